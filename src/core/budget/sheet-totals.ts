import { MONEY_FIELDS } from './budget-table';
import type { BudgetTable, TotalRow } from './budget-table';

/**
 * A grand total under the last of stacked tables, behind that table's own total, covers all tables above
 * when their totals add up to it in more fields than not. The tables are those of one sheet, top down.
 */
export function spreadGrandTotals(tables: readonly BudgetTable[]): BudgetTable[] {
  return tables.map((table, index) => {
    const above = tables.slice(0, index);
    const [own, grand, ...more] = table.totals.filter(({ kind }) => kind === 'total');
    if (above.length === 0 || !own || !grand || more.length > 0 || grand.row < own.row)
      return table;
    const wholes = [...above.flatMap((each) => wholeOf(each) ?? []), own];
    if (wholes.length <= above.length || !isSumOf(grand, wholes)) return table;
    const spread: TotalRow = {
      ...grand,
      covers: [...above, table].flatMap(({ projects }) => projects.flatMap(({ rows }) => rows)),
      children: wholes.map(({ row }) => row),
      acrossTables: true,
    };
    return { ...table, totals: table.totals.map((each) => (each === grand ? spread : each)) };
  });
}

/**
 * The total under the last of tables side by side, which share one row of heads and carry one list on, covers all
 * of them where it is the sum of their projects and not of its own.
 */
export function spreadAsideTotals(tables: readonly BudgetTable[]): BudgetTable[] {
  return tables.map((table) => {
    const beside = tables.filter(({ area }) => area.top === table.area.top);
    const total = wholeOf(table);
    if (beside.length < 2 || beside.at(-1) !== table || !total || total.acrossTables) return table;
    if (beside.slice(0, -1).some((each) => wholeOf(each) !== undefined)) return table;
    const projects = beside.flatMap((each) => each.projects);
    if (isSumOf(total, table.projects, SOME) || !isSumOf(total, projects, SOME)) return table;
    const spread: TotalRow = {
      ...total,
      covers: projects.flatMap(({ rows }) => rows),
      acrossTables: true,
    };
    return { ...table, totals: table.totals.map((each) => (each === total ? spread : each)) };
  });
}

function wholeOf({ totals }: BudgetTable): TotalRow | undefined {
  return totals.find(({ kind }) => kind === 'total');
}

interface Counted {
  readonly amounts: TotalRow['amounts'];
}

/** Parts without an amount in a field count as nothing there, rather than leaving the field out. */
const SOME = true;

function isSumOf(grand: TotalRow, wholes: readonly Counted[], isSomeEnough = false): boolean {
  let holds = 0;
  let fails = 0;
  for (const field of MONEY_FIELDS) {
    const stated = grand.amounts[field]?.fen ?? null;
    const parts = wholes.flatMap(({ amounts }) => amounts[field]?.fen ?? []);
    if (stated === null || parts.length < (isSomeEnough ? 1 : wholes.length)) continue;
    const sum = parts.reduce((total: number, fen) => total + fen, 0);
    if (sum === stated) holds += 1;
    else fails += 1;
  }
  return holds > fails;
}
