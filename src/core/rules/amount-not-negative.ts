import { sightLine } from './line-place';
import { money } from './money-data';
import { insufficient, outcomeOf } from './outcome';
import { fenOf } from './table-lines';
import type { Sighting, TableRule } from './rule';

/** R-B05: budgets, expenditure and balances are not negative. */
export const amountNotNegative: TableRule = {
  code: 'R-B05',
  id: 'amount-not-negative',
  severity: 'warning',
  basis: '预算常识：预算数、支出数、结余一般不为负',
  message: '{project}：{field}（{cell}）是负数 {value}，请核实是否冲减。',
  why: '负数可能是冲减、退款，也可能是填错了正负号。',
  fix: '属冲减的，在备注说明；填错的改正。',
  check: ({ facts }) => {
    const fields = CHECKED.filter((field) => facts.main[field]);
    if (fields.length === 0) return insufficient('预算数、支出数或结余');
    const sightings: Sighting[] = [];
    const { lines } = facts;
    for (let at = 0; at < lines.length; at += 1) {
      const line = lines[at];
      if (!line) continue;
      if (line.project === null) continue;
      for (const field of fields) {
        const fen = fenOf(facts, line, field);
        if (!(fen < 0)) continue;
        sightings.push(sightLine(facts, line, field, { value: money(fen) }));
      }
    }
    return outcomeOf(sightings);
  },
};

/** An adjustment may well be negative. */
const CHECKED = [
  'originalBudget',
  'carryover',
  'adjustedBudget',
  'expenditure',
  'balance',
] as const;
