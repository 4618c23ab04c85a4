import { decimalOfNumber } from '../budget/fen';
import { formatArea } from '../sheet/address';
import { valueAt } from '../sheet/grid';
import { readPatterns } from './formula-pattern';
import { insufficient, outcomeOf } from './outcome';
import { columnArea } from './place';
import type { TableRule } from './rule';

/** R-C09: the cells of a column do the same. */
export const formulaUniform: TableRule = {
  code: 'R-C09',
  id: 'formula-uniform',
  severity: 'warning',
  basis: '电子表格编制惯例：同一栏各行用同一公式',
  message: '{cells} 与同栏其他行的公式不一致（{found}，其他行如 {usual}）。',
  why: '一栏里个别格手工改过，改动明细后它不会跟着变，也可能本来就填错了。',
  fix: '照同栏的公式改过来；确需手工填的，在备注说明。',
  check: ({ facts, table, grid }) => {
    const patterns = readPatterns(facts);
    if (patterns.length === 0) return insufficient('用公式计算的栏');
    return outcomeOf(
      patterns.flatMap((pattern) =>
        pattern.others.map(({ first, last, formula }) => {
          const place = columnArea(table, pattern.column, first, last);
          const value = valueAt(grid, first, pattern.column);
          return {
            place,
            data: {
              cells: formatArea(place),
              found:
                formula === null
                  ? `手工值 ${typeof value === 'number' ? decimalOfNumber(value) : ''}`
                  : `=${formula}`,
              usual: `=${pattern.formula}`,
            },
          };
        }),
      ),
    );
  },
};
