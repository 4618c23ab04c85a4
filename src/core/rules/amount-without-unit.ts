import { UNIT_NAMES } from './message-text';
import { outcomeOf } from './outcome';
import { readTextRuns } from './text-run';
import type { TableRule } from './rule';

/** R-B03: no amount brings a unit that differs from its column. */
export const amountWithoutUnit: TableRule = {
  code: 'R-B03',
  id: 'amount-without-unit',
  severity: 'warning',
  basis: '制表惯例：金额单位写在表头，格内不带单位',
  message: '{cells} 带有单位（“{text}”），与本栏的单位“{unit}”不同。',
  why: '格内单位与栏目单位不同，按哪个读相差悬殊。',
  fix: '按本栏单位改填数字。',
  check: ({ facts }) =>
    outcomeOf(
      readTextRuns(facts, ({ parsed }, column) => {
        if (parsed.kind !== 'amount') return false;
        return parsed.unit !== null && parsed.unit !== column.unit;
      }).map((run) => ({
        place: run.place,
        data: { cells: run.text, text: run.first.text.trim(), unit: UNIT_NAMES[run.column.unit] },
      })),
    ),
};
