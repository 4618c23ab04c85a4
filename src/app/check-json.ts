import { formatArea, formatCell, formatColumn } from '../core/sheet/address';
import type {
  Amounts,
  BudgetTable,
  ColumnField,
  MoneyField,
  Project,
  TotalRow,
} from '../core/budget/budget-table';
import { COLUMN_FIELDS, MONEY_FIELDS } from '../core/budget/budget-table';
import type { MoneyUnit } from '../core/budget/money';
import { describeEvidence } from '../core/budget/evidence-text';
import { askQuestion } from '../core/budget/question-text';
import type { Question } from '../core/budget/question';
import type { Finding } from '../core/finding';
import type { CellValue } from '../core/sheet/grid';
import { UNIT_TERMS } from '../core/terms';
import { wordFinding } from './word-finding';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const unitWord = (unit: MoneyUnit | null): string | null => (unit ? UNIT_TERMS[unit] : null);

function moneyFieldsOf(table: BudgetTable): readonly MoneyField[] {
  return MONEY_FIELDS.filter((field) => table.fields[field] !== undefined);
}

function amountsJson(table: BudgetTable, amounts: Amounts): Record<string, number | null> {
  return Object.fromEntries(
    moneyFieldsOf(table).map((field) => [field, amounts[field]?.fen ?? null]),
  );
}

function columnsJson(table: BudgetTable): Record<string, string> {
  return Object.fromEntries(
    COLUMN_FIELDS.flatMap((field: ColumnField) => {
      const column = table.fields[field];
      return column === undefined ? [] : [[field, formatColumn(column)]];
    }),
  );
}

function unitsJson(table: BudgetTable): Record<string, string> {
  return Object.fromEntries(
    moneyFieldsOf(table).flatMap((field) => {
      const unit = table.columns.find((column) => column.column === table.fields[field])?.unit;
      return unit && unit !== table.unit ? [[field, UNIT_TERMS[unit]]] : [];
    }),
  );
}

function cellsJson(amounts: Amounts): Record<string, string> {
  return Object.fromEntries(
    MONEY_FIELDS.flatMap((field) => {
      const amount = amounts[field];
      return amount ? [[field, formatCell(amount.row, amount.column)]] : [];
    }),
  );
}

function projectJson(table: BudgetTable, project: Project): Json {
  return {
    row: project.row + 1,
    rows: project.rows.map((row) => row + 1),
    name: project.name,
    code: project.code,
    department: project.department,
    ...amountsJson(table, project.amounts),
    executionRate: project.executionRate,
    status: project.status,
    cells: cellsJson(project.amounts),
    sources: project.sources.map(({ source, amounts }) => ({
      source,
      ...Object.fromEntries(
        MONEY_FIELDS.flatMap((field) => {
          const amount = amounts[field];
          return amount ? [[field, amount.fen]] : [];
        }),
      ),
    })),
  };
}

function totalJson(table: BudgetTable, total: TotalRow): Json {
  return {
    row: total.row + 1,
    kind: total.kind,
    label: total.label,
    covers: total.covers.map((row) => row + 1),
    amounts: amountsJson(table, total.amounts),
  };
}

function tableJson(table: BudgetTable): Json {
  return {
    id: table.id,
    sheet: table.sheet,
    range: formatArea(table.area),
    unit: unitWord(table.unit),
    year: table.year,
    unitName: table.unitName,
    headerRows: table.headerRows.map((row) => row + 1),
    columns: columnsJson(table),
    units: unitsJson(table),
    projects: table.projects.map((project) => projectJson(table, project)),
    totals: table.totals.map((total) => totalJson(table, total)),
  };
}

/** A question as `check --json` prints it. */
export function questionJson(question: Question): Json {
  return {
    id: question.id,
    code: question.code,
    sheet: question.sheet,
    table: question.table,
    ask: askQuestion(question),
    options: question.options.map((option) => ({
      value: option.value,
      evidence: option.evidence.map(describeEvidence).join('；'),
      recommended: option.recommended,
    })),
    blocks: question.blocks,
  };
}

function dataJson(finding: Finding): Json {
  return Object.fromEntries(
    Object.entries(finding.data).map(([name, value]) => {
      if (value === null || typeof value !== 'object') return [name, value];
      return [name, 'fen' in value ? value.fen : value.ratio];
    }),
  );
}

/** A finding as `check --json` and `verify --json` print it; rows are 1-based A1 texts. */
export function findingJson(finding: Finding, unit: MoneyUnit): Json {
  const place = finding.place;
  return {
    code: finding.code,
    rule: finding.rule,
    severity: finding.severity,
    sheet: place?.sheet ?? null,
    ...(finding.quotation
      ? { paragraph: finding.quotation.paragraph, quote: finding.quotation.quote }
      : { cell: place ? formatArea(place) : null }),
    related: finding.related.map((area) =>
      area.sheet === place?.sheet ? formatArea(area) : `${area.sheet}!${formatArea(area)}`,
    ),
    message: wordFinding(finding, unit).message,
    data: dataJson(finding),
    fix: finding.fix && {
      kind: finding.fix.kind,
      edits: finding.fix.edits.map((edit) => ({
        sheet: edit.sheet,
        cell: formatCell(edit.row, edit.column),
        before: edit.before.formula ? `=${edit.before.formula}` : plain(edit.before.value),
        after: edit.after.formula ? `=${edit.after.formula}` : plain(edit.after.value),
      })),
    },
    consequences: finding.consequences.map((consequence) => findingJson(consequence, unit)),
  };
}

function plain(value: CellValue): Json {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value;
  return value.error;
}

/** The object that `check --json` prints; its field names are fixed. */
export function checkJson(
  file: string,
  tables: readonly BudgetTable[],
  questions: readonly Question[],
  findings: readonly Finding[],
): Json {
  const unit = tables[0]?.unit ?? 'yuan';
  return {
    file,
    tables: tables.map(tableJson),
    questions: questions.map(questionJson),
    findings: findings.map((finding) => findingJson(finding, unit)),
  };
}
