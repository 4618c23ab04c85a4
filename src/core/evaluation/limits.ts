import { numberOf, textOf } from './answer-value';
import type { Answers } from './answers';
import type { Fen } from '../budget/money';
import { FIELD } from './field-ids';
import type { Profile } from './profile/profile';
import { fenOfAnswer } from './project-money';

/** Numbers that checking compares with; ratios 0..1, amounts in fen. */
export interface Limits {
  readonly ownReportThreshold: Fen;
  readonly executionRateFloor: number;
  readonly adjustmentShare: number;
}

/** What she says sets her threshold, such as a notice with its number; empty where the profile's threshold counts. */
export function thresholdSourceOf({ office }: Answers): string {
  if (numberOf(office[FIELD.ownReportThreshold]) === null) return '';
  return textOf(office[FIELD.ownReportThresholdSource]);
}

/** The limits of a profile; the threshold that the office confirmed stands before the profile's. */
export function limitsOf(profile: Profile, answers?: Answers): Limits {
  const confirmed = numberOf(answers?.office[FIELD.ownReportThreshold]);
  return {
    ownReportThreshold: fenOfAnswer(confirmed ?? profile.ownReportThreshold.amount),
    executionRateFloor: profile.executionRateFloor,
    adjustmentShare: profile.adjustmentShare,
  };
}
