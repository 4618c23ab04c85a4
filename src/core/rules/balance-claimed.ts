import { insufficient, outcomeOf } from './outcome';
import { lineCell, lineCellText } from './line-place';
import { money } from './money-data';
import type { TableRule } from './rule';
import { FULLY_SPENT_CLAIMS, findClaim } from './claim-words';
import { fenOf } from './table-lines';

/** R-D15: who claims that nothing is left has no balance. */
export const balanceClaimed: TableRule = {
  code: 'R-D15',
  id: 'balance-claimed',
  severity: 'info',
  basis: '表文一致：文字报告与表内结余相符',
  message: '表“{sheet}”有结余 {balance}（{cell}），与文字里的“{claim}”不符。',
  why: '文字说钱已用完，表上还有结余，两处说法矛盾。',
  fix: '按表改文字；结余数填错的，改表。',
  check: ({ facts, narrative, table }) => {
    if (narrative === null) return insufficient('文字报告');
    const column = facts.main.balance;
    if (!column) return insufficient('结余一栏');
    const claim = findClaim(narrative, FULLY_SPENT_CLAIMS);
    const lines = facts.projects.filter((line) => fenOf(facts, line, 'balance') !== 0);
    const left = lines.filter((line) => !Number.isNaN(fenOf(facts, line, 'balance')));
    const [first] = left;
    if (claim === undefined || first === undefined) return outcomeOf([]);
    const balance = left.reduce((sum, line) => sum + fenOf(facts, line, 'balance'), 0);
    if (balance === 0) return outcomeOf([]);
    return outcomeOf([
      {
        place: lineCell(facts, first, 'balance'),
        related: left.slice(1).map((line) => lineCell(facts, line, 'balance')),
        data: {
          sheet: table.sheet,
          balance: money(balance),
          cell: lineCellText(facts, first, 'balance'),
          claim,
        },
      },
    ]);
  },
};
