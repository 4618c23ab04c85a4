import { cellNumber, cellText, entriesOf, type AnswerRecord } from './answer-value';
import type { FieldValue } from './answers';
import { COMPARISON_WORDS, GROUP_WORDS } from './indicator-words';
import { commonScale } from './parse-measure';
import type { Profile } from './profile/profile';
import { findBand } from './qualitative-band';
import { roundScore } from './round-score';
import type { Comparison, IndicatorGroup, ScoredIndicator } from './self-evaluation';

/** The indicator table of a project (field F21) with scores; rows that name no indicator are left out. */
export function scoreIndicators(
  value: FieldValue | undefined,
  profile: Profile,
): readonly ScoredIndicator[] {
  return entriesOf(value)
    .filter((row) => cellText(row, 'name') !== '')
    .map((row) => scoreIndicator(row, profile));
}

/**
 * Full marks where the target is met, also far beyond it; else full marks times actual / target, or
 * target / actual where less is better. Null where target and actual say too little to tell.
 */
export function computeScore(
  indicator: Pick<ScoredIndicator, 'comparison' | 'target' | 'actual' | 'unitOfMeasure' | 'weight'>,
  profile: Profile,
): number | null {
  const { comparison, target, actual, unitOfMeasure, weight } = indicator;
  if (weight === null || weight < 0) return null;
  if (comparison === 'qualitative') {
    const band = findBand(actual, profile);
    return band?.most === 1 ? weight : null;
  }
  const scale = commonScale(target, actual, unitOfMeasure);
  if (!scale) return null;
  if (isMet(comparison, scale)) return weight;
  const ratio = achievementRatio(comparison, scale);
  return ratio === null ? null : roundScore(weight * Math.min(1, Math.max(0, ratio)));
}

/** Whether the actual value reaches the target; null where that cannot be told. */
export function meetsTarget(
  indicator: Pick<ScoredIndicator, 'comparison' | 'target' | 'actual' | 'unitOfMeasure'>,
): boolean | null {
  if (indicator.comparison === 'qualitative') return null;
  const scale = commonScale(indicator.target, indicator.actual, indicator.unitOfMeasure);
  return scale === null ? null : isMet(indicator.comparison, scale);
}

/** Actual / target of an indicator where more is better; null for others and where it cannot be told. */
export function overAchievement(
  indicator: Pick<ScoredIndicator, 'comparison' | 'target' | 'actual' | 'unitOfMeasure'>,
): number | null {
  if (['atMost', 'below', 'qualitative'].includes(indicator.comparison)) return null;
  const scale = commonScale(indicator.target, indicator.actual, indicator.unitOfMeasure);
  return scale === null || scale.target <= 0 ? null : scale.actual / scale.target;
}

/** The first-level group that a word of the form names; undefined for any other word. */
export function parseGroup(text: string): IndicatorGroup | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  return GROUP_WORDS.find(([word, group]) => plain.startsWith(word) || plain === group)?.[1];
}

/** The comparison that a sign or word of the form stands for; undefined for any other. */
export function parseComparison(text: string): Comparison | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  return Object.hasOwn(COMPARISON_WORDS, plain) ? COMPARISON_WORDS[plain] : comparisonKey(plain);
}

function comparisonKey(plain: string): Comparison | undefined {
  return Object.values(COMPARISON_WORDS).find((comparison) => comparison === plain);
}

function scoreIndicator(row: AnswerRecord, profile: Profile): ScoredIndicator {
  const indicator = {
    group: parseGroup(cellText(row, 'group')) ?? parseGroup(cellText(row, 'category')) ?? 'output',
    category: cellText(row, 'category'),
    name: cellText(row, 'name'),
    comparison: parseComparison(cellText(row, 'comparison')) ?? 'qualitative',
    target: cellText(row, 'target'),
    unitOfMeasure: cellText(row, 'unitOfMeasure'),
    actual: cellText(row, 'actual'),
    weight: cellNumber(row, 'weight'),
    statedScore: cellNumber(row, 'score'),
    varianceReason: cellText(row, 'varianceReason'),
  };
  return { ...indicator, computedScore: computeScore(indicator, profile) };
}

interface Scale {
  readonly target: number;
  readonly actual: number;
}

function isMet(comparison: Exclude<Comparison, 'qualitative'>, { target, actual }: Scale): boolean {
  switch (comparison) {
    case 'atLeast':
    case 'equal':
      return actual >= target;
    case 'atMost':
      return actual <= target;
    case 'above':
      return actual > target;
    case 'below':
      return actual < target;
  }
}

/** How far the target was reached; null where no proportion tells, such as a strict limit just touched. */
function achievementRatio(
  comparison: Exclude<Comparison, 'qualitative'>,
  { target, actual }: Scale,
): number | null {
  const [part, whole] =
    comparison === 'atMost' || comparison === 'below' ? [target, actual] : [actual, target];
  return part === whole || whole <= 0 ? null : part / whole;
}
