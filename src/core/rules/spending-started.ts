import { REPORT_MONTH } from '../budget/report-month';
import { insufficient, outcomeOf } from './outcome';
import { lineCell, lineCellText } from './line-place';
import { money } from './money-data';
import type { TableRule } from './rule';
import { SPENDING_RULES, hasReason } from './reason';
import { isKnown, isYearEnd, pickSpending, spendingUnder } from './spending';

/** R-D08: a project with a budget spends something in its year. */
export const spendingStarted: TableRule = {
  code: 'R-D08',
  id: 'spending-started',
  severity: 'warning',
  basis: '财政绩效管理惯例：全年未执行的项目须说明原因',
  message: '{project}：有预算 {budget}，全年没有支出（{cell}）。',
  why: '全年未支出的项目，执行率得 0 分，审核时必问原因。',
  fix: '填写未执行原因；支出漏记的，补上支出数。',
  waitsFor: REPORT_MONTH,
  check: (context) => {
    if (!isYearEnd(context)) return insufficient('年末数据');
    const { facts } = context;
    const picked = pickSpending(
      facts,
      isKnown,
      ({ budget, expenditure }) => budget > 0 && expenditure === 0,
    );
    if (!picked) return insufficient('预算数和支出数');
    return outcomeOf(
      picked
        .filter(({ line }) => !line.project || !hasReason(context, line.project, SPENDING_RULES))
        .map((one) => ({
          place: lineCell(facts, one.line, 'expenditure'),
          data: {
            project: one.line.name,
            cell: lineCellText(facts, one.line, 'expenditure'),
            budget: money(one.budget),
          },
          project: one.line.name,
          relation: {
            holdsUnder: (patch) => spendingUnder(facts, one, patch).expenditure !== 0,
          },
        })),
    );
  },
};
