import type { Amount, BudgetTable, MoneyField, Project } from '../budget/budget-table';
import type { SelfEvaluation } from '../evaluation/self-evaluation';
import type { Quantity } from './figure';
import { quantityValue } from './quantity';

type CellQuantity = Extract<Quantity, { kind: 'cell' }>;

/** What can be told of all projects together. */
export type TotalField = MoneyField | 'executionRate' | 'count' | 'completeCount';

interface Labels {
  readonly names: ReadonlyMap<string, number>;
  readonly codes: ReadonlyMap<string, number>;
}

function countTexts(texts: readonly (string | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== null) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

const labelsByTable = new WeakMap<BudgetTable, Labels>();

function labelsOf(table: BudgetTable): Labels {
  const known = labelsByTable.get(table);
  if (known) return known;
  const labels = {
    names: countTexts(table.projects.map(({ name }) => name)),
    codes: countTexts(table.projects.map(({ code }) => code)),
  };
  labelsByTable.set(table, labels);
  return labels;
}

/** The column that tells the project's row from others: its name, or its code where two bear one name. */
function rowLabel(table: BudgetTable, project: Project): CellQuantity['label'] {
  const { name, code } = table.fields;
  const labels = labelsOf(table);
  const isShared = (labels.names.get(project.name) ?? 0) > 1;
  if (isShared && code !== undefined && project.code !== null) {
    if (labels.codes.get(project.code) === 1) return { column: code, text: project.code };
  }
  return name === undefined ? null : { column: name, text: project.name };
}

function amountCell(
  table: BudgetTable,
  label: CellQuantity['label'],
  amount: Amount,
  value: number,
): CellQuantity {
  const { row, column, unit, isText } = amount;
  return { kind: 'cell', sheet: table.sheet, row, column, unit, value, isText, label };
}

/** Quantities of projects by what they tell: summary, forms, tables and sentences all ask for them. */
const knownByProject = new WeakMap<Project, Map<string, Quantity | null>>();

function once(project: Project, what: string, read: () => Quantity | null): Quantity | null {
  const known = knownByProject.get(project) ?? new Map<string, Quantity | null>();
  knownByProject.set(project, known);
  const before = known.get(what);
  if (before !== undefined) return before;
  const quantity = read();
  known.set(what, quantity);
  return quantity;
}

/** The amount of a project in a column of its table: a cell, or the sum of its rows' cells. Null when there is no such column or no readable number. */
export function amountQuantity(
  table: BudgetTable,
  project: Project,
  field: MoneyField,
): Quantity | null {
  return once(project, field, () => readAmount(table, project, field));
}

function readAmount(table: BudgetTable, project: Project, field: MoneyField): Quantity | null {
  const whole = project.amounts[field];
  const total = whole?.fen ?? null;
  if (!whole || total === null) return null;
  const label = rowLabel(table, project);
  const cells: CellQuantity[] = [];
  for (const amounts of project.rowAmounts ?? [project.amounts]) {
    const amount = amounts[field];
    const fen = amount?.fen ?? null;
    if (amount && fen !== null) cells.push(amountCell(table, label, amount, fen));
  }
  const [only] = cells;
  if (only && cells.length === 1 && only.value === total) return only;
  const sum: Quantity = { kind: 'sum', terms: cells };
  return cells.length > 1 && quantityValue(sum) === total
    ? sum
    : amountCell(table, label, whole, total);
}

function sumOf(parts: readonly (Quantity | null)[]): Quantity | null {
  const terms = parts.filter((part) => part !== null);
  const [first] = terms;
  if (terms.length < parts.length || !first) return null;
  return terms.length === 1 ? first : { kind: 'sum', terms };
}

function lessOf(from: Quantity | null, less: readonly (Quantity | null)[]): Quantity | null {
  const whole = sumOf(less);
  return from && whole && { kind: 'difference', from, less: whole };
}

/**
 * An amount of a project: as its table states it, else by the identities that always hold
 * (adjusted = original + adjustment + carryover, balance = adjusted - expenditure). Null when neither tells.
 */
export function knownQuantity(
  table: BudgetTable,
  project: Project,
  field: MoneyField,
): Quantity | null {
  const stated = (other: MoneyField): Quantity | null => amountQuantity(table, project, other);
  const carried = project.amounts.carryover ? [stated('carryover')] : [];
  const found = stated(field);
  if (found) return found;
  const adjusted =
    stated('adjustedBudget') ?? sumOf([stated('originalBudget'), stated('adjustment'), ...carried]);
  if (field === 'adjustedBudget') return adjusted;
  if (field === 'adjustment') return lessOf(adjusted, [stated('originalBudget'), ...carried]);
  return field === 'balance' ? lessOf(adjusted, [stated('expenditure')]) : null;
}

const BUDGET_FIELDS: readonly MoneyField[] = ['adjustedBudget', 'originalBudget', 'fundsReceived'];

/** The budget that a project's execution is measured by: 全年预算数, or what stands for it where that column is missing. */
export function budgetQuantity(table: BudgetTable, project: Project): Quantity | null {
  return once(project, 'budget', () => readBudget(table, project));
}

function readBudget(table: BudgetTable, project: Project): Quantity | null {
  const candidates = BUDGET_FIELDS.map((field) => knownQuantity(table, project, field)).filter(
    (candidate) => candidate !== null,
  );
  const expenditure = project.amounts.expenditure?.fen ?? null;
  const rate = project.executionRate;
  if (expenditure === null || rate === null) return candidates[0] ?? null;
  const fits = (candidate: Quantity): boolean => {
    const budget = quantityValue(candidate);
    return budget !== null && budget !== 0 && Math.abs(expenditure / budget - rate) < 1e-9;
  };
  return candidates.find(fits) ?? candidates[0] ?? null;
}

/** 执行率: expenditure / budget; null when either is unknown or the budget is 0. */
export function rateQuantity(table: BudgetTable, project: Project): Quantity | null {
  const dividend = knownQuantity(table, project, 'expenditure');
  const divisor = budgetQuantity(table, project);
  if (!dividend || !divisor || quantityValue(divisor) === 0) return null;
  return { kind: 'quotient', dividend, divisor };
}

/** The cell that names a project, as a thing to count. */
function nameCell(table: BudgetTable, project: Project): CellQuantity | null {
  const column = table.fields.name;
  if (column === undefined) return null;
  const { sheet } = table;
  const { row } = project;
  const label = { column, text: project.name };
  return { kind: 'cell', sheet, row, column, unit: 'plain', value: 1, isText: true, label };
}

/** The sum of all parts; differences are added side by side, so that cells stay together in ranges. */
function totalOf(parts: readonly (Quantity | null)[]): Quantity | null {
  const terms = parts.filter((part) => part !== null);
  if (terms.length < parts.length) return null;
  const less = terms.flatMap((term) => (term.kind === 'difference' ? [term.less] : []));
  const from = sumOf(terms.map((term) => (term.kind === 'difference' ? term.from : term)));
  return less.length === 0 ? from : lessOf(from, less);
}

/** A figure over all projects of the evaluation; null where any part is unknown. */
export function totalQuantity(evaluation: SelfEvaluation, field: TotalField): Quantity | null {
  const { projects } = evaluation;
  if (projects.length === 0) return null;
  if (field === 'count') {
    const names = projects.map(({ table, project }) => nameCell(table, project));
    const terms = names.filter((name) => name !== null);
    return terms.length === names.length ? { kind: 'count', terms } : null;
  }
  const spent = projects.map(({ table, project }) => knownQuantity(table, project, 'expenditure'));
  if (field === 'completeCount') {
    const pairs = projects.flatMap(({ table, project }, index) => {
      const left = spent[index];
      const right = budgetQuantity(table, project);
      return left && right && quantityValue(right) !== 0 ? [{ left, right }] : [];
    });
    return { kind: 'equalCount', pairs };
  }
  if (field === 'executionRate') {
    const dividend = totalOf(spent);
    const divisor = totalOf(projects.map(({ table, project }) => budgetQuantity(table, project)));
    if (!dividend || !divisor || quantityValue(divisor) === 0) return null;
    return { kind: 'quotient', dividend, divisor };
  }
  return totalOf(projects.map(({ table, project }) => knownQuantity(table, project, field)));
}
