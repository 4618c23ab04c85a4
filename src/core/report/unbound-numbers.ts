import { wordFinder } from '../evaluation/text/word-finder';
import { findQuantities } from '../evaluation/text/find-quantities';
import type { Narrative } from './narrative';

/** A number in the text of a narrative that stands for itself: no cell and no answered number is behind it. */
export interface UnboundNumber {
  readonly section: string;
  /** Name of the project; null for the whole unit. */
  readonly project: string | null;
  /** The number with its unit, such as 12场. */
  readonly text: string;
  /** The clause that it stands in, at most 40 characters. */
  readonly clause: string;
}

const LONGEST_CLAUSE = 40;
const CLAUSE_ENDS: ReadonlySet<number> = new Set(
  Array.from('\u3002\uff0c\uff1b\uff1a\uff01\uff1f;:!?\n', (sign) => sign.charCodeAt(0)),
);

function clauseAt(text: string, index: number, length: number): string {
  let start = index;
  while (start > 0 && !CLAUSE_ENDS.has(text.charCodeAt(start - 1))) start--;
  let end = index + length;
  while (end < text.length && !CLAUSE_ENDS.has(text.charCodeAt(end))) end++;
  const room = Math.max(0, LONGEST_CLAUSE - length);
  const from = Math.max(start, index - room);
  return text.slice(from, Math.min(end, from + LONGEST_CLAUSE)).trim();
}

const DIGIT = /\p{Nd}/u;

/** Names of projects hold digits that measure nothing; they are blotted out, places kept. */
function blotter(names: readonly string[]): (text: string) => string {
  const find = wordFinder(names.filter((name) => DIGIT.test(name)));
  return (text) => {
    if (!DIGIT.test(text)) return text;
    let blotted = '';
    let end = 0;
    for (const { index, length } of find(text)) {
      blotted += text.slice(end, index) + ' '.repeat(length);
      end = index + length;
    }
    return end === 0 ? text : blotted + text.slice(end);
  };
}

/** Measured quantities among the words of narratives, in order; long reports have more than they have figures. `names` are those of all projects. */
export function* unboundNumbers(
  narratives: readonly Narrative[],
  names: readonly string[],
): Generator<UnboundNumber> {
  const withoutNames = blotter(names);
  for (const { blocks } of narratives) {
    for (const block of blocks) {
      if (block.kind !== 'paragraph') continue;
      const { section, project } = block;
      for (const run of block.runs) {
        if (run.kind !== 'text') continue;
        for (const { index, length } of findQuantities(withoutNames(run.text))) {
          const text = run.text.slice(index, index + length);
          yield { section, project, text, clause: clauseAt(run.text, index, length) };
        }
      }
    }
  }
}
