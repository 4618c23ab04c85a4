import type { MoneyField } from '../budget/budget-table';
import { formatCell } from '../sheet/address';
import { FIELD_NAMES } from './field-text';
import { sightLine } from './line-place';
import { insufficient, outcomeOf } from './outcome';
import { budgetField, fenAt, fenOf } from './table-lines';
import type { Line } from './table-lines';
import { cellOf } from './place';
import type { Sighting, TableRule } from './rule';
import type { TableFacts } from './table-facts';

/** R-B07: a project has a budget and an expenditure. */
export const amountGiven: TableRule = {
  code: 'R-B07',
  id: 'amount-given',
  severity: 'warning',
  basis: '制表惯例：没有发生额的填 0，不留空',
  message: '{project}的{field}（{cell}）是空的，是不是 0？',
  why: '空白可能是 0，也可能是漏填，执行率会因此不同。',
  fix: '是 0 的填 0，漏填的补上。',
  check: ({ facts }) => {
    const fields = [budgetField(facts), 'expenditure' as const].filter((field) => {
      const column = facts.main[field];
      return column && facts.projectRows.some((row) => !Number.isNaN(fenAt(facts, column, row)));
    });
    if (fields.length === 0) return insufficient('预算数或支出数');
    const sightings = fields.flatMap((field) => blankRows(facts, field));
    facts.projects.forEach((line) => {
      fields.forEach((field) => {
        if (Number.isNaN(fenOf(facts, line, field)) && isLeftOut(facts, line, field)) {
          sightings.push(sightLine(facts, line, field));
        }
      });
    });
    return outcomeOf(sightings);
  },
};

/** Whether a line's cells of a field are empty, not unreadable, and other amounts stand beside them. */
function isLeftOut(facts: TableFacts, line: Line, field: MoneyField): boolean {
  const column = facts.main[field];
  if (!column || line.rows.some((row) => column.unreadable.has(row))) return false;
  return facts.columns.some(
    (one) => one.isMain && line.rows.some((row) => !Number.isNaN(fenAt(facts, one, row))),
  );
}

/** Of rows of projects on several rows so many have the amount that a blank one is an oversight. */
const FILLED_SHARE = 0.8;

/** Blanks in rows of projects whose other rows have the amount, where such rows are filled as a rule. */
function blankRows(facts: TableFacts, field: MoneyField): readonly Sighting[] {
  const column = facts.main[field];
  if (!column) return [];
  const several = facts.projects.filter(({ rows }) => rows.length > 1);
  const rows = several.flatMap((line) => line.rows.map((row) => ({ line, row })));
  const isBlank = ({ row }: { readonly row: number }) =>
    Number.isNaN(fenAt(facts, column, row)) && !column.unreadable.has(row);
  const blank = rows.filter(isBlank);
  if (blank.length > rows.length * (1 - FILLED_SHARE)) return [];
  return blank.flatMap(({ line, row }) => {
    const isUsed = facts.columns.some(
      (one) => one.isMain && one !== column && (fenAt(facts, one, row) || 0) !== 0,
    );
    if (!isUsed || Number.isNaN(fenOf(facts, line, field))) return [];
    return [
      {
        place: cellOf(facts.table, row, column.column),
        data: {
          project: line.name,
          field: FIELD_NAMES[field],
          cell: formatCell(row, column.column),
        },
        project: line.name,
      },
    ];
  });
}
