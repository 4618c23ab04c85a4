import { isNone, textOf } from '../evaluation/answer-value';
import type { Narrator } from './narrator';
import { type Phrase, phrase } from './phrase';
import { asClause } from './prose-text';

/** A pattern of a sentence: when it may be said, and how; its numbers go through the narrator. */
export interface Sentence {
  /** Number in the catalogue, such as P15. */
  readonly id: string;
  readonly applies: (narrator: Narrator) => boolean;
  /** Columns of a dimension's sub-form that it tells. */
  readonly columns?: readonly string[];
  /** The whole sentence with its full stop; called only where it applies. */
  readonly say: (narrator: Narrator) => Phrase;
}

/** A part of a sentence, without any ending. */
export interface Clause {
  readonly id: string;
  readonly applies: (narrator: Narrator) => boolean;
  readonly say: (narrator: Narrator) => readonly Phrase[];
}

/** An answer as part of a sentence: her words, a blank where they are due, null where nothing is to be said. */
export function quoteAnswer(narrator: Narrator, field: string): Phrase | null {
  if (narrator.isOpen(field)) return [narrator.blank(field)];
  const value = narrator.answer(field);
  const text = asClause(textOf(value));
  return text === '' || isNone(value) ? null : phrase(text);
}

/** Whether a quoted answer is several sentences or lines, which would break the sentence around it. */
export function isLong(quoted: Phrase): boolean {
  return quoted.some(
    (run) => run.kind === 'text' && (/[\n\r。！？]/u.test(run.text) || run.text.length > 60),
  );
}
