import type { MoneyField } from '../budget/budget-table';
import { OWN_REPORT_TERM } from '../terms';
import type { FigureUnit } from './figure';

/** Heads of amount columns. */
export const AMOUNT_LABELS: Readonly<Record<MoneyField, string>> = {
  originalBudget: '年初预算数',
  adjustment: '调整数',
  carryover: '上年结转',
  adjustedBudget: '全年预算数',
  fundsReceived: '到位资金',
  expenditure: '支出数',
  balance: '结转结余',
};

/** Unit words of figures. */
export const UNIT_LABELS: Readonly<Record<FigureUnit, string>> = {
  tenThousandYuan: '万元',
  yuan: '元',
  percent: '%',
  plain: '',
};

/** What stands below every sheet; &P and &N are codes of spreadsheet programs. */
export const PAGE_FOOTER = '&C第 &P 页  共 &N 页';

/** Words of all report sheets. */
export const COMMON_TEXT = {
  madeBy: '编制单位：',
  unit: '单位：万元',
  total: '合　计',
  note: '注：',
  none: '—',
  joiner: '；',
  signatures: ['单位负责人：', '财务负责人：', '填表人：'],
  date: '填报日期：',
  madeOn: '生成日期：',
} as const;

/** Words of the summary. */
export const SUMMARY_TEXT = {
  title: '项目支出绩效自评汇总表',
  no: '序号',
  name: '项目名称',
  department: '主管科室',
  rate: '执行率',
  status: '执行情况',
  score: '自评得分',
  grade: '等级',
  reason: '偏差原因及说明',
  ownReport: OWN_REPORT_TERM,
  priorYearBlank: '是否上年结转',
  reasonBlank: '偏差原因',
  rounding:
    '金额由预算表各单元格以公式取数，折算为万元后保留两位小数；合计按未舍入的原始金额计算后一次舍入，与各行相加可能有尾差。',
  staticRounding:
    '金额取自预算表，折算为万元后保留两位小数；合计按未舍入的原始金额计算后一次舍入，与各行相加可能有尾差。',
  rateNote: '执行率＝支出数÷全年预算数。',
  chart: '项目预算执行率',
  bands: '执行率分布',
  bandCount: '项目数',
  bandLabels: {
    over: '超过100%',
    full: '100%',
    high: (floor: string) => `${floor}（含）至100%`,
    low: (floor: string) => `低于${floor}`,
    zero: '0',
  },
} as const;

/** `title` of a year, such as 2019年度项目支出绩效自评汇总表. */
export function yearTitle(year: number | null, title: string): string {
  return year === null ? title : `${String(year)}年度${title}`;
}

/** What sets the threshold, to stand behind its amount; nothing where nobody said. */
export function thresholdBasis(source: string): string {
  return source === '' ? '' : `（${source}）`;
}

/** The line on projects with a report of their own; `basis` stands behind the threshold. */
export function ownReportNote(threshold: string, basis: string, count: number): string {
  return `金额达到${threshold}万元${basis}的项目共${String(count)}个，已注明“${OWN_REPORT_TERM}”，各附一份单独的报告。`;
}
