import { outcomeOf } from './outcome';
import { readTextRuns } from './text-run';
import type { TableRule } from './rule';

/** R-B02: what stands in a column of money is an amount. */
export const amountReadable: TableRule = {
  code: 'R-B02',
  id: 'amount-readable',
  severity: 'error',
  basis: '制表惯例：金额栏只填金额',
  message: '{cells} 的内容“{text}”不是金额。',
  why: '读不出金额的格按空白处理，合计和执行率都少了它。',
  fix: '改填数字；说明文字移到备注栏。',
  check: ({ facts }) =>
    outcomeOf(
      readTextRuns(facts, ({ parsed }) => parsed.kind === 'unreadable').map((run) => ({
        place: run.place,
        data: { cells: run.text, text: run.first.text.trim() },
      })),
    ),
};
