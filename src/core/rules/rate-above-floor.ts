import { REPORT_MONTH } from '../budget/report-month';
import { insufficient, outcomeOf } from './outcome';
import { lineCell, lineCellText } from './line-place';
import { rate } from './money-data';
import type { TableRule } from './rule';
import { SPENDING_RULES, hasReason } from './reason';
import { budgetFields, isYearEnd, readSpending, spendingUnder } from './spending';

/** R-D09: at year end a rate below the floor has its reason. */
export const rateAboveFloor: TableRule = {
  code: 'R-D09',
  id: 'rate-above-floor',
  severity: 'warning',
  basis: '项目支出绩效自评表通行填报要求：年末执行率低于 90% 的须说明原因',
  message: '{project}：执行率 {rate}（支出在 {cell}），低于 {floor}，还没有说明原因。',
  why: '年末执行率偏低的项目，自评表要求说明原因，没有说明会被退回。',
  fix: '填写未完成支出的原因和下一步措施。',
  waitsFor: REPORT_MONTH,
  check: (context) => {
    if (!isYearEnd(context)) return insufficient('年末数据');
    const { facts, limits } = context;
    const judged = readSpending(facts).filter(
      ({ budget, expenditure }) => budget > 0 && !Number.isNaN(expenditure),
    );
    if (judged.length === 0) return insufficient('预算数和支出数');
    const floor = limits.executionRateFloor;
    return outcomeOf(
      judged
        .filter(({ budget, expenditure }) => expenditure / budget < floor)
        .filter(({ line }) => !line.project || !hasReason(context, line.project, SPENDING_RULES))
        .map((one) => ({
          place: lineCell(facts, one.line, 'expenditure'),
          related: budgetFields(facts).map((field) => lineCell(facts, one.line, field)),
          data: {
            project: one.line.name,
            cell: lineCellText(facts, one.line, 'expenditure'),
            rate: rate(one.expenditure / one.budget),
            floor: rate(floor),
          },
          project: one.line.name,
          relation: {
            holdsUnder: (patch) => {
              const now = spendingUnder(facts, one, patch);
              return now.expenditure / now.budget >= floor;
            },
          },
        })),
    );
  },
};
