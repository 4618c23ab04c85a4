import { cellNumber, recordOf } from './answer-value';
import type { FieldValue } from './answers';
import { FIELD } from './field-ids';
import { scoreIndicators } from './indicator';
import type { Profile } from './profile/profile';
import { roundScore } from './round-score';
import type { Score } from './self-evaluation';

/** Marks for execution: full marks times the rate, never more than full marks, never less than none. */
export function executionScore(rate: number | null, fullMarks: number): number | null {
  return rate === null ? null : roundScore(fullMarks * Math.min(1, Math.max(0, rate)));
}

/** The key of the grade that a score of 100 earns; bounds are half-open, so that 89.5 is good and nothing falls between. */
export function gradeOf(total: number, profile: Profile): Score['grade'] {
  return profile.grades.find(({ least }) => total >= least)?.grade ?? null;
}

/** The word of a grade, as the profile has it; empty for none. */
export function gradeWord(grade: Score['grade'], profile: Profile): string {
  return profile.grades.find((step) => step.grade === grade)?.word ?? '';
}

/** The score of a project. A score that she gave for an indicator stands before the computed one; rules compare them. */
export function scoreProject(
  answers: Readonly<Record<string, FieldValue>>,
  executionRate: number | null,
  profile: Profile,
): Score {
  const indicators = scoreIndicators(answers[FIELD.indicators], profile);
  const stated = recordOf(answers[FIELD.score]);
  const execution =
    executionScore(executionRate, profile.weights.execution) ??
    (stated ? cellNumber(stated, 'execution') : null);
  const total = indicators.length === 0 ? null : addScores([execution, ...indicators.map(scoreOf)]);
  return { execution, indicators, total, grade: total === null ? null : gradeOf(total, profile) };
}

/** The score that counts for an indicator: hers, else the computed one. */
export function scoreOf(indicator: Score['indicators'][number]): number | null {
  return indicator.statedScore ?? indicator.computedScore;
}

function addScores(scores: readonly (number | null)[]): number | null {
  let hundredths = 0;
  for (const score of scores) {
    if (score === null) return null;
    hundredths += Math.round(score * 100);
  }
  return hundredths / 100;
}
