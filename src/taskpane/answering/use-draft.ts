import { useRef, useState, type ChangeEvent, type CompositionEvent } from 'react';

/** A control whose text is hers until it is committed. */
type Control = HTMLInputElement | HTMLTextAreaElement;

/** What a control that holds a draft is given. */
export interface DraftProps<Element extends Control> {
  readonly value: string;
  readonly onChange: (event: ChangeEvent<Element>) => void;
  readonly onCompositionStart: () => void;
  readonly onCompositionEnd: (event: CompositionEvent<Element>) => void;
}

/** What she types, kept in the control so that a keystroke draws nothing else; handed on with each change, never in the middle of a composition. */
export interface Draft<Element extends Control> {
  readonly text: string;
  readonly props: DraftProps<Element>;
  /** Puts another text in, as if she had typed it. */
  readonly put: (text: string) => void;
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
  const [text, setText] = useState(given);
  const [seen, setSeen] = useState(given);
  const isComposing = useRef(false);
  if (given !== seen) {
    setSeen(given);
    if (!isSame(text, given)) setText(given);
  }
  const put = (next: string): void => {
    setText(next);
    if (!isComposing.current) commit(next);
  };
  return {
    text,
    put,
    props: {
      value: text,
      onChange: (event) => {
        put(event.currentTarget.value);
      },
      onCompositionStart: () => {
        isComposing.current = true;
      },
      onCompositionEnd: (event) => {
        isComposing.current = false;
        put(event.currentTarget.value);
      },
    },
  };
}
