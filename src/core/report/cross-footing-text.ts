import type { FigureOrigin } from './figure';

/** The states that a figure's formula shows. */
export const STATE_TEXT = {
  same: '一致',
  changed: '已变动',
  lost: '来源已删',
  unbound: '未绑定',
} as const;

/** Words of the list of figures. */
export const CROSS_FOOTING_TEXT = {
  title: '数据勾稽表',
  intro:
    '本表列出文字报告中的每个数字及其来源。“实时计算值”按预算表当前内容以公式算出，并与文中数值比较：数值相同为“一致”，不同为“已变动”；来源单元格被删除、项目行改名或移出原表为“来源已删”。不装加载项也可查看。状态不是“一致”的，请重新生成报告。',
  staticIntro: '本表列出文字报告中的每个数字及其来源，数值为生成时的结果，不随预算表变动。',
  counts: '核对结果',
  heads: ['序号', '章节', '项目', '名称', '文中数值', '单位', '来源', '实时计算值', '状态', '编号'],
  all: '数字合计',
  wholeUnit: '全部项目',
  inputs: '填报数字',
  inputsIntro: '以下数字由填报人提供，不在预算表内；上表公式引用此处。改动后须重新生成报告。',
  inputHeads: ['序号', '字段', '项目', '名称', '数值', '单位'],
  office: '本单位',
  unbound: '未绑定的数字',
  unboundIntro: '以下数字没有对应的单元格，出自填报人撰写的文字或所选的评分办法，请人工核对。',
  unboundHeads: ['序号', '章节', '项目', '名称', '文中数值', '单位'],
  noUnbound: '无。',
} as const;

/** Where a figure comes from: `place` is its first source, `sources` how many there are. */
export function sourceText(origin: FigureOrigin, place: string, sources: number): string {
  if (origin === 'text') return '文字';
  if (origin === 'answer') return `填报数字 ${place}`;
  return sources > 1 ? `${place} 等${String(sources)}格计算` : place;
}

/** Names of the units that an answered number may have. */
export const ANSWER_UNITS = {
  yuan: '元',
  thousandYuan: '千元',
  tenThousandYuan: '万元',
  hundredMillionYuan: '亿元',
  ratio: '比率',
  plain: '',
} as const;
