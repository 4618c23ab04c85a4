import { cellKey, formatCell } from '../sheet/address';
import { replaceTerm } from './extend-range';
import { findMixed } from './mixed-terms';
import { insufficient, outcomeOf } from './outcome';
import { cellOf } from './place';
import { fenAt, lineOfRow } from './table-lines';
import { readTotalFormulas } from './total-terms';
import type { TableRule } from './rule';

/** R-C07: a total that adds cell by cell adds subtotals. */
export const totalTermsLevel: TableRule = {
  code: 'R-C07',
  id: 'total-terms-level',
  severity: 'error',
  basis: '表内勾稽关系：合计逐项相加时，应引用各组的小计',
  message:
    '{column}的{label}（{cell}）公式 {formula} 引用了 {term}（{name}），应引用小计 {subtotal}。',
  why: '引用了组里的一行或空的标题行，而不是小计，这一组的其余各行就没有算进合计。',
  fix: '把公式里的引用改为小计。',
  check: ({ facts, table }) => {
    const formulas = readTotalFormulas(facts).filter(({ total }) => total.children.length > 0);
    if (formulas.length === 0) return insufficient('引用小计的合计公式');
    return outcomeOf(
      formulas.flatMap((one) =>
        findMixed(facts, one).map(({ row, subtotal }) => {
          const { total, column } = one;
          const label = lineOfRow(facts, row)?.name;
          const fen = (at: number) => {
            const own = fenAt(facts, column, at);
            return Number.isNaN(own) ? 0 : own;
          };
          return {
            place: cellOf(table, total.row, column.column),
            related: [
              cellOf(table, row, column.column),
              cellOf(table, subtotal.row, column.column),
            ],
            data: {
              column: column.label,
              label: total.label,
              cell: formatCell(total.row, column.column),
              formula: `=${one.formula}`,
              term: formatCell(row, column.column),
              name: label ?? '空行',
              subtotal: formatCell(subtotal.row, column.column),
            },
            fix: replaceTerm(facts, one, row, subtotal.row),
            cause: new Map([[cellKey(total.row, column.column), fen(subtotal.row) - fen(row)]]),
          };
        }),
      ),
    );
  },
};
