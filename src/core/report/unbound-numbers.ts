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
const CLAUSE_ENDS = /[\u3002\uff0c\uff1b\uff1a\uff01\uff1f;:!?\n]/u;

function clauseAt(text: string, index: number, length: number): string {
  let start = index;
  while (start > 0 && !CLAUSE_ENDS.test(text.charAt(start - 1))) start--;
  let end = index + length;
  while (end < text.length && !CLAUSE_ENDS.test(text.charAt(end))) end++;
  const room = Math.max(0, LONGEST_CLAUSE - length);
  const from = Math.max(start, index - room);
  return text.slice(from, Math.min(end, from + LONGEST_CLAUSE)).trim();
}

/** Names of projects hold digits that measure nothing; they are blotted out, places kept. */
function blotter(names: readonly string[]): (text: string) => string {
  const find = wordFinder(names.filter((name) => /\p{Nd}/u.test(name)));
  return (text) =>
    find(text).reduce(
      (left, { index, length }) =>
        left.slice(0, index) + ' '.repeat(length) + left.slice(index + length),
      text,
    );
}

/** Measured quantities among the words of a narrative, in order. `names` are those of all projects. */
export function unboundNumbers(
  narrative: Narrative,
  names: readonly string[],
): readonly UnboundNumber[] {
  const withoutNames = blotter(names);
  return narrative.blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return [];
    const { section, project } = block;
    return block.runs.flatMap((run) => {
      if (run.kind !== 'text') return [];
      const text = withoutNames(run.text);
      return findQuantities(text).map(({ index, length }) => ({
        section,
        project,
        text: run.text.slice(index, index + length),
        clause: clauseAt(run.text, index, length),
      }));
    });
  });
}
