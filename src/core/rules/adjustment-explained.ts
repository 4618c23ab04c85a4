import { insufficient, outcomeOf, sightEach } from './outcome';
import { lineCell, lineCellText } from './line-place';
import { money } from './money-data';
import type { TableRule } from './rule';
import { ADJUSTMENT_RULES, hasReason } from './reason';
import { fenOf } from './table-lines';

/** R-D11: an adjustment has its reason. */
export const adjustmentExplained: TableRule = {
  code: 'R-D11',
  id: 'adjustment-explained',
  severity: 'warning',
  basis: '财政绩效管理惯例：年中追加、追减须说明依据',
  message: '{project}：年中调整 {adjustment}（{cell}），还没有说明依据。',
  why: '预算调整要有批复依据，报告须写明追加或追减的原因和文号。',
  fix: '填写调整原因和批复文号。',
  check: (context) => {
    const { facts } = context;
    if (!facts.main.adjustment) return insufficient('调整数一栏');
    return outcomeOf(
      sightEach(facts.projects, (line) => {
        const adjustment = fenOf(facts, line, 'adjustment');
        if (Number.isNaN(adjustment) || adjustment === 0) return undefined;
        if (line.project && hasReason(context, line.project, ADJUSTMENT_RULES)) return undefined;
        return {
          place: lineCell(facts, line, 'adjustment'),
          data: {
            project: line.name,
            cell: lineCellText(facts, line, 'adjustment'),
            adjustment: money(adjustment),
          },
          project: line.name,
        };
      }),
    );
  },
};
