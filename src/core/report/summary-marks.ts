import { formatCell } from '../sheet/address';
import { COLORS } from './look';
import type { SheetDraft } from './sheet-draft';
import type { SummaryColumn } from './summary-columns';

/** First and last row of the projects, 0-based. */
export interface ProjectRows {
  readonly first: number;
  readonly last: number;
}

/** Marks rates that need an explanation: more than the budget, nothing at all, below the floor (a ratio). */
export function markRates(
  draft: SheetDraft,
  columns: readonly SummaryColumn[],
  { first, last }: ProjectRows,
  floor: number,
): void {
  const rate = columns.findIndex(({ kind }) => kind === 'rate');
  const status = columns.findIndex(({ kind }) => kind === 'status');
  if (rate < 0 || last < first) return;
  const area = { top: first, left: rate, bottom: last, right: Math.max(rate, status) };
  const cell = `$${formatCell(first, rate)}`;
  const bad = { color: COLORS.bad, fill: COLORS.badFill, bold: true };
  draft.format({ area, formula: `AND(ISNUMBER(${cell}),${cell}>1)`, ...bad });
  draft.format({ area, formula: `AND(ISNUMBER(${cell}),${cell}=0)`, ...bad });
  draft.format({
    area,
    formula: `AND(ISNUMBER(${cell}),${cell}<${String(floor)})`,
    color: COLORS.low,
    fill: COLORS.lowFill,
  });
}
