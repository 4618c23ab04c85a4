import { MONEY_FIELDS } from './budget-table';
import type { Evidence, MoneyField } from './budget-table';
import type { ColumnPlan } from './column-plan';
import { isIncome } from './ledger';

const GIVEN_OR_SPENT: readonly MoneyField[] = [
  'originalBudget',
  'adjustment',
  'adjustedBudget',
  'fundsReceived',
  'expenditure',
];

/** Whether names and amounts of a budget are there; a lone 金额 counts only in a sheet about projects or budgets. */
export function isBudget(plan: ColumnPlan, title: string, sheet: string): boolean {
  if (!plan.fields.has('name')) return false;
  if (isIncome(plan.words.find(({ column }) => column === plan.fields.get('name')))) return false;
  const named = plan.words.find(({ column }) => column === plan.fields.get('name'));
  const nameScore = named?.candidates.find(({ field }) => field === 'name')?.prior ?? 0;
  const sure = MONEY_FIELDS.filter((field) => {
    const column = plan.fields.get(field);
    const words = plan.words.find((each) => each.column === column);
    return words?.candidates.some((each) => each.field === field && each.prior >= 0.4) === true;
  });
  // What is left of money of which neither a budget nor the spending is told, as accounts list it.
  if (!GIVEN_OR_SPENT.some((field) => plan.fields.has(field))) return false;
  if (nameScore === 0) {
    // Names without a head: only beside both a budget and what was spent of it.
    const budgets = sure.filter((field) => field !== 'expenditure' && field !== 'balance');
    return budgets.length > 0 && sure.includes('expenditure');
  }
  return (
    sure.length > 0 ||
    (nameScore >= 0.85 &&
      MONEY_FIELDS.some((field) => plan.fields.has(field)) &&
      `${title}${sheet}` !== '')
  );
}

const TELLS_BUDGET = /预算|用款计划|安排/;
const TELLS_SPENDING = /决算|执行|支出情况|使用|完成|支付/;

/** The columns of a table whose title says 预算 and nothing of what was spent: its only amounts are budgets. */
export function titledBudget(plan: ColumnPlan, title: string | null): ColumnPlan {
  if (title === null || !TELLS_BUDGET.test(title) || TELLS_SPENDING.test(title)) return plan;
  const doubts = plan.doubts.filter(
    ({ kind, recommended }) => kind !== 'amount' || recommended !== 'adjustedBudget',
  );
  return { ...plan, doubts };
}

/** Why a table was taken for one of projects. */
export function tableEvidence(
  plan: ColumnPlan,
  title: string | null,
  unit: readonly Evidence[],
): Evidence[] {
  const fields = [...plan.fields.keys()].filter((field) =>
    MONEY_FIELDS.some((each) => each === field),
  );
  return [
    {
      kind: 'table-columns',
      weight: Math.min(1, fields.length / 3),
      data: { fields: fields.join(','), count: fields.length },
    },
    ...(title === null ? [] : [{ kind: 'table-title', weight: 0.5, data: { title } }]),
    ...unit,
  ];
}
