import type { MoneyColumn } from './money-column';
import type { TableFacts } from './table-facts';
import { fenAt } from './table-lines';

interface MemoCell {
  readonly row: number;
  readonly column: number;
  readonly fen: number;
}

/** A part of another amount and that whole, both with amounts in fen; rows and columns 0-based. */
export interface MemoPart {
  readonly name: string;
  readonly part: MemoCell;
  readonly whole: MemoCell;
  readonly columns: readonly [MoneyColumn, MoneyColumn];
}

function pair(
  facts: TableFacts,
  name: string,
  [part, partRow]: readonly [MoneyColumn, number],
  [whole, wholeRow]: readonly [MoneyColumn, number],
): readonly MemoPart[] {
  const partFen = fenAt(facts, part, partRow);
  const wholeFen = fenAt(facts, whole, wholeRow);
  if (Number.isNaN(partFen) || Number.isNaN(wholeFen)) return [];
  return [
    {
      name,
      part: { row: partRow, column: part.column, fen: partFen },
      whole: { row: wholeRow, column: whole.column, fen: wholeFen },
      columns: [part, whole],
    },
  ];
}

/** Every part that stands in a row of its own or in a column of its own. */
export function readMemoParts(facts: TableFacts): readonly MemoPart[] {
  const byRow = facts.table.totals.flatMap(({ kind, memoOf, row, label }) =>
    kind === 'memo' && memoOf !== null
      ? facts.columns.flatMap((column) => pair(facts, label, [column, row], [column, memoOf]))
      : [],
  );
  const byColumn = facts.columns.flatMap((part) => {
    const whole = facts.columns.find((column) => column.column === part.memoOf);
    if (!whole) return [];
    return facts.lines.flatMap((line) =>
      line.rows.flatMap((row) => pair(facts, line.name, [part, row], [whole, row])),
    );
  });
  return [...byRow, ...byColumn];
}
