import type { ColumnDoubt, ColumnPlan } from './column-plan';
import { option, question } from './open-question';
import type { QuestionScope } from './open-question';
import type { Question, QuestionBlocks } from './question';

/** Columns that two readings remain for. */
export function askColumns(
  scope: QuestionScope,
  plan: ColumnPlan,
  letters: (column: number) => string,
): Question[] {
  const fixed = new Set(Object.values(scope.choices.columns ?? {}));
  return plan.doubts.flatMap((doubt) => {
    if (fixed.has(doubt.column)) return [];
    const path = pathOf(plan, doubt.column);
    const column = letters(doubt.column);
    if (doubt.kind === 'name') {
      return question(scope, {
        id: `name:${scope.sheet}${scope.suffix}`,
        code: 'R-A01',
        ask: 'name-column',
        data: { head: path, column },
        options: doubt.options.map((each) => {
          return option(headOf(plan, Number(each), letters), each === doubt.recommended, [
            { kind: 'column-at', weight: 0.3, data: { column: letters(Number(each)) } },
          ]);
        }),
        blocks: 'table',
      });
    }
    if (doubt.kind === 'months') {
      return question(scope, {
        id: monthsId(scope),
        code: 'R-A01',
        ask: 'months-added',
        data: { count: doubt.options.length },
        options: [option('sum', true), option('none', false)],
        blocks: 'table',
      });
    }
    if (doubt.kind === 'rival' && doubt.field !== undefined) {
      const heads = doubt.options.map((each) => headOf(plan, Number(each), letters));
      return question(scope, {
        id: `column:${scope.sheet}${scope.suffix}:${doubt.field}`,
        code: new Set(heads).size < doubt.options.length ? 'R-A13' : 'R-A01',
        ask: 'column-rival',
        data: { field: doubt.field, heads: heads.join('、'), count: heads.length },
        options: heads.map((head, index) => option(head, index === 0)),
        blocks: 'table',
      });
    }
    return question(scope, {
      id: `column:${scope.sheet}${scope.suffix}:${path}`,
      code: 'R-A01',
      ask: askOf(doubt),
      data: { head: path, column },
      options: [
        ...doubt.options.map((each) => option(String(each), each === doubt.recommended)),
        option('none', false),
      ],
      blocks: blocksOf(doubt),
    });
  });
}

function monthsId({ sheet, suffix }: QuestionScope): string {
  return `months:${sheet}${suffix}`;
}

/** The columns of a table without its months, where a person said that they are not to be added up. */
export function withoutMonths(scope: QuestionScope, plan: ColumnPlan): ColumnPlan {
  const isRefused = scope.choices.answers[monthsId(scope)] === 'none';
  if (!isRefused || !plan.doubts.some(({ kind }) => kind === 'months')) return plan;
  const fields = new Map([...plan.fields].filter(([field]) => field !== 'expenditure'));
  const parts = new Map([...plan.parts].filter(([field]) => field !== 'expenditure'));
  return { ...plan, fields, parts };
}

/** How a column is named in options: its head, or its letters where heads are missing or the same. */
function headOf(plan: ColumnPlan, column: number, letters: (column: number) => string): string {
  const head = pathOf(plan, column);
  const isOnly = plan.columns.filter(({ path }) => path.join('/') === head).length === 1;
  return head !== '' && isOnly ? head : letters(column);
}

/** The heads over a column, joined. */
export function pathOf(plan: ColumnPlan, column: number): string {
  return plan.columns.find((each) => each.column === column)?.path.join('/') ?? '';
}

/** 预算数 alone may be read as the year's budget without stopping anything. */
function isBudgetOnly(doubt: ColumnDoubt): boolean {
  return doubt.options.every((each) => each === 'originalBudget' || each === 'adjustedBudget');
}

function isReceived(doubt: ColumnDoubt): boolean {
  return doubt.options.includes('fundsReceived');
}

function askOf(doubt: ColumnDoubt): string {
  if (doubt.kind === 'amount') return 'column-amount';
  if (doubt.kind === 'unread') return 'column-unread';
  if (isBudgetOnly(doubt)) return 'column-budget';
  if (isReceived(doubt))
    return doubt.options.includes('expenditure') ? 'column-paid' : 'column-received';
  return doubt.options.includes('adjustment') ? 'column-adjusted' : 'column-field';
}

function blocksOf(doubt: ColumnDoubt): QuestionBlocks {
  if (doubt.kind === 'amount' || doubt.kind === 'unread') return 'table';
  return isBudgetOnly(doubt) || isReceived(doubt) ? 'none' : 'table';
}
