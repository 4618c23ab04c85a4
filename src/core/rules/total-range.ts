import { cellKey, formatCell } from '../sheet/address';
import { extendRange } from './extend-range';
import { findMixed } from './mixed-terms';
import { money } from './money-data';
import { insufficient, outcomeOf } from './outcome';
import { cellOf, columnArea, runsOf } from './place';
import type { TableFacts } from './table-facts';
import { fenAt, lineOfRow } from './table-lines';
import type { TotalFormula } from './total-terms';
import { missedRows, readTotalFormulas } from './total-terms';
import type { TableRule } from './rule';

/** R-C06: a total's formula reaches over all rows. */
export const totalRange: TableRule = {
  code: 'R-C06',
  id: 'total-range',
  severity: 'error',
  basis: '表内勾稽关系：合计公式应覆盖全部明细行',
  message: '{column}的{label}（{cell}）公式 {formula} 没有包括第 {rows} 行（{names}，{missed}）。',
  why: '公式范围漏了行，明细填得再对，合计也会少。',
  fix: '把公式的范围扩大到全部明细行。',
  check: ({ facts, table }) => {
    const formulas = readTotalFormulas(facts);
    if (formulas.length === 0) return insufficient('合计公式');
    return outcomeOf(
      formulas.flatMap((one) => {
        const rows = missedRows(facts, one);
        if (rows.length === 0 || findMixed(facts, one).length > 0) return [];
        const { total, column } = one;
        const missed = addedFen(facts, one, rows);
        const names = rows.map((row) => lineOfRow(facts, row)?.name ?? '');
        return [
          {
            place: cellOf(table, total.row, column.column),
            related: runsOf(rows).map(({ first, last }) =>
              columnArea(table, column.column, first, last),
            ),
            data: {
              column: column.label,
              label: total.label,
              cell: formatCell(total.row, column.column),
              formula: `=${one.formula}`,
              rows: runsOf(rows)
                .map(({ first, last }) =>
                  first === last ? String(first + 1) : `${first + 1}-${last + 1}`,
                )
                .join('、'),
              names:
                names.length > SHOWN ? `${names.slice(0, SHOWN).join('、')}等` : names.join('、'),
              missed: money(missed),
            },
            fix: extendRange(facts, one, rows),
            cause: new Map([[cellKey(total.row, column.column), missed]]),
          },
        ];
      }),
    );
  },
};

const SHOWN = 3;

function addedFen(facts: TableFacts, { column }: TotalFormula, rows: readonly number[]): number {
  return rows.reduce((sum, row) => {
    const fen = fenAt(facts, column, row);
    return Number.isNaN(fen) ? sum : sum + fen;
  }, 0);
}
