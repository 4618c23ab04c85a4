import { decimalOfNumber } from '../budget/fen';
import { formatCell } from '../sheet/address';
import { valueAt } from '../sheet/grid';
import { insufficient, outcomeOf, sightEach } from './outcome';
import { cellOf } from './place';
import type { TableRule } from './rule';

/** R-B08: a long code is kept as text. */
export const codeAsText: TableRule = {
  code: 'R-B08',
  id: 'code-as-text',
  severity: 'error',
  basis: '电子表格常识：数字只保留 15 位有效数字',
  message: '项目代码 {cell} 以数字保存，超过 15 位的部分已经丢失（{value}），请以文本重录。',
  why: '代码丢了末几位，就对不上预算系统里的项目。',
  fix: '把单元格设为文本格式，重新录入代码。',
  check: ({ facts, table, grid }) => {
    const column = table.fields.code;
    if (column === undefined) return insufficient('项目代码一栏');
    return outcomeOf(
      sightEach(facts.projectRows, (row) => {
        const value = valueAt(grid, row, column);
        if (typeof value !== 'number' || Math.abs(value) < LOSING) return undefined;
        return {
          place: cellOf(table, row, column),
          data: { cell: formatCell(row, column), value: decimalOfNumber(value) },
        };
      }),
    );
  },
};

/** The least number of 16 digits. */
const LOSING = 1e15;
