import { insufficient, outcomeOf, sightEach } from './outcome';
import { lineCell, lineCellText } from './line-place';
import { money, rate } from './money-data';
import type { TableRule } from './rule';
import { ADJUSTMENT_RULES, hasReason } from './reason';
import { fenOf } from './table-lines';

/** R-D12: an adjustment is small beside the original budget, or explained. */
export const adjustmentShare: TableRule = {
  code: 'R-D12',
  id: 'adjustment-share',
  severity: 'warning',
  basis: '财政绩效管理惯例：预算调整幅度较大的，须说明预算编制的准确性',
  message:
    '{project}：调整 {adjustment}（{cell}），占年初预算 {share}，超过 {limit}，须说明预算编制是否准确。',
  why: '调整幅度大，说明年初预算编得不准，是评价预算编制质量的扣分点。',
  fix: '说明调整的政策依据或客观变化；年初预算填错的，改正年初数。',
  check: (context) => {
    const { facts, limits } = context;
    if (!facts.main.adjustment || !facts.main.originalBudget) {
      return insufficient('年初预算数和调整数');
    }
    const limit = rate(limits.adjustmentShare);
    return outcomeOf(
      sightEach(facts.projects, (line) => {
        const adjustment = fenOf(facts, line, 'adjustment');
        const original = fenOf(facts, line, 'originalBudget');
        const share = Math.abs(adjustment) / original;
        if (!(original > 0) || !(share > limits.adjustmentShare)) return undefined;
        if (line.project && hasReason(context, line.project, ADJUSTMENT_RULES)) return undefined;
        return {
          place: lineCell(facts, line, 'adjustment'),
          related: [lineCell(facts, line, 'originalBudget')],
          data: {
            project: line.name,
            cell: lineCellText(facts, line, 'adjustment'),
            adjustment: money(adjustment),
            share: rate(share),
            limit,
          },
          project: line.name,
        };
      }),
    );
  },
};
