import { wordFinder } from '../../evaluation/text/word-finder';
import type { Likeness, NameBook, NameMatch } from './name-match';
import { BEFORE_NAME, NAME_TAIL, NO_NAME_START, NO_PROJECT_NAME } from './name-words';
import { NAME_BREAKS } from './text-marks-words';

/** A project named in a text; `projects` are indexes, several only for namesakes. */
export interface Mention {
  readonly index: number;
  readonly length: number;
  readonly projects: readonly number[];
  readonly likeness: Likeness;
}

/** The longest phrase that is tried as a name. */
const LONGEST = 26;
const SHORTEST = 3;
/** From this length a phrase may stand amid other characters. */
const SURE_LENGTH = 6;
const REACH = 4;

/** A finder of projects' names, their aliases, and phrases that resemble one of them. */
export function mentionFinder(book: NameBook): (text: string) => readonly Mention[] {
  const findExact = wordFinder([...book.exact.keys()]);
  return (text) => {
    const exact = findExact(text).flatMap(({ index, length }): Mention[] => {
      const match = book.exact.get(text.slice(index, index + length));
      return match ? [{ index, length, projects: match.projects, likeness: match.likeness }] : [];
    });
    const found: Mention[] = [];
    for (const tail of text.matchAll(NAME_TAIL)) {
      const end = tail.index + tail[0].length;
      const start = leftOf(text, end, [...exact, ...found.slice(-1)]);
      if (start === null) continue;
      const mention = bestSuffix(text, start, end, book);
      if (mention) found.push(mention);
    }
    return [...exact, ...found].sort((a, b) => a.index - b.index);
  };
}

/** Where the phrase that ends here may begin; null inside or across a known mention. */
function leftOf(text: string, end: number, known: readonly Mention[]): number | null {
  let start = end;
  while (start > 0 && end - start < LONGEST && !NAME_BREAKS.includes(text.charAt(start - 1)))
    start--;
  for (const { index, length } of known) {
    if (index < end && end <= index + length) return null;
    if (index + length <= end && index + length > start) start = index + length;
  }
  return start;
}

function bestSuffix(text: string, start: number, end: number, book: NameBook): Mention | null {
  let best: { readonly at: number; readonly match: NameMatch } | null = null;
  for (let at = start; end - at >= SHORTEST; at++) {
    const phrase = text.slice(at, end);
    if (NO_NAME_START.test(phrase)) continue;
    if (NO_PROJECT_NAME.has(phrase)) break;
    const match = book.match(phrase, false);
    if (!match || (best && match.score <= best.match.score)) continue;
    const isFree = BEFORE_NAME.test(text.slice(Math.max(0, at - REACH), at));
    if (isFree || phrase.length >= SURE_LENGTH) best = { at, match };
  }
  if (!best) return null;
  const { projects, likeness } = best.match;
  return { index: best.at, length: end - best.at, projects, likeness };
}
