import { areaHas, formatArea, formatCell, type Area } from '../sheet/address';
import { isCellError, valueAt } from '../sheet/grid';
import { referencesOf } from '../formula/references';
import { outcomeOf } from './outcome';
import { cellOf } from './place';
import type { TableFacts } from './table-facts';
import type { TableRule } from './rule';
import { findUncalculated } from './uncalculated';

/** R-A06: no cell that is used shows an error. */
export const cellWithoutError: TableRule = {
  code: 'R-A06',
  id: 'cell-without-error',
  severity: 'error',
  basis: '电子表格常识：出错的单元格不能参与计算',
  message: '{cell} 是 {error}，无法参与计算{affected}。',
  why: '公式出错的单元格没有数值，引用它的合计、结余、执行率都会出错。',
  fix: '改正这个公式；没有计算结果的，用 Excel 或 WPS 打开、保存一次；分母为 0 的执行率留空或填“—”。',
  check: ({ facts, table }) => {
    const errors = findErrors(facts);
    const causes =
      errors.length > MOST_ERRORS ? new Map<ErrorCell, ErrorCell>() : causesOf(facts, errors);
    const originOf = (cell: ErrorCell, depth = 0): ErrorCell => {
      const cause = causes.get(cell);
      return cause === undefined || depth > errors.length ? cell : originOf(cause, depth + 1);
    };
    const affected = new Map<ErrorCell, ErrorCell[]>();
    for (const cell of errors) {
      const origin = originOf(cell);
      const own = affected.get(origin) ?? [];
      if (cell !== origin) own.push(cell);
      affected.set(origin, own);
    }
    return outcomeOf([
      ...[...affected].map(([one, caused]) => ({
        place: cellOf(table, one.row, one.column),
        related: caused.map(({ row, column }) => cellOf(table, row, column)),
        data: {
          cell: formatCell(one.row, one.column),
          error: one.error,
          affected: affectedText(caused.length),
        },
      })),
      ...findUncalculated(facts).map(({ place, caused }) => ({
        place,
        related: caused,
        data: {
          cell: formatArea(place),
          error: '没有计算结果的公式',
          affected: affectedText(caused.reduce((sum, area) => sum + heightOf(area), 0)),
        },
      })),
    ]);
  },
};

const affectedText = (cells: number): string => (cells > 0 ? `，另有 ${cells} 格跟着出错` : '');
const heightOf = ({ top, bottom }: Area): number => bottom - top + 1;

/** For each error that a formula takes over from another error: that other one. */
function causesOf(
  { table, grid }: TableFacts,
  errors: readonly ErrorCell[],
): ReadonlyMap<ErrorCell, ErrorCell> {
  const causes = new Map<ErrorCell, ErrorCell>();
  for (const cell of errors) {
    const { row, column } = cell;
    const formula = grid.formulas.at(row, column);
    if (formula === undefined) continue;
    const { areas } = referencesOf(formula, { sheet: table.sheet, row, column });
    const cause = errors.find(
      (one) =>
        one !== cell &&
        areas.some((area) => area.sheet === table.sheet && areaHas(area, one.row, one.column)),
    );
    if (cause) causes.set(cell, cause);
  }
  return causes;
}

/** Beyond this many errors it is not told which brought about which. */
const MOST_ERRORS = 200;

interface ErrorCell {
  readonly row: number;
  readonly column: number;
  readonly error: string;
}

function findErrors({ table, grid, projectRows }: TableFacts): readonly ErrorCell[] {
  if (grid.cells?.hasErrors === false) return [];
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
