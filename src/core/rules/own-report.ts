import { OWN_REPORT_TERM, OWN_REPORT_THRESHOLD_TERM } from '../terms';
import { lineCell, lineCellText } from './line-place';
import { money } from './money-data';
import { insufficient, outcomeOf, sightEach } from './outcome';
import { budgetField, fenOf } from './table-lines';
import type { TableRule } from './rule';

/** R-F06: a project that reaches the threshold needs its own report. */
export const ownReport: TableRule = {
  code: 'R-F06',
  id: 'own-report',
  severity: 'warning',
  basis: `报告提纲的要求：达到规定金额的项目${OWN_REPORT_TERM}（标准由主管部门定，可在“设置”的“${OWN_REPORT_THRESHOLD_TERM}”里修改）`,
  message: `{project}：预算 {budget}（{cell}），达到 {threshold}，须${OWN_REPORT_TERM}。`,
  why: '达到标准的项目要单独写绩效自评报告。',
  fix: `生成报告时会另写一份这个项目的报告，请填好它的内容；标准不同的，在“设置”的“${OWN_REPORT_THRESHOLD_TERM}”里填写。`,
  check: ({ facts, limits }) => {
    const field = budgetField(facts);
    if (!facts.main[field]) return insufficient('预算数');
    return outcomeOf(
      sightEach(facts.projects, (line) => {
        const budget = fenOf(facts, line, field);
        if (!(budget >= limits.ownReportThreshold)) return undefined;
        return {
          place: lineCell(facts, line, field),
          data: {
            project: line.name,
            budget: money(budget),
            cell: lineCellText(facts, line, field),
            threshold: money(limits.ownReportThreshold),
          },
          project: line.name,
        };
      }),
    );
  },
};
