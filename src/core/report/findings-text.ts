import type { Severity } from '../finding';
import type { FindingLine } from './report-input';

/** Words for severities. */
export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  info: '提示',
};

/** Words for what became of a finding. */
export const FINDING_STATES: Readonly<Record<FindingLine['state'], string>> = {
  open: '待处理',
  explained: '已说明',
  fixed: '已更正',
};

/** Words of the list of findings. */
export const FINDINGS_TEXT = {
  title: '校验结果',
  summary: '汇总',
  severity: '严重程度',
  all: '数量',
  open: '待处理',
  meaning: '含义',
  meanings: {
    error: '须更正，未更正前报告为草稿，不能定稿',
    warning: '须更正或说明原因',
    info: '供参考',
  },
  blocking: '影响定稿：',
  blockingFindings: (count: number) => `待处理的错误${String(count)}条`,
  blockingItems: (count: number) => `必填内容未填${String(count)}项（报告中以【待填：…】标出）`,
  blockingQuestions: (count: number) => `表格读取中待确认的问题${String(count)}个`,
  ready: '没有影响定稿的事项。',
  questions: '待确认的问题',
  questionHeads: ['序号', '工作表', '问题', '可选答案'],
  findings: '问题清单',
  heads: ['序号', '严重程度', '编号', '位置', '问题', '原因', '建议', '状态', '说明'],
  noFindings: '未发现问题。',
  elsewhere: '—',
} as const;
