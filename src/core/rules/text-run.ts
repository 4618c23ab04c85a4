import type { SheetArea } from '../sheet/address';
import { formatArea } from '../sheet/address';
import type { MoneyColumn, TextCell } from './money-column';
import { columnArea } from './place';
import type { TableFacts } from './table-facts';

/** Texts in a column of amounts that stand one under another. */
export interface TextRun {
  readonly column: MoneyColumn;
  readonly cells: readonly TextCell[];
  readonly first: TextCell;
  readonly place: SheetArea;
  /** A1 text of the cells. */
  readonly text: string;
}

/** Gathers texts of amount columns that satisfy a condition into runs without gaps. */
export function readTextRuns(
  facts: TableFacts,
  isWanted: (cell: TextCell, column: MoneyColumn) => boolean,
): readonly TextRun[] {
  return facts.columns.flatMap((column) => {
    const runs: TextCell[][] = [];
    const wanted = column.texts.filter((cell) => isWanted(cell, column));
    for (const cell of [...wanted].sort((a, b) => a.row - b.row)) {
      const run = runs.at(-1);
      if (run?.at(-1)?.row === cell.row - 1) run.push(cell);
      else runs.push([cell]);
    }
    return runs.flatMap((cells) => {
      const [first] = cells;
      if (!first) return [];
      const last = cells.at(-1) ?? first;
      const place = columnArea(facts.table, column.column, first.row, last.row);
      return [{ column, cells, first, place, text: formatArea(place) }];
    });
  });
}
