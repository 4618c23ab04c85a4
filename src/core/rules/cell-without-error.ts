import { areaHas, formatCell } from '../sheet/address';
import { isCellError, valueAt } from '../sheet/grid';
import { referencesOf } from '../formula/references';
import { outcomeOf } from './outcome';
import { cellOf } from './place';
import type { TableFacts } from './table-facts';
import type { TableRule } from './rule';

/** R-A06: no cell that is used shows an error. */
export const cellWithoutError: TableRule = {
  code: 'R-A06',
  id: 'cell-without-error',
  severity: 'error',
  basis: '电子表格常识：出错的单元格不能参与计算',
  message: '{cell} 是 {error}，无法参与计算{affected}。',
  why: '公式出错的单元格没有数值，引用它的合计、结余、执行率都会出错。',
  fix: '改正这个公式；分母为 0 的执行率留空或填“—”。',
  check: ({ facts, table, grid }) => {
    const errors = findErrors(facts);
    const isCaused = ({ row, column }: ErrorCell) => {
      const formula = grid.formulas.at(row, column);
      if (formula === undefined) return false;
      const { areas } = referencesOf(formula, { sheet: table.sheet, row, column });
      return errors.some(
        (one) =>
          (one.row !== row || one.column !== column) &&
          areas.some((area) => area.sheet === table.sheet && areaHas(area, one.row, one.column)),
      );
    };
    const origins = errors.length > MOST_ERRORS ? errors : errors.filter((one) => !isCaused(one));
    const roots = origins.length > 0 ? origins : errors;
    const caused = errors.filter((one) => !roots.includes(one));
    return outcomeOf(
      roots.map((one, index) => {
        const related =
          index === 0 ? caused.map(({ row, column }) => cellOf(table, row, column)) : [];
        return {
          place: cellOf(table, one.row, one.column),
          related,
          data: {
            cell: formatCell(one.row, one.column),
            error: one.error,
            affected: related.length > 0 ? `，另有 ${related.length} 格跟着出错` : '',
          },
        };
      }),
    );
  },
};

/** Beyond this many errors it is not told which brought about which. */
const MOST_ERRORS = 200;

interface ErrorCell {
  readonly row: number;
  readonly column: number;
  readonly error: string;
}

function findErrors({ table, grid, projectRows }: TableFacts): readonly ErrorCell[] {
  const rows = [...projectRows, ...table.totals.map((total) => total.row)];
  const errors: ErrorCell[] = [];
  for (const { column, field } of table.columns) {
    if (field === null) continue;
    for (const row of rows) {
      const value = valueAt(grid, row, column);
      if (isCellError(value)) errors.push({ row, column, error: value.error });
    }
  }
  return errors;
}
