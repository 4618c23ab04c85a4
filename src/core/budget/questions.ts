import { cellKey } from '../sheet/address';
import type { BudgetTable, MoneyField } from './budget-table';
import { pathOf } from './column-questions';
import type { ColumnPlan } from './column-plan';
import { option, question } from './open-question';
import type { QuestionScope } from './open-question';
import type { Question } from './question';
import type { RateScale } from './rates';
import { fenIn } from './row-amounts';
import type { RowStructure } from './row-structure';
import type { UnitChoice } from './unit-choice';
import { UNIT_TERMS } from '../terms';

/** The unit, when nothing states it or statements differ. */
export function askUnit(scope: QuestionScope, id: string, unit: UnitChoice): Question[] {
  if (!unit.isAsked) return [];
  const options = unit.options.map((each, index) =>
    option(UNIT_TERMS[each.unit], index === 0, each.evidence),
  );
  return question(scope, {
    id,
    code: 'R-A02',
    ask: unit.rivals.length > 0 ? 'unit-conflict' : 'unit-missing',
    data: {},
    options,
    blocks: 'table',
  });
}

const SUM_LEDGER = 'sum-by-name';

function ledgerId({ sheet, suffix }: QuestionScope): string {
  return `ledger:${sheet}${suffix}`;
}

/** A ledger is no budget table; offers to add up its bookings by project. */
export function askLedger(scope: QuestionScope): Question[] {
  return question(
    { ...scope },
    {
      id: ledgerId(scope),
      code: 'R-A01',
      ask: 'ledger',
      data: {},
      options: [option('skip', true), option(SUM_LEDGER, false)],
      blocks: 'table',
    },
  ).map((each) => ({ ...each, table: null }));
}

/** Projects laid out as columns are not read; a person must turn the table. */
export function askTransposed(scope: QuestionScope): Question[] {
  return question(scope, {
    id: `transposed:${scope.sheet}${scope.suffix}`,
    code: 'R-A01',
    ask: 'transposed',
    data: {},
    options: [option('skip', true)],
    blocks: 'table',
  }).map((each) => ({ ...each, table: null }));
}

/** Budget and expenditure of a project in rows of their own are not read; a person must bring them into columns. */
export function askKindsInRows(scope: QuestionScope): Question[] {
  return askTransposed(scope).map((each) => ({
    ...each,
    id: `kinds:${scope.sheet}${scope.suffix}`,
    ask: 'kinds-in-rows',
  }));
}

/** Whether a person said that a ledger is to be added up by project. */
export function isLedgerSummed(scope: QuestionScope): boolean {
  return scope.choices.answers[ledgerId(scope)] === SUM_LEDGER;
}

/** The year, when the heads hold several that would do. */
export function askYear(
  scope: QuestionScope,
  id: string,
  year: number | null,
  contested: readonly number[],
): Question[] {
  if (contested.length < 2) return [];
  return question(scope, {
    id,
    code: 'R-A04',
    ask: 'year-choice',
    data: { years: contested.join('、'), count: contested.length },
    options: contested.map((each) => option(String(each), each === year)),
    blocks: 'table',
  });
}

/** The scale of a rate column, when its numbers fit fractions and percentages alike. */
export function askRate(
  scope: QuestionScope,
  plan: ColumnPlan,
  scale: RateScale,
): { scale: RateScale; questions: Question[] } {
  const id = `rate-scale:${scope.sheet}${scope.suffix}`;
  const answer = scope.choices.answers[id];
  if (answer === 'fraction' || answer === 'percent') return { scale: answer, questions: [] };
  if (scale !== 'unclear' || !plan.rates) return { scale, questions: [] };
  return {
    scale: 'fraction',
    questions: question(scope, {
      id,
      code: 'R-E04',
      ask: 'rate-scale',
      data: { head: pathOf(plan, plan.rates.column) },
      options: [option('fraction', true), option('percent', false)],
      blocks: 'field',
    }),
  };
}

/** Names on several rows: one project by sources, or several projects? */
export function askRepeats(
  scope: QuestionScope,
  repeats: ReadonlyMap<string, readonly number[]>,
  plan: ColumnPlan,
  isBySource: boolean,
  isMerged: boolean,
): { merge: boolean; questions: Question[] } {
  const id = `repeated:${scope.sheet}${scope.suffix}`;
  const answer = scope.choices.answers[id];
  if (answer === 'merge' || answer === 'separate')
    return { merge: answer === 'merge', questions: [] };
  if (repeats.size === 0) return { merge: false, questions: [] };
  const divides = isBySource
    ? 'source'
    : (['source', 'economicCode', 'functionalCode', 'code'] as const).find((field) =>
        plan.fields.has(field),
      );
  const merge = divides !== undefined || isMerged;
  const names = [...repeats.keys()];
  return {
    merge,
    questions: question(scope, {
      id,
      code: 'R-F02',
      ask: 'repeated-names',
      data: { names: names.slice(0, 5).join('、'), count: names.length },
      options: [
        option(
          'merge',
          merge,
          divides === undefined
            ? isMerged
              ? [{ kind: 'name-merged', weight: 0.7, data: {} }]
              : []
            : [{ kind: 'divided-by', weight: 0.7, data: { field: divides } }],
        ),
        option('separate', !merge),
      ],
      blocks: merge ? 'none' : 'field',
    }),
  };
}

const ROW_ASKS = {
  'section-amount': { code: 'R-A01', blocks: 'table' },
  'group-head': { code: 'R-A01', blocks: 'table' },
  'memo-rows': { code: 'R-A01', blocks: 'table' },
  deduction: { code: 'R-A01', blocks: 'table' },
  'rows-below': { code: 'R-A10', blocks: 'table' },
  'last-sum': { code: 'R-A01', blocks: 'table' },
  'name-lines': { code: 'R-A01', blocks: 'table' },
} as const;

/** Id of the question about the row with a label. */
export function rowId({ sheet, suffix }: QuestionScope, label: string): string {
  return `row:${sheet}${suffix}:${label}`;
}

/** Rows that may be a subtotal, a project or a part of one. */
export function askRows(scope: QuestionScope, structure: RowStructure): Question[] {
  return structure.doubts.flatMap(({ kind, row, recommended, options }) => {
    const label = structure.rows.find((each) => each.row === row)?.label ?? '';
    return question(scope, {
      id: rowId(scope, label),
      ...ROW_ASKS[kind],
      ask: `row-${kind}`,
      data: { label, row: row + 1 },
      options: options.map((value) => option(value, value === recommended)),
    });
  });
}

const BLANK_FIELDS = ['adjustedBudget', 'originalBudget', 'expenditure'] as const;

/** Blank budgets or expenditures of projects: 0, or not known? */
export function askBlanks(scope: QuestionScope, table: BudgetTable): Question[] {
  const isFaulty = faultyCells(table);
  return BLANK_FIELDS.flatMap((field) => {
    if (field === 'originalBudget' && table.fields.adjustedBudget !== undefined) return [];
    const blank = table.projects.filter(({ amounts, name }) => {
      if (fenIn(amounts, field) !== null || name === '') return false;
      const amount = amounts[field];
      return amount !== undefined && !isFaulty(amount.row, amount.column);
    });
    if (blank.length === 0) return [];
    return question(scope, {
      id: blankId(scope, field),
      code: 'R-B07',
      ask: 'blank-amounts',
      data: {
        field,
        names: blank
          .slice(0, 5)
          .map(({ name }) => name)
          .join('、'),
        count: blank.length,
        rows: blank.map(({ row }) => row + 1).join(','),
      },
      options: [option('zero', true), option('unknown', false)],
      blocks: 'field',
    });
  });
}

/** Whether something is noted of a cell, which then is no mere blank. */
function faultyCells({ notes }: BudgetTable): (row: number, column: number) => boolean {
  const noted = new Set(
    notes.flatMap(({ row, column }) =>
      row === null || column === null ? [] : [cellKey(row, column)],
    ),
  );
  return (row, column) => noted.has(cellKey(row, column));
}

function blankId(scope: QuestionScope, field: MoneyField): string {
  return `blank:${scope.sheet}${scope.suffix}:${field}`;
}

/** Fields whose blanks a person said are 0. */
export function zeroFields(scope: QuestionScope): ReadonlySet<MoneyField> {
  return new Set(
    BLANK_FIELDS.filter((field) => scope.choices.answers[blankId(scope, field)] === 'zero'),
  );
}
