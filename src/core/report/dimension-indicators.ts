import { cellText, entriesOf } from '../evaluation/answer-value';
import type { Dimension } from '../evaluation/dimension';
import { FIELD } from '../evaluation/field-ids';
import { GROUP_WORDS, LASTING_CATEGORY } from '../evaluation/indicator-words';
import type { ScoredIndicator } from '../evaluation/self-evaluation';
import type { Narrator } from './narrator';

/** An indicator with its place in the answer. */
export interface PlacedIndicator {
  readonly indicator: ScoredIndicator;
  /** 0-based entry of the answer. */
  readonly entry: number;
}

/** The project's indicators, each with the entry that it was read from. */
export function indicatorsOf(narrator: Narrator): readonly PlacedIndicator[] {
  const { project } = narrator;
  if (!project) return [];
  const named = entriesOf(project.answers[FIELD.indicators]).flatMap((row, entry) =>
    cellText(row, 'name') === '' ? [] : [entry],
  );
  return project.score.indicators.map((indicator, index) => ({
    indicator,
    entry: named[index] ?? index,
  }));
}

const COST_WORDS = GROUP_WORDS.filter(([, group]) => group === 'cost').map(([word]) => word);

/** Which dimension an indicator speaks of: costs of economy, outputs of efficiency, benefits of effectiveness, what lasts of sustainability. */
export function dimensionOf({ group, category }: ScoredIndicator): Dimension {
  if (group === 'cost' || COST_WORDS.some((word) => category.includes(word))) return 'economy';
  if (group === 'output') return 'efficiency';
  return category.includes(LASTING_CATEGORY) ? 'sustainability' : 'effectiveness';
}

/** Indicators that belong to the dimension being told. */
export function dimensionIndicators(narrator: Narrator): readonly PlacedIndicator[] {
  const dimension = narrator.dimension?.dimension;
  return indicatorsOf(narrator).filter(({ indicator }) => dimensionOf(indicator) === dimension);
}
