import { useEffect, useState, type FocusEvent, type RefObject } from 'react';
import type { Session } from '../../app/session';
import { useSessionState } from '../use-session-state';

/** What the pane's outermost element is given. */
export interface FocusKeeper {
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onClick: () => void;
}

/** Whether somebody could have the focus there: it is in the page, and not hidden with its step. */
const isThere = (element: Element): boolean => element.getClientRects().length > 0;

/** Keeps the focus at `place` where the element that had it went away. */
function createKeeper(place: RefObject<HTMLElement | null>): {
  readonly keeper: FocusKeeper;
  readonly look: () => void;
  readonly keep: () => void;
} {
  let last: Element | null = null;
  let frame = 0;
  const keep = (): void => {
    const { activeElement: active, body } = document;
    const isNowhere = active === null || active === body || !isThere(active);
    if (!isNowhere || !last || isThere(last) || !document.hasFocus()) return;
    last = null;
    place.current?.focus();
  };
  /** In the next frame, which works out anyway where everything stands. */
  const look = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(keep);
  };
  return {
    keeper: {
      onFocus: ({ target }) => {
        last = target;
      },
      onClick: look,
    },
    look,
    keep,
  };
}

/**
 * Where a button went away under the focus, as with a message that was dismissed, the keyboard goes on at `place`. It is looked
 * for after each drawing of the component that calls this, after each click in it, and when something that had the focus was
 * taken out of the page; `look` looks once more.
 */
export function useKeptFocus(
  place: RefObject<HTMLElement | null>,
): ReturnType<typeof createKeeper> {
  const [made] = useState(() => createKeeper(place));
  useEffect(made.look);
  useEffect(() => {
    // Whatever takes an element out of the page, the browser gives its focus to the body without telling anybody, and the
    // spreadsheet takes what nobody has before the next frame.
    const observer = new MutationObserver(() => {
      if (document.activeElement === null || document.activeElement === document.body) made.keep();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
    };
  }, [made]);
  return made;
}

/** Looks whenever something that may have had the focus comes or goes with the session, and draws nothing. */
export function FocusWatch({
  session,
  look,
}: {
  readonly session: Session;
  readonly look: () => void;
}): null {
  const notices = useSessionState(session, (state) => state.notices);
  const saved = useSessionState(session, (state) => state.saved);
  useEffect(look, [look, notices, saved]);
  return null;
}
