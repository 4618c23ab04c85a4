import { textOf } from '../budget/cell-text';
import { decimalOfNumber } from '../budget/fen';
import { formatArea } from '../sheet/address';
import type { Area } from '../sheet/address';
import { referencesOf } from '../formula/references';
import { valueAt } from '../sheet/grid';
import { outcomeOf } from './outcome';
import { columnArea, runsOf } from './place';
import type { MoneyColumn } from './money-column';
import { rowSet } from './row-set';
import type { TableRule } from './rule';
import type { TableFacts } from './table-facts';

/** R-B06: no amount is finer than a fen. */
export const amountToTheFen: TableRule = {
  code: 'R-B06',
  id: 'amount-to-the-fen',
  severity: 'warning',
  basis: '会计常识：金额精确到分',
  message: '{cells} 的小数超过了分（{value}）。',
  why: '金额最小到分，多出的小数会让合计对不上尾数。',
  fix: '按元保留两位小数（万元保留六位）。',
  check: ({ facts, grid, table }) => {
    const isFraction = new Map(
      facts.columns
        .filter(({ inexact }) => inexact.length > 0)
        .map(({ column, inexact }) => [column, rowSet(inexact)]),
    );
    return outcomeOf(
      facts.columns.flatMap((column) =>
        runsOf(ownFractions(facts, column, isFraction)).map(({ first, last }) => {
          const place = columnArea(table, column.column, first, last);
          const value = valueAt(grid, first, column.column);
          return {
            place,
            data: {
              cells: formatArea(place),
              value: typeof value === 'number' ? decimalOfNumber(value) : textOf(value),
            },
          };
        }),
      ),
    );
  },
};

/** Rows whose amount in a column is finer than a fen by itself, not for what its formula reads; ascending. */
function ownFractions(
  facts: TableFacts,
  column: MoneyColumn,
  isFraction: IsFraction,
): readonly number[] {
  const { sheet } = facts.table;
  return column.inexact
    .filter((row) => {
      const formula = facts.grid.formulas.at(row, column.column);
      if (formula === undefined) return true;
      const { areas } = referencesOf(formula, { sheet, row, column: column.column });
      return !areas.some((area) => area.sheet === sheet && hasFraction(facts, area, isFraction));
    })
    .sort((a, b) => a - b);
}

type IsFraction = ReadonlyMap<number, (row: number) => boolean>;

function hasFraction(facts: TableFacts, area: Area, isFraction: IsFraction): boolean {
  const bottom = Math.min(area.bottom, facts.table.area.bottom);
  for (const [column, isOne] of isFraction) {
    if (column < area.left || column > area.right) continue;
    for (let row = area.top; row <= bottom; row += 1) if (isOne(row)) return true;
  }
  return false;
}
