import { CLAUSE_END, SENTENCE_END } from './text-marks-words';

/** A piece of a paragraph with its place there. */
export interface Stretch {
  readonly index: number;
  readonly text: string;
}

function splitBy(text: string, ends: RegExp, from: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  for (const mark of text.matchAll(new RegExp(ends.source, 'gu'))) {
    if (text.slice(start, mark.index).trim() !== '') {
      stretches.push({ index: from + start, text: text.slice(start, mark.index) });
    }
    start = mark.index + mark[0].length;
  }
  if (text.slice(start).trim() !== '')
    stretches.push({ index: from + start, text: text.slice(start) });
  return stretches;
}

/** The sentences of a paragraph, parts between semicolons too; blank ones are left out. */
export function sentencesOf(text: string): readonly Stretch[] {
  return splitBy(text, SENTENCE_END, 0);
}

/** The clauses of a sentence, with places in its paragraph. */
export function clausesOf(sentence: Stretch): readonly Stretch[] {
  return splitBy(sentence.text, CLAUSE_END, sentence.index);
}
