import type {
  Amount,
  Amounts,
  BudgetTable,
  MoneyField,
  Project,
} from '../../../src/core/budget/budget-table';
import type { Fen, MoneyUnit, Ratio } from '../../../src/core/budget/money';
import { fenOfDecimal, fenOfNumber } from '../../../src/core/budget/fen';
import { emptyAnswers, type Answers } from '../../../src/core/evaluation/answers';
import { evaluate } from '../../../src/core/evaluation/evaluate';
import { findOutline } from '../../../src/core/evaluation/outline/outlines';
import { findProfile } from '../../../src/core/evaluation/profile/profiles';
import type { SelfEvaluation } from '../../../src/core/evaluation/self-evaluation';
import type { CellValue, Grid } from '../../../src/core/sheet/grid';

/** One row of a test's sheet: amounts as the cells hold them, numbers or texts. */
export interface Line {
  readonly name: string;
  readonly code?: string;
  readonly originalBudget?: number | string;
  readonly adjustment?: number | string;
  readonly adjustedBudget?: number | string;
  readonly expenditure?: number | string;
  readonly balance?: number | string;
  readonly reason?: string;
}

export interface Budget {
  readonly grid: Grid;
  readonly table: BudgetTable;
}

const AMOUNT_FIELDS = [
  'originalBudget',
  'adjustment',
  'adjustedBudget',
  'expenditure',
  'balance',
] as const satisfies readonly MoneyField[];
const COLUMNS = { code: 0, name: 1, firstAmount: 2 };
const FIRST_ROW = 4;

/** A grid of plain values. */
export function gridOf(sheet: string, values: readonly (readonly CellValue[])[]): Grid {
  return {
    sheet,
    visibility: 'visible',
    rowCount: values.length,
    columnCount: Math.max(0, ...values.map((row) => row.length)),
    values,
    formulas: { size: 0, has: () => false, at: () => undefined, cells: () => [] },
    styles: [{}],
    styleRows: [],
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    filter: null,
    isProtected: false,
    date1904: false,
    stale: new Set(),
  };
}

function fenOf(value: number | string, unit: MoneyUnit): Fen {
  return typeof value === 'number'
    ? fenOfNumber(value, unit).fen
    : fenOfDecimal(value.replace(/[,，\s元¥]/gu, ''), unit).fen;
}

function amountsOf(line: Line, row: number, unit: MoneyUnit): Amounts {
  const found: Partial<Record<MoneyField, Amount>> = {};
  AMOUNT_FIELDS.forEach((field, index) => {
    const value = line[field];
    if (value === undefined) return;
    const isText = typeof value === 'string';
    const column = COLUMNS.firstAmount + index;
    found[field] = { fen: fenOf(value, unit), row, column, unit, isText };
  });
  return found;
}

function sumAmounts(parts: readonly Amounts[]): Amounts {
  const found: Partial<Record<MoneyField, Amount>> = {};
  for (const field of AMOUNT_FIELDS) {
    const amounts = parts.flatMap((part) => part[field] ?? []);
    const [first] = amounts;
    const total = amounts.reduce((sum, { fen }) => sum + (fen ?? 0), 0);
    if (first) found[field] = { ...first, fen: total as Fen };
  }
  return found;
}

function projectOf(lines: readonly Line[], row: number, unit: MoneyUnit): Project {
  const [line] = lines;
  if (!line) throw new Error('A project needs a row');
  const rowAmounts = lines.map((each, index) => amountsOf(each, row + index, unit));
  const amounts = sumAmounts(rowAmounts);
  const budget = amounts.adjustedBudget?.fen ?? amounts.originalBudget?.fen ?? null;
  const spent = amounts.expenditure?.fen ?? null;
  const rate = budget !== null && spent !== null && budget !== 0 ? spent / budget : null;
  const known = rate === null ? 'unknown' : rate > 1 ? 'over' : rate === 1 ? 'complete' : 'partial';
  return {
    key: line.code ?? line.name,
    row,
    rows: lines.map((_, index) => row + index),
    name: line.name,
    code: line.code ?? null,
    department: null,
    amounts,
    rowAmounts,
    statedRate: null,
    executionRate: rate as Ratio | null,
    status: spent === 0 && budget !== null && budget !== 0 ? 'none' : known,
    sources: [],
    isHidden: false,
    year: null,
    reason: line.reason ?? null,
    remark: null,
  };
}

/** A sheet with its table; each entry is one project with its rows. */
export function budgetOf(
  projects: readonly (Line | readonly Line[])[],
  unit: MoneyUnit = 'tenThousandYuan',
  sheet = '2019项目',
): Budget {
  const rows: CellValue[][] = [['标题'], [], ['代码', '项目名称', ...AMOUNT_FIELDS], []];
  const read = projects.map((entry) => {
    const lines: readonly Line[] = 'name' in entry ? [entry] : entry;
    const row = rows.length;
    for (const line of lines) {
      rows.push([
        line.code ?? null,
        line.name,
        ...AMOUNT_FIELDS.map((field) => line[field] ?? null),
      ]);
    }
    return projectOf(lines, row, unit);
  });
  const table: BudgetTable = {
    id: 't1',
    sheet,
    area: { top: 2, left: 0, bottom: rows.length - 1, right: 6 },
    title: null,
    unitName: '某区社会保险局',
    unit,
    year: 2019,
    headerRows: [2],
    codeRows: [],
    columns: [],
    fields: { code: COLUMNS.code, name: COLUMNS.name },
    identities: [],
    projects: read,
    totals: [],
    rows: [],
    notes: [],
    evidence: [],
  };
  return { grid: gridOf(sheet, rows), table };
}

/** First row of the projects in a test's sheet, 0-based. */
export const FIRST_PROJECT_ROW = FIRST_ROW;

/** The evaluation of a test's table. */
export function evaluationOf(
  tables: readonly BudgetTable[],
  answers: Answers = emptyAnswers(),
  outline = 'yunnan-2019-annex-4-2',
): SelfEvaluation {
  const found = findOutline(outline)!;
  return evaluate({
    tables,
    answers,
    outline: found,
    profile: findProfile(found.profile)!,
    errors: 0,
  });
}
