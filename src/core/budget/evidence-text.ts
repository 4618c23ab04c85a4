import { formatColumn } from '../sheet/address';
import { FIELD_TERMS } from '../terms';
import type { Evidence } from './budget-table';

/** Sentences of evidence by kind; {names} are those of its data. */
const REASONS: Readonly<Record<string, string>> = {
  answer: '此前已经确认',
  'unit-in-head': '表头写明了单位',
  'unit-stated': '{cell}写明“{text}”',
  'unit-in-cells': '各金额单元格里都写明了单位',
  'unit-in-sheet-name': '工作表名写明“{text}”',
  'amounts-large': '金额最大到{largest}，像以元为单位',
  'amounts-small': '金额最大只到{largest}，像以万元为单位',
  'head-words': '表头“{head}”的意思是{term}',
  'identity-adjusted': '全年预算＝年初预算＋调整（＋上年结转）{holds}（{letters}列）',
  'identity-balance': '结余＝预算－支出{holds}（{letters}列）',
  'identity-rate': '执行率＝支出÷预算{holds}（{letters}列）',
  'part-of-whole': '各分列之和与{letters}列{holds}',
  'rows-of-year': '{rows}行写的是{year}年',
  'year-named': '表题、表名或文件名写的是{year}年',
  'sum-of-year': '第{row}行的合计只加了这一年的行',
  'sum-of-years': '第{row}行的合计把各年的行都加在一起',
  'row-of-year': '是{year}年的行',
  'basic-spending': '列在“基本支出”之下，不是项目',
  'row-word': '行首写的是“{label}”',
  'sum-of-below': '等于其下{rows}行之和',
  'sum-of-above': '等于其上{rows}行之和',
  'heads-group': '其下有{rows}行属于它',
  'continues-memo': '接在第{row}行“其中”之后',
  'source-of': '是第{row}行项目的资金来源',
  'taken-away': '第{row}行的合计减去了它',
  'opens-list': '“其中”列出第{row}行合计的各个项目',
  'named-so': '“其中”是名称的开头',
  'continues-name': '接着第{row}行的项目名称',
  nameless: '有金额而没有名称',
  'column-at': '在{column}列',
  'name-merged': '一个合并的名称格占了这些行',
  'divided-by': '“{term}”一列把各行分开',
  'sheet-holds': '{title}，{projects}个项目',
  'table-columns': '识别出{count}个金额列',
  'table-title': '表题为“{title}”',
  'form-labels': '项目支出绩效自评表的栏目齐全',
  rival: '与其他列的勾稽关系成立',
};

/** Why something was read as it was, in Chinese; empty for a kind that has no sentence. */
export function describeEvidence({ kind, data }: Evidence): string {
  const sentence = REASONS[kind];
  if (sentence === undefined) return '';
  const field = String(data['field'] ?? '');
  const facts: Record<string, string | number> = {
    ...data,
    term: isField(field) ? FIELD_TERMS[field] : field,
    holds: data['holds'] === 0 ? '不成立' : '成立',
    letters: lettersOf(data['columns'] ?? data['whole']),
  };
  return sentence.replace(/\{([a-z]+)\}/g, (_, name: string) => String(facts[name] ?? ''));
}

/** Letters of 1-based column numbers joined by commas. */
function lettersOf(columns: string | number | undefined): string {
  if (columns === undefined) return '';
  return String(columns)
    .split(',')
    .map((column) => formatColumn(Number(column) - 1))
    .join('、');
}

function isField(text: string): text is keyof typeof FIELD_TERMS {
  return Object.hasOwn(FIELD_TERMS, text);
}
