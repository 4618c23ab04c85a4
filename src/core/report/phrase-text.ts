import { formatBlank } from './blank-text';
import type { FigureBook } from './figure-book';
import type { Phrase } from './phrase';

/** A phrase as it is printed: figures from the book that they were added to, blanks with their marks. */
export function phraseText(phrase: Phrase, book: FigureBook): string {
  return phrase
    .map((run) => {
      switch (run.kind) {
        case 'text':
          return run.text;
        case 'figure':
          return book.textOf(run.figure);
        case 'blank':
          return formatBlank(run.text);
      }
    })
    .join('');
}
