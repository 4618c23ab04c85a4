import type { MoneyField } from '../budget/budget-table';
import type { FindingData } from '../finding';
import { changeOf } from './identity';
import { formOf } from './identity-sighting';
import { lineCell, lineCellText } from './line-place';
import type { Patch } from './relation';
import type { RuleContext, Sighting } from './rule';
import type { TableFacts } from './table-facts';
import type { Line } from './table-lines';
import { budgetField, fenOf } from './table-lines';

/** What a line may spend and has spent, in fen; NaN where unknown. */
export interface Spending {
  readonly line: Line;
  readonly budget: number;
  readonly expenditure: number;
}

/** The same after changes of amounts. */
export function spendingUnder(
  facts: TableFacts,
  spending: Spending,
  patch: Patch,
): { readonly budget: number; readonly expenditure: number } {
  const { line, budget, expenditure } = spending;
  const change = (field: MoneyField) => changeOf(patch, line, facts.main[field]?.column);
  return {
    budget: budget + budgetFields(facts).reduce((sum, field) => sum + change(field), 0),
    expenditure: expenditure + change('expenditure'),
  };
}

/** The fields whose sum may be spent: the budget, and a carry-over that the budget leaves out. */
export function budgetFields(facts: TableFacts): readonly MoneyField[] {
  const field = budgetField(facts);
  if (field === 'originalBudget') {
    return (['originalBudget', 'adjustment', 'carryover'] as const).filter(
      (one) => facts.main[one],
    );
  }
  const addsCarryover = formOf(facts, 'balance')?.terms.some((term) => term.field === 'carryover');
  return addsCarryover ? [field, 'carryover'] : [field];
}

function budgetOf(facts: TableFacts, line: Line, fields: readonly MoneyField[]): number {
  const [first, ...rest] = fields;
  let sum = first === undefined ? Number.NaN : fenOf(facts, line, first);
  for (const field of rest) {
    const fen = fenOf(facts, line, field);
    if (!Number.isNaN(fen)) sum += fen;
  }
  return sum;
}

/** What a line may spend in all, in fen; NaN where unknown. */
export function mayBeSpent(facts: TableFacts, line: Line): number {
  return budgetOf(facts, line, budgetFields(facts));
}

/** Several rules ask for the same of a long table. */
const known = new WeakMap<TableFacts, readonly Spending[]>();

/** Budget and expenditure of each project. */
export function readSpending(facts: TableFacts): readonly Spending[] {
  if (!facts.main.expenditure || !facts.main[budgetField(facts)]) return [];
  const earlier = known.get(facts);
  if (earlier) return earlier;
  const fields = budgetFields(facts);
  const spending = facts.projects.map((line) => ({
    line,
    budget: budgetOf(facts, line, fields),
    expenditure: fenOf(facts, line, 'expenditure'),
  }));
  known.set(facts, spending);
  return spending;
}

/**
 * The projects whose spending is to be seen, of those on which it can be judged; undefined where there are none of those. Of a
 * long table nearly all are judged and hardly any is picked.
 */
export function pickSpending(
  facts: TableFacts,
  isJudged: (one: Spending) => boolean,
  isPicked: (one: Spending) => boolean,
): readonly Spending[] | undefined {
  const picked: Spending[] = [];
  let judged = 0;
  const spending = readSpending(facts);
  for (let at = 0; at < spending.length; at += 1) {
    const one = spending[at];
    if (!one || !isJudged(one)) continue;
    judged += 1;
    if (isPicked(one)) picked.push(one);
  }
  return judged > 0 ? picked : undefined;
}

/** Whether both amounts are known. */
export function isKnown({ budget, expenditure }: Spending): boolean {
  return !Number.isNaN(budget + expenditure);
}

/** Where a project's spending is seen, with facts of its own and when they would no longer hold. */
export function spendingSighting(
  facts: TableFacts,
  one: Spending,
  data: FindingData,
  holds: (now: { readonly budget: number; readonly expenditure: number }) => boolean,
): Sighting {
  const { name } = one.line;
  return {
    place: lineCell(facts, one.line, 'expenditure'),
    related: budgetFields(facts).map((field) => lineCell(facts, one.line, field)),
    data: { project: name, cell: lineCellText(facts, one.line, 'expenditure'), ...data },
    project: name,
    relation: { holdsUnder: (patch) => holds(spendingUnder(facts, one, patch)) },
  };
}

/** Whether the report speaks of a whole year. */
export function isYearEnd({ asOf }: Pick<RuleContext, 'asOf'>): boolean {
  return asOf === null || asOf.month >= 12;
}
