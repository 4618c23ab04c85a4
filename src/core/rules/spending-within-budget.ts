import { money, rate } from './money-data';
import { insufficient, outcomeOf } from './outcome';
import type { TableRule } from './rule';
import { budgetFields, isKnown, pickSpending, spendingSighting } from './spending';
import { identityTolerance } from './tolerance';

/** R-D03: no project spends more than its budget. */
export const spendingWithinBudget: TableRule = {
  code: 'R-D03',
  id: 'spending-within-budget',
  severity: 'error',
  basis:
    '《中华人民共和国预算法》第十三条：各级政府、各部门、各单位的支出必须以经批准的预算为依据，未列入预算的不得支出',
  message:
    '{project}：支出 {expenditure}（{cell}）超过预算 {budget}，超 {difference}，执行率 {rate}。',
  why: '支出不得超过经批准的预算；通常是漏记了追加指标，或者支出数填错了。',
  fix: '有追加批复的，补记调整数和全年预算数；没有的，核对支出数。',
  check: ({ facts }) => {
    const columns = [...budgetFields(facts), 'expenditure' as const].flatMap(
      (field) => facts.main[field] ?? [],
    );
    const tolerance = identityTolerance(columns);
    const isOver = (now: { budget: number; expenditure: number }, rows: number) =>
      now.budget !== 0 && now.expenditure > 0 && now.expenditure - now.budget > tolerance * rows;
    const over = pickSpending(facts, isKnown, (one) => isOver(one, one.line.rows.length));
    if (!over) return insufficient('预算数和支出数');
    return outcomeOf(
      over.map((one) =>
        spendingSighting(
          facts,
          one,
          {
            expenditure: money(one.expenditure),
            budget: money(one.budget),
            difference: money(one.expenditure - one.budget),
            rate: rate(one.expenditure / one.budget),
          },
          (now) => !isOver(now, one.line.rows.length),
        ),
      ),
    );
  },
};
