import { formatCell } from '../sheet/address';
import type { Fix } from '../finding';
import { FIELD_NAMES } from './field-text';
import { lineCell } from './line-place';
import { rate } from './money-data';
import { insufficient, outcomeOf } from './outcome';
import { cellOf } from './place';
import type { TableRule } from './rule';
import { changeOf } from './identity';
import { mayBeSpent } from './spending';
import type { StatedRate } from './stated-rate';
import { cellScale, isMeanRate, isOtherScale, meanRate, rateColumns } from './stated-rate';
import type { TableFacts } from './table-facts';
import { contentOf } from './total-formula';

/** R-D05: a stated execution rate is expenditure over adjusted budget. */
export const rateQuotient: TableRule = {
  code: 'R-D05',
  id: 'rate-quotient',
  severity: 'error',
  basis: '项目支出绩效自评表填表说明：预算执行率＝全年执行数÷全年预算数',
  message: '{project}：执行率（{cell}）填 {stated}，按支出÷{base}应为 {expected}。',
  why: '执行率直接决定自评表里预算执行的得分，分母是调整后的全年预算数。',
  fix: '核对支出数和预算数；两数无误的，把执行率改为公式。',
  check: ({ facts }) => {
    const rates = facts.rates.filter(({ budget }) => budget !== 0);
    if (rates.length === 0) return insufficient('执行率、支出数和预算数');
    const mean = meanRate(rates);
    return outcomeOf(
      rates
        .filter((one) => isOff(one) && !isOfAll(facts, one))
        .filter((one) => !isOtherScale(one) && !isMeanRate(one, mean))
        .map((one) => ({
          place: cellOf(facts.table, one.row, one.column),
          related: [lineCell(facts, one.line, 'expenditure'), lineCell(facts, one.line, one.base)],
          data: {
            project: one.line.name,
            cell: formatCell(one.row, one.column),
            stated: rate(one.stated),
            base: FIELD_NAMES[one.base],
            expected: rate(one.expenditure / one.budget),
          },
          fix: fixRate(facts, one),
          project: one.line.name,
          relation: { holdsUnder: (patch) => holdsUnder(facts, one, patch) },
        })),
    );
  },
};

function isOff({ stated, expenditure, budget, tolerance }: StatedRate): boolean {
  return Math.abs(stated - expenditure / budget) > tolerance;
}

/** Whether a rate is of all that may be spent: of the budget with what was added, where no column states that. */
function isOfAll(facts: TableFacts, one: StatedRate): boolean {
  const budget = mayBeSpent(facts, one.line);
  return budget > 0 && !isOff({ ...one, budget });
}

/** A rate with a formula of its own follows its amounts, so that no change of them mends it. */
function holdsUnder(
  facts: TableFacts,
  one: StatedRate,
  patch: ReadonlyMap<number, number>,
): boolean {
  if (facts.grid.formulas.has(one.row, one.column)) return false;
  const budget = one.budget + changeOf(patch, one.line, facts.main[one.base]?.column);
  const expenditure = one.expenditure + changeOf(patch, one.line, facts.main.expenditure?.column);
  return budget !== 0 && !isOff({ ...one, budget, expenditure });
}

function fixRate(facts: TableFacts, one: StatedRate): Fix | null {
  const columns = rateColumns(facts, one.base);
  const before = contentOf(facts.grid, one.row, one.column);
  if (!columns || one.line.rows.length > 1 || typeof before.value !== 'number') return null;
  const scale = cellScale(facts, one);
  const [over, under] = columns.map(({ column }) => formatCell(one.line.row, column));
  const formula = `${over ?? ''}/${under ?? ''}${scale === 100 ? '*100' : ''}`;
  const after = { value: (one.expenditure / one.budget) * scale, formula };
  const { row, column } = one;
  return { kind: 'set-formula', edits: [{ sheet: facts.table.sheet, row, column, before, after }] };
}
