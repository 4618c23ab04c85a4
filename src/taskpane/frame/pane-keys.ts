import {
  useEffect,
  useEffectEvent,
  useRef,
  type KeyboardEvent as ReactKeyboardEvent,
  type RefObject,
} from 'react';
import { STEPS, type StepKey } from '../steps';

/** What the pane's outermost element is given. */
export interface PaneKeys {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: ReactKeyboardEvent<HTMLElement>) => void;
}

/** Moves the focus to the next part of the pane: header, tabs, the step; and beyond them out of the pane. */
function nextRegion(root: HTMLElement, isBack: boolean, leave?: () => void): void {
  const regions = [...root.querySelectorAll<HTMLElement>('[data-region]')];
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const count = regions.length;
  if (leave && at === (isBack ? 0 : count - 1)) {
    leave();
    return;
  }
  const next = regions[(at + (isBack ? count - 1 : 1) + count) % count];
  const tab = next?.querySelector<HTMLElement>('[role="tab"][tabindex="0"]');
  (tab ?? next)?.focus();
}

/**
 * Keys of the whole pane: Alt and a digit for a step, F6 for the next part. They are heard in the pane, and where nothing has
 * the focus, as after a button went away under it.
 */
export function usePaneKeys(
  leave: (() => void) | undefined,
  onStep: (step: StepKey) => void,
): PaneKeys {
  const ref = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent): void => {
    if (event.isComposing || event.defaultPrevented) return;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === 'F6' && isPlain && ref.current) {
      event.preventDefault();
      nextRegion(ref.current, event.shiftKey, leave);
      return;
    }
    const step = event.altKey && !event.ctrlKey ? STEPS[Number(event.key) - 1] : undefined;
    if (!step) return;
    event.preventDefault();
    onStep(step);
  };
  const pressStray = useEffectEvent((event: KeyboardEvent) => {
    if (event.target === document.body) press(event);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      pressStray(event);
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
    };
  }, []);
  return {
    ref,
    onKeyDown: (event) => {
      press(event.nativeEvent);
    },
  };
}
