import { money } from './money-data';
import { insufficient, outcomeOf } from './outcome';
import type { TableRule } from './rule';
import { isKnown, pickSpending, spendingSighting } from './spending';

/** R-D04: who spends has a budget. */
export const spendingHasBudget: TableRule = {
  code: 'R-D04',
  id: 'spending-has-budget',
  severity: 'error',
  basis:
    '《中华人民共和国预算法》第十三条：各级政府、各部门、各单位的支出必须以经批准的预算为依据，未列入预算的不得支出',
  message: '{project}：预算数为 0，却有支出 {expenditure}（{cell}）。',
  why: '没有预算的支出没有依据，也算不出执行率。',
  fix: '查明这笔支出用的是哪笔指标（上年结转、追加或其他项目），补上预算数或改到对应的项目。',
  check: ({ facts }) => {
    const picked = pickSpending(
      facts,
      isKnown,
      ({ budget, expenditure }) => budget === 0 && expenditure > 0,
    );
    if (!picked) return insufficient('预算数和支出数');
    return outcomeOf(
      picked.map((one) =>
        spendingSighting(
          facts,
          one,
          { expenditure: money(one.expenditure) },
          (now) => now.budget !== 0 || now.expenditure <= 0,
        ),
      ),
    );
  },
};
