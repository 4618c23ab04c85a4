import { formatCell } from '../sheet/address';
import { money } from './money-data';
import { insufficient, outcomeOf } from './outcome';
import { cellOf } from './place';
import type { TableRule } from './rule';
import { fenAt } from './table-lines';
import { sumSighting } from './total-sighting';

/** R-C13: a total of amounts that are not negative is not below any of them. */
export const totalNotBelowPart: TableRule = {
  code: 'R-C13',
  id: 'total-not-below-part',
  severity: 'error',
  basis: '表内勾稽关系：各项都不为负时，合计不小于任何一项',
  message: '{column}的{label}（{cell}）是 {stated}，比其中一项 {largest}（{part}）还小，像是错行。',
  why: '合计比单个项目还小，通常是把别的行的数填到了合计行，或者单位不一致。',
  fix: '核对合计行是否错位、单位是否一致。',
  check: ({ facts }) => {
    if (facts.sums.length === 0) return insufficient('合计行');
    return outcomeOf(
      facts.sums.flatMap((sum) => {
        let largest = sum.rows[0] ?? 0;
        const { rows } = sum;
        for (let at = 0; at < rows.length; at += 1) {
          const row = rows[at] ?? 0;
          const fen = fenAt(facts, sum.column, row);
          if (fen < 0) return [];
          if (fen > fenAt(facts, sum.column, largest)) largest = row;
        }
        const fen = fenAt(facts, sum.column, largest);
        if (sum.stated >= fen - sum.tolerance) return [];
        const seen = sumSighting(facts, sum, null);
        return [
          {
            ...seen,
            related: [cellOf(facts.table, largest, sum.column.column)],
            data: {
              ...seen.data,
              largest: money(fen),
              part: formatCell(largest, sum.column.column),
            },
          },
        ];
      }),
    );
  },
};
