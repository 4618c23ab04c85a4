/**
 * Where Chinese terms meet English keys: one term, one key. What a sheet may write instead is in the
 * word lists of the reader; these are the words that the product itself uses.
 */

/** Name of each column that the reader knows. */
export const FIELD_TERMS = {
  no: '序号',
  name: '项目名称',
  code: '项目代码',
  department: '单位（科室）',
  source: '资金来源',
  functionalCode: '功能科目',
  economicCode: '经济科目',
  year: '年度',
  originalBudget: '年初预算数',
  adjustment: '预算调整数',
  carryover: '上年结转',
  adjustedBudget: '全年预算数',
  fundsReceived: '到位资金',
  expenditure: '支出数',
  balance: '结余',
  executionRate: '执行率',
  timeProgress: '序时进度',
  reason: '原因说明',
  remark: '备注',
} as const;

/** Name of each money unit, as answers files, flags and sheets write it. */
export const UNIT_TERMS = {
  yuan: '元',
  thousandYuan: '千元',
  tenThousandYuan: '万元',
  hundredMillionYuan: '亿元',
} as const;

/** Name of each status of execution. */
export const STATUS_TERMS = {
  complete: '执行完毕',
  partial: '部分执行',
  none: '未执行',
  over: '超预算',
  unbudgeted: '无预算支出',
  unknown: '数据不足',
} as const;

/** What a row of a sheet is called in messages. */
export const ROW_TERMS = {
  project: '项目行',
  total: '合计行',
  subtotal: '小计行',
  section: '分类标题行',
  memo: '其中项',
  header: '表头行',
  code: '栏次行',
  note: '说明行',
  blank: '空行',
  stray: '表外数据行',
  otherYear: '其他年度的行',
  basicSpending: '基本支出的行',
} as const;

/** Sources of funds, as the report names them. */
export const SOURCE_TERMS = {
  generalBudget: '一般公共预算',
  governmentFund: '政府性基金',
  stateCapital: '国有资本经营预算',
  specialAccount: '财政专户管理资金',
  unitFunds: '单位资金',
  carriedForward: '上年结转资金',
  otherFunds: '其他资金',
} as const;

/** What a project owes that reaches the threshold: a report that stands by itself. */
export const OWN_REPORT_TERM = '单独成文';

/** The amount from which a project owes its own report. */
export const OWN_REPORT_THRESHOLD_TERM = `${OWN_REPORT_TERM}的金额门槛`;

/** The key whose term is `term`; undefined when the table has no such term. */
export function keyOfTerm<Key extends string>(
  terms: Readonly<Record<Key, string>>,
  term: string,
): Key | undefined {
  for (const key in terms) if (terms[key] === term) return key;
  return undefined;
}
