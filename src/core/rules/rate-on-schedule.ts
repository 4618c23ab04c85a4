import { REPORT_MONTH } from '../budget/report-month';
import { insufficient } from './outcome';
import type { TableRule } from './rule';
import { findSlowSpending } from './slow-spending';
import { isYearEnd } from './spending';

/** A rate is shown to 0.01 percentage points; what is less than that behind is not behind. */
const ROUNDING = 0.0001;

/** R-D10: within the year a rate keeps up with the months gone by. */
export const rateOnSchedule: TableRule = {
  code: 'R-D10',
  id: 'rate-on-schedule',
  severity: 'warning',
  basis: '预算执行管理惯例：支出进度与序时进度比较',
  message: '{project}：执行率 {rate}（支出在 {cell}），低于序时进度 {schedule}。',
  why: '年中报告按月份衡量支出进度，落后于序时进度的项目要说明原因。',
  fix: '填写进度滞后的原因和加快支出的措施。',
  waitsFor: REPORT_MONTH,
  check: (context) => {
    const { asOf } = context;
    if (asOf === null || isYearEnd(context)) return insufficient('年中月份（--as-of）');
    const schedule = asOf.month / 12;
    return findSlowSpending(context, schedule - ROUNDING, 'schedule', schedule);
  },
};
