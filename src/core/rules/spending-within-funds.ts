import { insufficient, outcomeOf } from './outcome';
import { lineCell, lineCellText } from './line-place';
import { money } from './money-data';
import type { TableRule } from './rule';
import { budgetField, fenOf } from './table-lines';
import { identityTolerance } from './tolerance';

/** R-D14: nobody spends what has not arrived. */
export const spendingWithinFunds: TableRule = {
  code: 'R-D14',
  id: 'spending-within-funds',
  severity: 'warning',
  basis: '资金管理常识：支出不大于到位资金',
  message: '{project}：支出 {expenditure}（{cell}）大于到位资金 {received}，差 {difference}。',
  why: '钱没到位就支出了，可能是垫付、串用其他资金，也可能是到位数漏记。',
  fix: '核对到位资金；确属垫付的，说明资金来源。',
  check: ({ facts }) => {
    const { fundsReceived, expenditure: spent } = facts.main;
    if (!fundsReceived || !spent) return insufficient('到位资金和支出数');
    const tolerance = identityTolerance([fundsReceived, spent]);
    return outcomeOf(
      facts.projects.flatMap((line) => {
        const received = fenOf(facts, line, 'fundsReceived');
        const expenditure = fenOf(facts, line, 'expenditure');
        const budget = fenOf(facts, line, budgetField(facts));
        if (!(expenditure - received > tolerance) || received >= budget) return [];
        return [
          {
            place: lineCell(facts, line, 'expenditure'),
            related: [lineCell(facts, line, 'fundsReceived')],
            data: {
              project: line.name,
              cell: lineCellText(facts, line, 'expenditure'),
              expenditure: money(expenditure),
              received: money(received),
              difference: money(expenditure - received),
            },
            project: line.name,
          },
        ];
      }),
    );
  },
};
