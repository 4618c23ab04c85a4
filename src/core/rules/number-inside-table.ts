import { decimalOfNumber } from '../budget/fen';
import { cellKey, formatCell } from '../sheet/address';
import { rowValues, valueAt } from '../sheet/grid';
import { outcomeOf } from './outcome';
import { cellOf } from './place';
import type { TableRule } from './rule';

/** R-A10: numbers stand inside the table. */
export const numberInsideTable: TableRule = {
  code: 'R-A10',
  id: 'number-inside-table',
  severity: 'info',
  basis: '制表惯例：表外的数不计入表内',
  message: '表外的 {cell} 有数值 {value}，没有计入。',
  why: '合计行以外的数可能是草稿、验算，也可能是漏掉的项目。',
  fix: '没有用的删去；是项目的，移到合计行以上并填上名称。',
  check: ({ table, grid }) => {
    const seen = new Set<number>();
    const strays = table.rows.filter(({ kind }) => kind === 'stray');
    const cells = strays.flatMap(({ row }) => {
      return rowValues(grid, row).flatMap((value, column) =>
        typeof value === 'number' ? [{ row, column }] : [],
      );
    });
    const noted = table.notes.flatMap(({ code, row, column }) =>
      code === 'R-A10' && row !== null && column !== null ? [{ row, column }] : [],
    );
    return outcomeOf(
      [...cells, ...noted].flatMap(({ row, column }) => {
        const key = cellKey(row, column);
        const value = valueAt(grid, row, column);
        if (seen.has(key) || typeof value !== 'number') return [];
        seen.add(key);
        return [
          {
            place: cellOf(table, row, column),
            data: { cell: formatCell(row, column), value: decimalOfNumber(value) },
          },
        ];
      }),
    );
  },
};
