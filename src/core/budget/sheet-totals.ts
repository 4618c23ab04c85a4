import { MONEY_FIELDS } from './budget-table';
import type { BudgetTable, TotalRow } from './budget-table';

/**
 * A grand total under the last of stacked tables, behind that table's own total, covers all tables above
 * when their totals add up to it in more fields than not. The tables are those of one sheet, top down.
 */
export function spreadGrandTotals(tables: readonly BudgetTable[]): BudgetTable[] {
  return tables.map((table, index) => {
    const above = tables.slice(0, index);
    const [own, grand, ...more] = wholesOf(table);
    if (above.length === 0 || !own || !grand || more.length > 0 || grand.row < own.row)
      return table;
    if (grand.kind !== 'total') return table;
    const wholes = [...above.flatMap((each) => wholeOf(each) ?? []), own];
    if (wholes.length <= above.length || !isSumOf(grand, wholes, wholes.length)) return table;
    return withSpread(
      table,
      grand,
      [...above, table],
      wholes.map(({ row }) => row),
    );
  });
}

/**
 * The total under the last of tables side by side, which share one row of heads and carry one list on, covers all
 * of them where it is the sum of their projects and not of its own.
 */
export function spreadAsideTotals(tables: readonly BudgetTable[]): BudgetTable[] {
  return tables.map((table) => {
    const beside = tables.filter(({ area }) => area.top === table.area.top);
    const total = table.totals.find(({ kind }) => kind === 'total');
    if (beside.length < 2 || beside.at(-1) !== table || !total || total.acrossTables) return table;
    if (beside.slice(0, -1).some(({ totals }) => totals.some(({ kind }) => kind === 'total')))
      return table;
    const projects = beside.flatMap((each) => each.projects);
    if (isSumOf(total, table.projects, 1) || !isSumOf(total, projects, 1)) return table;
    return withSpread(table, total, beside, total.children);
  });
}

function wholeOf(table: BudgetTable): TotalRow | undefined {
  return wholesOf(table)[0];
}

/** Totals of a table, and subtotals of all its projects: 小计 under one of several blocks. */
function wholesOf({ totals, projects }: BudgetTable): TotalRow[] {
  const rows = projects.reduce((sum, project) => sum + project.rows.length, 0);
  return totals.filter(
    ({ kind, covers }) => kind === 'total' || (kind === 'subtotal' && covers.length === rows),
  );
}

/** The table with a total that covers the projects of all these tables; `children` are rows of subtotals within it. */
function withSpread(
  table: BudgetTable,
  total: TotalRow,
  covered: readonly BudgetTable[],
  children: readonly number[],
): BudgetTable {
  const covers = covered.flatMap(({ projects }) => projects.flatMap(({ rows }) => rows));
  const spread: TotalRow = { ...total, covers, children, acrossTables: true };
  return { ...table, totals: table.totals.map((each) => (each === total ? spread : each)) };
}

/** Whether a total is the sum of parts in more fields than not; fields that fewer than `least` parts have say nothing. */
function isSumOf(
  total: TotalRow,
  parts: readonly Pick<TotalRow, 'amounts'>[],
  least: number,
): boolean {
  let holds = 0;
  let fails = 0;
  for (const field of MONEY_FIELDS) {
    const stated = total.amounts[field]?.fen ?? null;
    const given = parts.flatMap(({ amounts }) => amounts[field]?.fen ?? []);
    if (stated === null || given.length < least) continue;
    const sum = given.reduce((all: number, fen) => all + fen, 0);
    if (sum === stated) holds += 1;
    else fails += 1;
  }
  return holds > fails;
}
