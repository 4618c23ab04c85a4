import { TOTAL_CLAIMS, findClaim } from './claim-words';
import { HOLDS, insufficient, outcomeOf } from './outcome';
import type { TableRule } from './rule';

/** R-C12: who writes of a total has a total row. */
export const totalClaimed: TableRule = {
  code: 'R-C12',
  id: 'total-claimed',
  severity: 'error',
  basis: '表文一致：文字报告引用的合计应能在表内找到',
  message: '文字里写了“{claim}”，但表“{sheet}”没有合计行。',
  why: '报告里的合计在原表里找不到出处，审核的人无从核对。',
  fix: '在原表补一行合计；不便改原表的，以报告表中的合计为准。',
  check: ({ facts, narrative, table }) => {
    if (facts.totals.some((total) => total.kind === 'total')) return HOLDS;
    if (narrative === null) return insufficient('文字报告');
    const claim = findClaim(narrative, TOTAL_CLAIMS);
    if (claim === undefined) return HOLDS;
    return outcomeOf([
      { place: { ...table.area, sheet: table.sheet }, data: { claim, sheet: table.sheet } },
    ]);
  },
};
