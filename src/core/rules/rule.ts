import type { Finding, FindingData, Fix, Severity } from '../finding';
import type { BudgetTable } from '../budget/budget-table';
import type { Reading } from '../budget/reading';
import type { SheetArea } from '../sheet/address';
import type { Grid, WorkbookSummary } from '../sheet/grid';

/** What a rule may look at. */
export interface RuleContext {
  readonly workbook: WorkbookSummary;
  readonly reading: Reading;
  readonly table: BudgetTable;
  /** The sheet that the table stands on. */
  readonly grid: Grid;
  readonly grids: ReadonlyMap<string, Grid>;
  /** Month that the report speaks of; 12 is year end. */
  readonly asOf: { readonly year: number; readonly month: number } | null;
  /** Limits from the profile, such as the money threshold in fen. */
  readonly limits: RuleLimits;
  /** Reasons that a person gave, by project key and field id; empty when nobody was asked yet. */
  readonly reasons: ReadonlyMap<string, string>;
  /** Whole text of the narrative where there is one. */
  readonly narrative: string | null;
}

/** Numbers that rules compare with; ratios 0..1, amounts in fen. Source: profile data. */
export interface RuleLimits {
  readonly ownReportThreshold: number;
  readonly executionRateFloor: number;
  readonly adjustmentShare: number;
}

/** What a rule saw: a place, facts, and perhaps a fix; code and severity come from the rule. */
export interface Sighting {
  readonly place: SheetArea | null;
  readonly related?: readonly SheetArea[];
  readonly data: FindingData;
  readonly fix?: Fix | null;
  readonly project?: string;
  /** Overrides the rule's severity where domain rules say so (a rounding tail is a hint). */
  readonly severity?: Severity;
}

/** Three states: it holds, it fails, or there is not enough to judge (with what is missing). */
export type RuleOutcome =
  | { readonly state: 'holds' }
  | { readonly state: 'fails'; readonly sightings: readonly Sighting[] }
  | { readonly state: 'insufficient'; readonly needs: string };

/** A validation rule: one file each, in the order of these members. */
export interface Rule {
  readonly code: string;
  readonly id: string;
  readonly severity: Severity;
  /** Document and article, or the practice that it rests on. */
  readonly basis: string;
  /** Sentence with {names} of the finding's data. */
  readonly message: string;
  readonly why: string;
  readonly fix: string;
  readonly check: (context: RuleContext) => RuleOutcome;
}

/** A rule's result over one table. */
export interface RuleResult {
  readonly code: string;
  readonly table: string;
  readonly outcome: RuleOutcome;
}

/** All that checking brought: roots with their consequences, and each rule's state. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly results: readonly RuleResult[];
}
