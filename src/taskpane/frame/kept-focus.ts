import { useEffect, useRef, type FocusEvent, type RefObject } from 'react';

/** What the pane's outermost element is given. */
export interface FocusKeeper {
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onClick: () => void;
}

/** Whether somebody could have the focus there: it is in the page, and not hidden with its step. */
const isThere = (element: Element): boolean => element.getClientRects().length > 0;

/**
 * Where a button went away under the focus, as with a message that was dismissed, the keyboard goes on at `place`. It is looked
 * for after each drawing of the component that calls this, and after each click in it.
 */
export function useKeptFocus(place: RefObject<HTMLElement | null>): FocusKeeper {
  const last = useRef<Element | null>(null);
  const keep = (): void => {
    const { activeElement: active, body } = document;
    const isNowhere = active === null || active === body || !isThere(active);
    if (!isNowhere || !last.current || isThere(last.current) || !document.hasFocus()) return;
    last.current = null;
    place.current?.focus();
  };
  useEffect(keep);
  return {
    onFocus: (event) => {
      last.current = event.target;
    },
    onClick: () => {
      requestAnimationFrame(keep);
    },
  };
}
