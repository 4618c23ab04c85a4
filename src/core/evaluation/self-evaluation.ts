import type { BudgetTable, ExecutionStatus, Project } from '../budget/budget-table';
import type { Fen, Ratio } from '../budget/money';
import type { Answers, FieldValue, ProjectAnswers } from './answers';
import type { FieldDefinition, Outline } from './outline/outline';
import type { Profile } from './profile/profile';

export const INDICATOR_GROUPS = ['output', 'benefit', 'satisfaction', 'cost'] as const;
export type IndicatorGroup = (typeof INDICATOR_GROUPS)[number];
export type Comparison = 'atLeast' | 'atMost' | 'equal' | 'above' | 'below' | 'qualitative';

export type Grade = Profile['grades'][number]['grade'];

/** One row of the indicator table with its score. */
export interface ScoredIndicator {
  readonly group: IndicatorGroup;
  readonly category: string;
  readonly name: string;
  readonly comparison: Comparison;
  readonly target: string;
  readonly unitOfMeasure: string;
  readonly actual: string;
  readonly weight: number | null;
  /** As she gave it; null when it was left to the product. */
  readonly statedScore: number | null;
  /** By the profile's rule; null when target or actual say too little. */
  readonly computedScore: number | null;
  readonly varianceReason: string;
}

export interface Score {
  readonly execution: number | null;
  readonly indicators: readonly ScoredIndicator[];
  /** null while any part is open. */
  readonly total: number | null;
  /** Key of the grade; its word is in the profile (gradeWord). */
  readonly grade: Grade | null;
}

/** What only a person can tell and nobody has told, in the outline's order; the same object where the same fields are open. */
export interface OpenFields {
  readonly all: readonly FieldDefinition[];
  /** Those without which the report stays a draft. */
  readonly required: readonly FieldDefinition[];
}

/** A project with what was answered for it. */
export interface EvaluatedProject {
  readonly project: Project;
  readonly table: BudgetTable;
  /** By field id; what the sheet says is filled in. */
  readonly answers: Readonly<Record<string, FieldValue>>;
  readonly status: ExecutionStatus;
  readonly score: Score;
  readonly open: OpenFields;
  /** Its amount reaches the threshold: a report of its own is due. */
  readonly needsOwnReport: boolean;
  /** The name speaks of an earlier year. */
  readonly isPriorYear: boolean;
  /** 1-based number in the report. */
  readonly number: number;
}

/** Sums over all projects; null where any part is unknown. */
export interface EvaluationTotals {
  readonly originalBudget: Fen | null;
  readonly adjustment: Fen | null;
  readonly adjustedBudget: Fen | null;
  readonly expenditure: Fen | null;
  readonly balance: Fen | null;
  readonly executionRate: Ratio | null;
  readonly completeCount: number;
}

export interface SelfEvaluation {
  readonly outline: Outline;
  readonly profile: Profile;
  /** As given, with the unit name and year of the sheet and the day chosen for the report filled in. */
  readonly answers: Answers;
  readonly unitName: string | null;
  readonly year: number | null;
  readonly tables: readonly BudgetTable[];
  readonly projects: readonly EvaluatedProject[];
  readonly totals: EvaluationTotals;
  /** What is open for the office; each project has its own. */
  readonly officeOpen: OpenFields;
  /** `draft` while a required field is open or an error stands. */
  readonly status: 'draft' | 'final';
  /** Fields by id, from the outline. */
  readonly fields: ReadonlyMap<string, FieldDefinition>;
  /** Answers whose project is in no table any more; never dropped silently. */
  readonly unmatched?: readonly ProjectAnswers[];
}
