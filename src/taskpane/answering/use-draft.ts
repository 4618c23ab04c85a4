import { startTransition, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { afterPaint, doWaiting } from '../after-paint';

/** A control whose text is hers until it is committed. */
type Control = HTMLInputElement | HTMLTextAreaElement;

/** What a control that holds a draft is given. */
export interface DraftProps<Element extends Control> {
  readonly ref: RefObject<Element | null>;
  readonly onInput: () => void;
  readonly onBlur: () => void;
  readonly onCompositionStart: () => void;
  readonly onCompositionEnd: () => void;
}

/**
 * What she types, kept in the control itself: a key is painted before anything else learns of it, and nothing learns of it
 * in the middle of a composition.
 */
export interface Draft<Element extends Control> {
  /** The text as it was last told, at most a paint behind the control. */
  readonly text: string;
  readonly props: DraftProps<Element>;
}

/**
 * A draft over a text that may also change elsewhere (an import, another window): then the draft follows.
 * `isSame` tells whether what she typed already means the text that is given.
 */
export function useDraft<Element extends Control>(
  given: string,
  commit: (text: string) => void,
  isSame: (typed: string, given: string) => boolean = Object.is,
): Draft<Element> {
  const ref = useRef<Element>(null);
  const [text, setText] = useState(given);
  const typed = useRef<string>(null);
  const isComposing = useRef(false);
  const latest = useRef({ commit, isSame });
  const [{ tell, props }] = useState(() => {
    const tell = (): void => {
      const next = typed.current;
      if (next === null || isComposing.current) return;
      typed.current = null;
      startTransition(() => {
        setText(next);
      });
      latest.current.commit(next);
    };
    const onInput = (): void => {
      typed.current = ref.current?.value ?? null;
      afterPaint(tell);
    };
    const props: DraftProps<Element> = {
      ref,
      onInput,
      onBlur: doWaiting,
      onCompositionStart: () => {
        isComposing.current = true;
      },
      onCompositionEnd: () => {
        isComposing.current = false;
        onInput();
      },
    };
    return { tell, props };
  });
  useLayoutEffect(() => {
    latest.current = { commit, isSame };
  });
  useLayoutEffect(() => {
    const control = ref.current;
    // What she typed and what is not told yet comes after what was given.
    if (!control || typed.current !== null || latest.current.isSame(control.value, given)) return;
    control.value = given;
    setText(given);
  }, [given]);
  // The control goes away, or is hidden with its step.
  useLayoutEffect(() => tell, [tell]);
  return { text, props };
}
