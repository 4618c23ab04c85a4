import type {
  Amounts,
  BudgetColumn,
  BudgetTable,
  ColumnField,
  MoneyField,
  Project,
  TotalRow,
} from '../../../src/core/budget/budget-table';
import { MONEY_FIELDS } from '../../../src/core/budget/budget-table';
import { asFen } from '../../../src/core/budget/fen';
import type { MoneyUnit } from '../../../src/core/budget/money';
import { readCellAmount } from '../../../src/core/rules/money-column';
import type { Grid } from '../../../src/core/sheet/grid';
import { valueAt } from '../../../src/core/sheet/grid';

const HEADS: Readonly<Record<string, ColumnField>> = {
  项目名称: 'name',
  代码: 'code',
  科室: 'department',
  年初: 'originalBudget',
  调整: 'adjustment',
  结转: 'carryover',
  全年: 'adjustedBudget',
  到位: 'fundsReceived',
  支出: 'expenditure',
  结余: 'balance',
  执行率: 'executionRate',
  原因: 'reason',
};

/** Column heads: 支出 the main column, 支出:财政 its source, 支出<其中 a part of the column before it. */
function columnsOf(grid: Grid, unit: MoneyUnit): BudgetColumn[] {
  return (grid.values[0] ?? []).map((head, column) => {
    const text = typeof head === 'string' ? head : '';
    const [word = '', source = null] = text.split(':');
    const [field = '', memo] = word.split('<');
    return {
      column,
      path: [text],
      field: HEADS[field] ?? null,
      source,
      period: null,
      memoOf: memo === undefined ? null : column - 1,
      unit: null,
      confidence: 1,
      evidence: [{ kind: unit, weight: 1, data: {} }],
    };
  });
}

/** A table as a reader would give it, made by hand from a grid whose first row are heads. */
export function drawnTable(
  grid: Grid,
  unit: MoneyUnit = 'yuan',
  more: Partial<BudgetTable> = {},
): BudgetTable {
  const columns = columnsOf(grid, unit);
  const fields: Partial<Record<ColumnField, number>> = {};
  for (const { field, source, memoOf, column } of columns) {
    if (field && source === null && memoOf === null) fields[field] ??= column;
  }
  const amountsOf = (row: number): Amounts =>
    Object.fromEntries(
      MONEY_FIELDS.flatMap((field: MoneyField) => {
        const column = fields[field];
        if (column === undefined) return [];
        const value = valueAt(grid, row, column);
        const amount = readCellAmount(value, unit);
        const fen = amount.kind === 'amount' ? asFen(amount.fen) : null;
        return [[field, { fen, row, column, unit, isText: typeof value === 'string' }]];
      }),
    );
  const rateOf = (row: number) => {
    const column = fields.executionRate;
    const value = column === undefined ? null : valueAt(grid, row, column);
    if (column === undefined || typeof value !== 'number') return null;
    return { ratio: value as Project['executionRate'], row, column };
  };
  const textOf = (row: number, field: ColumnField) => {
    const value = valueAt(grid, row, fields[field] ?? -1);
    return value === null ? null : String(value);
  };
  const projects: Project[] = [];
  const totals: TotalRow[] = [];
  const rows: BudgetTable['rows'][number][] = [];
  let open: number[] = [];
  let subtotals: number[] = [];
  grid.values.forEach((_, row) => {
    if (row === 0) return;
    const name = textOf(row, 'name') ?? '';
    const shared = { row, label: name, amounts: amountsOf(row), statedRate: rateOf(row) };
    const kind = /^(合计|总计)/.test(name)
      ? 'total'
      : /小计/.test(name)
        ? 'subtotal'
        : /^其中/.test(name)
          ? 'memo'
          : /^行外/.test(name)
            ? 'stray'
            : 'project';
    rows.push({ row, kind, evidence: [] });
    if (kind === 'stray') return;
    if (kind === 'memo') {
      const memoOf = projects.at(-1)?.row ?? null;
      totals.push({ ...shared, kind, covers: [], children: [], memoOf });
    } else if (kind === 'subtotal') {
      totals.push({ ...shared, kind, covers: open, children: [], memoOf: null });
      subtotals.push(row);
      open = [];
    } else if (kind === 'total') {
      const covers = projects.map((project) => project.row);
      totals.push({ ...shared, kind, covers, children: subtotals, memoOf: null });
      subtotals = [];
    } else {
      open.push(row);
      projects.push({
        key: textOf(row, 'code') ?? name,
        row,
        rows: [row],
        name,
        code: textOf(row, 'code'),
        department: textOf(row, 'department'),
        amounts: amountsOf(row),
        rowAmounts: [amountsOf(row)],
        statedRate: rateOf(row),
        executionRate: null,
        status: 'unknown',
        sources: [],
        isHidden: grid.hiddenRows.has(row),
        year: null,
        reason: textOf(row, 'reason'),
        remark: null,
      });
    }
  });
  return {
    id: 't1',
    sheet: grid.sheet,
    area: { top: 0, left: 0, bottom: grid.rowCount - 1, right: grid.columnCount - 1 },
    title: null,
    unitName: null,
    unit,
    year: 2019,
    headerRows: [0],
    codeRows: [],
    columns,
    fields,
    identities: [],
    projects,
    totals,
    rows,
    notes: [],
    evidence: [],
    ...more,
  };
}
