import { outcomeOf } from './outcome';
import { readTextRuns } from './text-run';
import type { TableRule } from './rule';

/** R-B04: amounts are written in half-width digits. */
export const amountHalfWidth: TableRule = {
  code: 'R-B04',
  id: 'amount-half-width',
  severity: 'warning',
  basis: '电子表格常识：全角数字不是数值',
  message: '{cells} 用了全角数字（“{text}”）。',
  why: '全角数字是文本，不参加计算。',
  fix: '改成半角数字。',
  check: ({ facts }) =>
    outcomeOf(
      readTextRuns(facts, ({ parsed }) => parsed.kind === 'amount' && parsed.isFullWidth).map(
        (run) => ({
          place: run.place,
          data: { cells: run.text, text: run.first.text.trim() },
        }),
      ),
    ),
};
