import { formatArea, quoteSheet } from '../sheet/address';
import type { CellQuantity } from './formula-context';

/** Cells one under the other: rows from `top` to `bottom`, 0-based. */
export interface CellRun {
  readonly sheet: string;
  readonly column: number;
  readonly unit: CellQuantity['unit'];
  readonly top: number;
  readonly bottom: number;
}

/** The reference of a run. */
export function runReference({ sheet, column, top, bottom }: CellRun): string {
  return `${quoteSheet(sheet)}!${formatArea({ top, bottom, left: column, right: column })}`;
}

/** Cells joined into runs as long as they follow each other downwards in one column and unit. */
export function findRuns(cells: readonly CellQuantity[]): readonly CellRun[] {
  const runs: CellRun[] = [];
  for (const { sheet, column, unit, row } of cells) {
    const last = runs.at(-1);
    const follows =
      last?.sheet === sheet &&
      last.column === column &&
      last.unit === unit &&
      last.bottom + 1 === row;
    if (follows) runs[runs.length - 1] = { ...last, bottom: row };
    else runs.push({ sheet, column, unit, top: row, bottom: row });
  }
  return runs;
}
