import type { OfficeColors } from '../host/office/office-globals';
import type { ThemeKey } from '../taskpane/pane-options';

const HEX = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i;
const BLACK = 0;
const WHITE = 255;
/** Below this brightness of 255 a ground is dark. */
const MIDDLE = 128;

/** Brightness as the eye weighs the three colours, 0 to 255; null for what is no colour. */
function brightness(color: string): number | null {
  const [, red, green, blue] = HEX.exec(color) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  const [r, g, b] = [red, green, blue].map((part) => parseInt(part, 16)) as [
    number,
    number,
    number,
  ];
  return Math.round(0.299 * r + 0.587 * g + 0.114 * b);
}

/**
 * The pane's look beside Excel's colours; undefined where Excel tells none, so that the browser's preference counts. Office's
 * own black theme is a dark grey: pure white on pure black is what the system's high contrast gives.
 */
export function themeOf(colors: OfficeColors | null): ThemeKey | undefined {
  const ground = brightness(colors?.background ?? '');
  const letters = brightness(colors?.foreground ?? '');
  if (ground === null || letters === null) return undefined;
  if (ground === BLACK && letters === WHITE) return 'highContrast';
  return ground < MIDDLE ? 'dark' : 'light';
}
