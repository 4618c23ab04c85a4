import { UNIT_TERMS } from '../terms';
import type { EvaluatedProject } from '../evaluation/self-evaluation';
import type { NarrativeCell } from './narrative';
import type { Narrator } from './narrator';
import { type Phrase, phrase } from './phrase';

/** Above a table of amounts. */
export const MONEY_NOTE = `单位：${UNIT_TERMS.tenThousandYuan}`;
export const NUMBER_HEAD = '序号';

export const centre = (runs: Phrase): NarrativeCell => ({ runs, align: 'center' });
export const left = (runs: Phrase): NarrativeCell => ({ runs });
export const right = (runs: Phrase): NarrativeCell => ({ runs, align: 'right' });

/** The row of heads. */
export const headOf = (words: readonly string[]): readonly NarrativeCell[] =>
  words.map((word) => centre(phrase(word)));

/** The projects that a table lists: the one spoken of, or all. */
export function listed(narrator: Narrator): readonly EvaluatedProject[] {
  return narrator.project ? [narrator.project] : narrator.evaluation.projects;
}
