import type { MoneyUnit } from '../../budget/money';
import type { BookField } from './sheet-book';

/** Heads of columns in a narrative's tables. */
export const TABLE_HEADS: readonly (readonly [RegExp, BookField | 'name' | 'rate'])[] = [
  [/^(?:项目|项目名称|名称|预算项目|支出项目)$/, 'name'],
  [/执行率|支出率|支出进度|执行进度/, 'rate'],
  [/年初.{0,4}(?:预算|批复|安排)/, 'originalBudget'],
  [/上年结转|年初结转/, 'carryover'],
  [/(?:全年|调整后|年度).{0,3}(?:预算|指标)/, 'adjustedBudget'],
  [/追加|调整(?:数|额|金额)?$|预算调整|调增|调剂/, 'adjustment'],
  [/结余|结转|剩余/, 'balance'],
  [/到位/, 'fundsReceived'],
  [/(?:支出|执行|列支|决算|支付|使用)(?:数|额|金额)?/, 'expenditure'],
];

/** A head that may be the original or the adjusted budget. */
export const BUDGET_HEAD =
  /^(?:项目)?(?:预算)(?:数|金额|额|安排数?|资金)?$|^批复(?:数|金额)$|^预算批复/;

/** A row of all projects together. */
export const TOTAL_ROW = /^(?:合计|总计|共计|小计总计|总额)$/;

/** A unit that a head, caption or note names. */
export const TABLE_UNITS: readonly (readonly [RegExp, MoneyUnit])[] = [
  [/亿元/, 'hundredMillionYuan'],
  [/万元/, 'tenThousandYuan'],
  [/千元/, 'thousandYuan'],
  [/元/, 'yuan'],
];

/** Line above or below a table that names its unit. */
export const UNIT_NOTE = /单位\s?[:：]/;

/** What a written table's columns are parted by. */
export const CELL_BREAKS = /\t|\||│|｜| {3,}/;
