import type { SelfEvaluation } from '../evaluation/self-evaluation';
import type { Finding } from '../finding';
import type { Grid } from '../sheet/grid';
import type { ReportSheetKey } from '../sheet/plan';
import type { Narrative } from './narrative';

/** A finding with its sentences, and what became of it. */
export interface FindingLine {
  readonly finding: Finding;
  readonly message: string;
  readonly why: string;
  readonly fix: string;
  /** `explained` once she gave a reason; `fixed` once a fix was applied. */
  readonly state: 'open' | 'explained' | 'fixed';
  readonly reason: string | null;
}

/** A question of the reader that nobody answered yet. */
export interface QuestionLine {
  readonly sheet: string;
  readonly text: string;
  readonly options: readonly string[];
}

/** All that the report sheets are planned from. */
export interface ReportInput {
  readonly evaluation: SelfEvaluation;
  readonly narrative: Narrative;
  /** Reports of single projects; their figures are listed too. */
  readonly ownNarratives?: readonly Narrative[];
  readonly findings: readonly FindingLine[];
  readonly openQuestions: readonly QuestionLine[];
  /** Final names, proven free. */
  readonly sheetNames: Readonly<Record<Exclude<ReportSheetKey, 'selfCheck'>, string>>;
  /** Documents to embed in the narrative's sheet. */
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Day of generation, YYYY-MM-DD. */
  readonly date: string;
  /** Live formulas, or values only. */
  readonly live: boolean;
  /** Her sheets by name: live formulas are fitted to what their cells hold now. */
  readonly grids?: ReadonlyMap<string, Grid>;
}
