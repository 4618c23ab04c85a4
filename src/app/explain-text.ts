import type { BudgetColumn, BudgetRow, BudgetTable } from '../core/budget/budget-table';
import { describeEvidence } from '../core/budget/evidence-text';
import { formatColumn } from '../core/sheet/address';
import { FIELD_TERMS, ROW_TERMS, UNIT_TERMS } from '../core/terms';

const PERCENT = 100;

function reasonsText(evidence: BudgetColumn['evidence']): string {
  return evidence
    .map(describeEvidence)
    .filter((text) => text !== '')
    .join('；');
}

function columnLine(table: BudgetTable, column: BudgetColumn): string {
  const head = column.path.join('／');
  const meaning = column.field ? FIELD_TERMS[column.field] : '未采用';
  const main = column.field && table.fields[column.field] === column.column ? '' : '（不是主列）';
  const parts = [
    `${formatColumn(column.column)}列“${head}”：${meaning}${column.field ? main : ''}`,
    column.source === null ? '' : `来源${column.source}`,
    column.unit === null || column.unit === table.unit ? '' : `单位${UNIT_TERMS[column.unit]}`,
    column.field ? `把握${(column.confidence * PERCENT).toFixed(0)}%` : '',
    reasonsText(column.evidence),
  ];
  return `  ${parts.filter((part) => part !== '').join('，')}`;
}

function rowLine({ row, kind, evidence }: BudgetRow): string {
  const reasons = reasonsText(evidence);
  return `  第${String(row + 1)}行：${ROW_TERMS[kind]}${reasons === '' ? '' : `，${reasons}`}`;
}

/** Why a table was taken, what each column and each row was read as, and why. */
export function explainTable(table: BudgetTable): readonly string[] {
  const taken = reasonsText(table.evidence);
  return [
    ...(taken === '' ? [] : [`  ${taken}`]),
    ...table.columns.map((column) => columnLine(table, column)),
    ...table.rows.map(rowLine),
  ];
}
