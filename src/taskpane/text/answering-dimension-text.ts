import type { Dimension } from '../../core/evaluation/dimension';

/** A dimension in plain words. */
interface DimensionText {
  readonly question: string;
  readonly meaning: string;
  /** Where its facts are usually found. */
  readonly evidence: string;
  /** How a paragraph may be built; figures are left open, so that nobody copies them. */
  readonly example: string;
}

/** What each dimension asks, in plain words. */
export const DIMENSION_TEXT: Readonly<Record<Dimension, DimensionText>> = {
  economy: {
    question: '钱花得省不省，控得住吗？',
    meaning: '说预算与支出、单位成本、采购节约和控制措施，不说做了多少事。',
    evidence: '可查：预算批复、采购合同、支出明细账、定额标准、上年决算。',
    example:
      '全年预算××万元，支出××万元，未超预算。资料印制经询价确定，采购预算××万元，成交××万元，节约××万元；单册成本××元，低于定额标准。',
  },
  efficiency: {
    question: '事干得快不快、好不好？',
    meaning: '说计划与实际完成时间、完成进度、质量和支付是否及时，不说有什么用。',
    evidence: '可查：支付凭证日期、发放批次、验收单、工作总结、检查记录。',
    example:
      '计划于××月底前完成，实际于××月××日完成。全年发放××批次，每月××日前到账，审核差错××笔，差错率××%。',
  },
  effectiveness: {
    question: '有什么用，谁受益？',
    meaning: '说钱用出去带来的变化：个性指标的目标值、实际值、数据来源，受益对象和满意度。',
    evidence: '可查：业务科室统计、满意度问卷、投诉台账、上级考核通报。',
    example:
      '参保率由上年××%升至××%，高于目标××个百分点（来源：××统计）。受益××人。回收问卷××份，满意××份，满意度××%。',
  },
  sustainability: {
    question: '以后还能不能管用？',
    meaning: '说后续的政策、资金、人员机构和管理措施，至少写到一项；不说今年做了什么。',
    evidence: '可查：政策文件有效期、下年预算、岗位编制、制度、运维合同期限。',
    example:
      '政策依据《××》有效期至××年。下年已列入预算××万元。由××科××人负责，已建立××制度，档案按月归集。风险是××，拟通过××应对。',
  },
};

/** Words of the helps beside a dimension. */
export const DIMENSION_HELP_TEXT = {
  factsHint: '表中数据，点一下插到光标处',
  tools: '填写帮助',
  columns: (given: number, all: number): string => `数据栏${given}／${all}`,
  sentences: '起草句子',
  sentencesHint:
    '报告会按表自动写出这些句子，数字随表更新；只有想改写时才插到正文，插入后不会重复写出。',
  noSentences: '填了数据栏，这里就有按数据起草的句子。',
  loading: '正在起草…',
  insert: '插到正文',
  exampleTitle: '示例',
  library: '指标参考',
  libraryType: '项目类型',
  libraryGuess: (words: string): string => `按名称中的“${words}”推荐`,
  libraryNone: '名称看不出类型，请选择。',
  libraryAdd: '加入',
  libraryAdded: '已加入',
  libraryHint: '目标值是常用值，请按本单位的目标修改；实际完成值由您填写。',
  librarySource: '来源：',
  target: (comparison: string, target: string, unit: string): string =>
    target === ''
      ? `目标值自定${unit === '' ? '' : `（${unit}）`}`
      : `${comparison}${target}${unit}`,
  calculate: '计算结果',
  saving: (amount: string, percent: string): string => `节约${amount}万元，节约率${percent}%。`,
  excess: (amount: string): string => `成交价高于预算价${amount}万元。`,
  satisfaction: (percent: string): string => `满意度${percent}%。`,
  satisfactionFaults: {
    'more-returned-than-sent': '回收份数多于发放份数，请核对。',
    'more-content-than-returned': '满意份数多于回收份数，请核对。',
  },
  unitCost: (unit: string, amount: string): string => `平均每${unit}支出${amount}元。`,
  unitCostNeedsScope: '在“涉及范围”中填对象数量，这里就能算单位成本。',
  fillUnitCost: '填入单位成本',
  savingsOfBudget: (amount: string): string => `全年预算数减支出数为${amount}万元。`,
  fillSavings: '填入节约额',
  insertResult: '插到正文',
} as const;

/** A fact of the sheet as a chip: what it is called, and what it puts into a text. */
export const FACT_TEXT = {
  originalBudget: '年初预算',
  adjustment: '预算调整',
  adjustedBudget: '全年预算',
  expenditure: '支出',
  balance: '结转结余',
  executionRate: '执行率',
  scope: '涉及对象',
  department: '牵头科室',
  money: (label: string, amount: string): string => `${label}${amount}万元`,
  rate: (label: string, percent: string): string => `${label}${percent}%`,
  count: (label: string, count: string, unit: string): string => `${label}${count}${unit}`,
  named: (label: string, name: string): string => `${label}${name}`,
} as const;
