import { REPORT_MONTH } from '../budget/report-month';
import { insufficient } from './outcome';
import type { TableRule } from './rule';
import { findSlowSpending } from './slow-spending';
import { isYearEnd } from './spending';

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
    const floor = context.limits.executionRateFloor;
    return findSlowSpending(context, floor, 'floor', floor);
  },
};
