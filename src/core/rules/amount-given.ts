import { FIELD_NAMES } from './field-text';
import { lineCell, lineCellText } from './line-place';
import type { MoneyColumn } from './money-column';
import { insufficient, outcomeOf } from './outcome';
import { budgetField, fenAt, fenOf } from './table-lines';
import type { TableRule } from './rule';

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
    return outcomeOf(
      facts.projects.flatMap((line) =>
        fields.flatMap((field) => {
          const column = facts.main[field];
          const isOther = (one: MoneyColumn) =>
            one.isMain && line.rows.some((row) => !Number.isNaN(fenAt(facts, one, row)));
          if (!column || !Number.isNaN(fenOf(facts, line, field))) return [];
          if (line.rows.some((row) => column.unreadable.has(row))) return [];
          if (!facts.columns.some(isOther)) return [];
          return [
            {
              place: lineCell(facts, line, field),
              data: {
                project: line.name,
                field: FIELD_NAMES[field],
                cell: lineCellText(facts, line, field),
              },
              project: line.name,
            },
          ];
        }),
      ),
    );
  },
};
