import { FIELD_TERMS } from '../terms';
import { describeEvidence } from './evidence-text';
import type { Question, QuestionOption } from './question';
import { REPORT_MONTH, YEAR_END } from './report-month';

/** Sentences of questions by `ask`; {names} are those of the question's data. */
const ASKS: Readonly<Record<string, string>> = {
  'unit-missing': '工作表“{sheet}”没有写明金额单位，表中金额是以什么为单位的？',
  'unit-conflict': '工作表“{sheet}”写明的金额单位前后不一，应以哪个为准？',
  'name-column': '工作表“{sheet}”中，哪一列是项目名称？',
  'column-budget': '“{head}”（{column}列）只写了预算，是年初预算数还是调整后的全年预算数？',
  'column-received': '“{head}”（{column}列）是全年预算数，还是下达、到位的资金？',
  'column-paid': '“{head}”（{column}列）是支出数，还是下达、到位的资金？',
  'column-adjusted': '“{head}”（{column}列）是调整增减的数额，还是调整之后的预算数？',
  'column-amount': '“{head}”（{column}列）是表中唯一的金额，它是预算数还是支出数？',
  'column-unread': '表中没有预算数，按各行的数看，“{head}”（{column}列）像是预算数，是吗？',
  'column-rival': '有{count}列都像“{term}”：{heads}，应当采用哪一列？',
  'column-field': '“{head}”（{column}列）是哪一项金额？',
  'year-choice': '工作表“{sheet}”的表头里有{count}个年度（{years}），要自评的是哪一年？',
  'year-rows':
    '“{head}”一列里有{count}个年度（{years}），同一项目每年一行，要自评的是哪一年？其他年度的行不计入。',
  'report-month':
    '工作表“{sheet}”的数截止到{month}月，这份报告是按{month}月的序时进度看，还是按全年看？',
  'sheet-choice': '有{count}张工作表都有预算表（{sheets}），应当采用哪一张？',
  'sheet-halves':
    '工作表“{budgets}”只有预算数，“{spending}”只有支出数，项目相同。两张表不会自动合在一起：要核对执行情况，请先把支出数按项目填到预算表的一列里再读取；否则应当采用哪一张？',
  'rate-scale': '“{head}”一列的数是小数（1表示100%）还是百分数（1表示1%）？',
  'repeated-names':
    '有{count}个项目名称出现在多行（{names}），同名的各行是同一项目分列，要合并相加吗？',
  'row-section-amount': '第{row}行“{label}”有金额，但与其下各行之和不等，它是小计还是单独的项目？',
  'row-group-head': '第{row}行“{label}”的金额恰好等于其下各行之和，它是小计还是单独的项目？',
  'row-memo-rows': '第{row}行“{label}”接在“其中”之后，它是上一项的一部分，还是单独的项目？',
  'row-deduction': '第{row}行“{label}”计入了合计，它是单独的一项，还是上一项的一部分？',
  'row-rows-below': '合计行之后从第{row}行“{label}”起还有金额，它们是表内的项目，还是表外的附注？',
  'row-last-sum': '最后一行（第{row}行）“{label}”的金额恰好等于以上各行之和，它是合计还是项目？',
  'row-name-lines':
    '第{row}行“{label}”没有金额，它接着上一行的项目名称（一个名称写成了两行），还是下面各行的分类标题？',
  'blank-amounts': '{count}个项目的{term}是空的（{names}），空白表示0吗？',
  'months-added': '表中没有累计支出数，要把{count}个月份列相加作为支出数吗？',
  ledger: '工作表“{sheet}”是明细账，不是预算表。要按项目把借方减贷方的发生额汇总为支出数吗？',
  'kinds-in-rows':
    '工作表“{sheet}”把同一项目的预算和支出写成了上下几行，请改为一行一个项目、预算和支出各占一列后再读取。',
  transposed: '工作表“{sheet}”把项目排成了列，请转置为一行一个项目后再读取。',
};

/** What options mean that are not shown as they are. */
const OPTIONS: Readonly<Record<string, string>> = {
  ...FIELD_TERMS,
  none: '都不是，不采用',
  all: '都采用，各自成表',
  merge: '是，合并相加',
  separate: '否，分别作为项目',
  'years-merged': '都是本年的（如上年结转），同名的合并相加',
  'years-apart': '都是本年的，各行分别作为项目',
  zero: '是，表示0',
  unknown: '否，尚不清楚',
  fraction: '小数，1表示100%',
  percent: '百分数，1表示1%',
  subtotal: '小计行',
  total: '合计行',
  project: '单独的项目',
  memo: '上一项的一部分',
  stray: '表外的附注',
  continues: '接上一行的名称',
  section: '分类标题',
  skip: '不读取',
  sum: '是，相加',
  'sum-by-name': '按项目汇总',
};

/** The sentence that asks a question, in Chinese. */
export function askQuestion(question: Question): string {
  const sentence = ASKS[question.ask] ?? ASKS['column-field'] ?? '';
  const field = String(question.data['field'] ?? '');
  const data: Record<string, string | number> = {
    sheet: question.sheet,
    term: isField(field) ? FIELD_TERMS[field] : field,
    ...question.data,
  };
  return sentence.replace(/\{([a-z]+)\}/g, (_, name: string) => String(data[name] ?? ''));
}

/** An option as a person reads it, with what speaks for it. */
export function optionText({ ask }: Question, option: QuestionOption): string {
  const meaning =
    ask === REPORT_MONTH ? monthText(option.value) : (OPTIONS[option.value] ?? option.value);
  const reasons = option.evidence.map(describeEvidence).filter((reason) => reason !== '');
  return reasons.length === 0 ? meaning : `${meaning}（${reasons.join('；')}）`;
}

function monthText(month: string): string {
  return Number(month) === YEAR_END ? '按全年' : `按${month}月的序时进度`;
}

function isField(text: string): text is keyof typeof FIELD_TERMS {
  return Object.hasOwn(FIELD_TERMS, text);
}
