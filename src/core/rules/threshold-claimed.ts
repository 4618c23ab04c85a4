import { OWN_REPORT_TERM } from '../terms';
import { BELOW_THRESHOLD_CLAIMS, findClaim } from './claim-words';
import { lineCell, lineCellText } from './line-place';
import { money } from './money-data';
import { HOLDS, insufficient, outcomeOf } from './outcome';
import { budgetField, fenOf } from './table-lines';
import type { TableRule } from './rule';

/** R-F07: who claims that no project reaches the threshold has none. */
export const thresholdClaimed: TableRule = {
  code: 'R-F07',
  id: 'threshold-claimed',
  severity: 'error',
  basis: '表文一致：文字报告与表内金额相符',
  message:
    '文字说项目“{claim}”规定金额，但{project}的预算是 {budget}（{cell}），达到 {threshold}。',
  why: `文字与表矛盾，应${OWN_REPORT_TERM}的项目会被漏掉。`,
  fix: `改正文字，并为这个项目${OWN_REPORT_TERM}。`,
  check: ({ facts, limits, narrative }) => {
    if (narrative === null) return insufficient('文字报告');
    const field = budgetField(facts);
    if (!facts.main[field]) return insufficient('预算数');
    const claim = findClaim(narrative, BELOW_THRESHOLD_CLAIMS);
    const large = facts.projects.filter(
      (line) => fenOf(facts, line, field) >= limits.ownReportThreshold,
    );
    const [first] = large;
    if (claim === undefined || !first) return HOLDS;
    return outcomeOf([
      {
        place: lineCell(facts, first, field),
        related: large.slice(1).map((line) => lineCell(facts, line, field)),
        data: {
          claim,
          project: first.name,
          budget: money(fenOf(facts, first, field)),
          cell: lineCellText(facts, first, field),
          threshold: money(limits.ownReportThreshold),
        },
        project: first.name,
      },
    ]);
  },
};
