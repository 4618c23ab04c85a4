import type { BudgetTable } from '../budget/budget-table';
import type { Reading } from '../budget/reading';
import type { Finding, FindingData, Fix, RuleTexts, Severity } from '../finding';
import type { SheetArea } from '../sheet/address';
import type { Grid, WorkbookSummary } from '../sheet/grid';
import type { Relation } from './relation';
import type { TableFacts } from './table-facts';

/** What a rule over the whole workbook may look at. */
export interface WorkbookContext {
  readonly workbook: WorkbookSummary;
  readonly reading: Reading;
  readonly grids: ReadonlyMap<string, Grid>;
  /** Facts of each table, in the order of reading.tables. */
  readonly tables: readonly TableFacts[];
  /** Month that the report speaks of; 12 is year end. */
  readonly asOf: ReportMonth | null;
  /** Limits from the profile, such as the money threshold in fen. */
  readonly limits: RuleLimits;
  /** Reasons that a person gave, by reasonKey; empty when nobody was asked yet. */
  readonly reasons: ReadonlyMap<string, string>;
  /** Whole text of the narrative where there is one. */
  readonly narrative: string | null;
}

/** A month of a year; month is 1..12. */
export interface ReportMonth {
  readonly year: number;
  readonly month: number;
}

/** What a rule over one table may look at. */
export interface RuleContext extends WorkbookContext {
  readonly table: BudgetTable;
  /** The sheet that the table stands on. */
  readonly grid: Grid;
  /** Amounts, lines and identities of the table, prepared once for all rules. */
  readonly facts: TableFacts;
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
  /** The relation that fails, so that a cause can be tested against it. */
  readonly relation?: Relation;
  /** Changes of amounts (fen by cellKey) that would undo what was seen: this sighting may explain others. */
  readonly cause?: ReadonlyMap<number, number>;
}

/** Three states: it holds, it fails, or there is not enough to judge (with what is missing). */
export type RuleOutcome =
  | { readonly state: 'holds' }
  | { readonly state: 'fails'; readonly sightings: readonly Sighting[] }
  | { readonly state: 'insufficient'; readonly needs: string };

interface BudgetRuleTexts extends RuleTexts {
  /** The `ask` of a question whose answer decides how it judges: while that is open, it waits. */
  readonly waitsFor?: string;
}

/** A rule judged once for each table. */
export interface TableRule extends BudgetRuleTexts {
  readonly check: (context: RuleContext) => RuleOutcome;
}

/** A rule judged once for the workbook. */
export interface WorkbookRule extends BudgetRuleTexts {
  readonly checkWorkbook: (context: WorkbookContext) => RuleOutcome;
}

/** A validation rule: one file each, in the order of these members. */
export type Rule = TableRule | WorkbookRule;

/** A rule's result over one table; `table` is empty for a rule over the workbook. */
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
