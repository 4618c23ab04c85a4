import {
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { PaneOptions, ThemeKey } from '../pane-options';

const FONTS =
  "'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'WenQuanYi Micro Hei', sans-serif";

const withFonts = (theme: Theme): Theme => ({ ...theme, fontFamilyBase: FONTS });

/** Fluent's themes with fonts that have Chinese characters everywhere. */
export const THEME: Readonly<Record<ThemeKey, Theme>> = {
  light: withFonts(webLightTheme),
  dark: withFonts(webDarkTheme),
  highContrast: withFonts(teamsHighContrastTheme),
};

const DARK = '(prefers-color-scheme: dark)';

/** Where the system forces its own colours, they come from the browser, and the light theme names the parts. */
function preferred(): ThemeKey {
  return window.matchMedia(DARK).matches ? 'dark' : 'light';
}

/** Follows the host's theme, or the browser's where the host has none. */
export function createThemeSource({ theme, onTheme }: Pick<PaneOptions, 'theme' | 'onTheme'>): {
  readonly current: () => ThemeKey;
  readonly subscribe: (listener: () => void) => () => void;
} {
  let told = theme ?? null;
  return {
    current: () => told ?? preferred(),
    subscribe(listener) {
      const stop = onTheme?.((next) => {
        told = next;
        listener();
      });
      const list = window.matchMedia(DARK);
      list.addEventListener('change', listener);
      return () => {
        stop?.();
        list.removeEventListener('change', listener);
      };
    },
  };
}

/** The theme to draw with now. */
export function useTheme(source: ReturnType<typeof createThemeSource>): Theme {
  return THEME[useSyncExternalStore(source.subscribe, source.current)];
}
