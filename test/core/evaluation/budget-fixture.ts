import type {
  Amount,
  Amounts,
  BudgetTable,
  MoneyField,
  Project,
} from '../../../src/core/budget/budget-table';
import type { Fen, Ratio } from '../../../src/core/budget/money';
import { emptyAnswers, type Answers, type FieldValue } from '../../../src/core/evaluation/answers';
import { evaluate } from '../../../src/core/evaluation/evaluate';
import { findOutline } from '../../../src/core/evaluation/outline/outlines';
import { findProfile } from '../../../src/core/evaluation/profile/profiles';
import type { SelfEvaluation } from '../../../src/core/evaluation/self-evaluation';

const MONEY_ORDER: readonly MoneyField[] = [
  'originalBudget',
  'adjustment',
  'adjustedBudget',
  'expenditure',
];

/** A project as a test writes it: amounts in 万元, as the sheet in the test shows them. */
export interface ProjectLine {
  readonly name: string;
  readonly code?: string;
  readonly department?: string;
  readonly originalBudget?: number;
  readonly adjustment?: number;
  readonly adjustedBudget?: number | null;
  readonly expenditure?: number | null;
  readonly sources?: Readonly<Record<string, number>>;
}

/** A project of a made-up sheet; budget and expenditure are 10.00 万元 unless told. */
export function projectOf(line: ProjectLine, row = 4): Project {
  const given: Readonly<Partial<Record<MoneyField, number | null | undefined>>> = {
    adjustedBudget: 10,
    expenditure: 10,
    ...line,
  };
  const amounts: Amounts = Object.fromEntries(
    MONEY_ORDER.flatMap((field, column) => {
      const value = given[field];
      return value === undefined ? [] : [[field, amountOf(value, row, column + 2)]];
    }),
  );
  const budget = amounts.adjustedBudget?.fen ?? null;
  const spent = amounts.expenditure?.fen ?? null;
  const rate = budget !== null && spent !== null && budget !== 0 ? spent / budget : null;
  return {
    key: line.code ?? `${line.name}|${line.department ?? ''}`,
    row,
    rows: [row],
    name: line.name,
    code: line.code ?? null,
    department: line.department ?? null,
    amounts,
    rowAmounts: [amounts],
    statedRate: null,
    executionRate: rate as Ratio | null,
    status:
      rate === null
        ? 'unknown'
        : rate === 0
          ? 'none'
          : rate > 1
            ? 'over'
            : rate === 1
              ? 'complete'
              : 'partial',
    sources: Object.entries(line.sources ?? {}).map(([source, value], index) => ({
      source,
      amounts: { adjustedBudget: amountOf(value, row, index + 8) },
    })),
    isHidden: false,
    year: null,
    reason: null,
    remark: null,
  };
}

/** A table of made-up projects of 2019, in 万元. */
export function tableOf(lines: readonly ProjectLine[], id = 't1'): BudgetTable {
  const projects = lines.map((line, index) => projectOf(line, index + 4));
  return {
    id,
    sheet: '2019项目',
    area: { top: 3, left: 0, bottom: 3 + lines.length, right: 7 },
    title: '2019年项目支出表',
    unitName: '某区社会保险局',
    unit: 'tenThousandYuan',
    year: 2019,
    headerRows: [3],
    codeRows: [],
    columns: [],
    fields: { name: 1 },
    identities: [],
    projects,
    totals: [],
    rows: [],
    notes: [],
    evidence: [],
  };
}

/** Answers of a test: the office's fields and those of projects by name. */
export function answersOf(
  projects: Readonly<Record<string, Readonly<Record<string, FieldValue>>>>,
  office: Readonly<Record<string, FieldValue>> = {},
): Answers {
  return {
    ...emptyAnswers(),
    office: { ...office },
    projects: Object.entries(projects).map(([name, fields]) => ({
      code: null,
      name,
      department: null,
      fields: { ...fields },
    })),
  };
}

/** An evaluation by the outline and profile of these ids. */
export function evaluationOf(
  lines: readonly ProjectLine[],
  answers: Answers = emptyAnswers(),
  { outline = 'yunnan-2019-annex-4-2', profile = 'central-2020', errors = 0 } = {},
): SelfEvaluation {
  return evaluate({
    tables: [tableOf(lines)],
    answers,
    outline: findOutline(outline)!,
    profile: findProfile(profile)!,
    errors,
  });
}

function amountOf(value: number | null, row: number, column: number): Amount {
  return {
    fen: value === null ? null : (Math.round(value * 1_000_000) as Fen),
    row,
    column,
    unit: 'tenThousandYuan',
    isText: false,
  };
}
