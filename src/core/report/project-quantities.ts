import type { EvaluatedProject } from '../evaluation/self-evaluation';
import type { BudgetTable, MoneyField, Project } from '../budget/budget-table';
import type { Quantity } from './figure';
import { amountQuantity, budgetQuantity, rateQuantity } from './quantities';
import { quantityValue } from './quantity';

/** The numbers of a project that sentences speak of; null where the sheet does not tell them. Money in fen, rates 0..1. */
export interface ProjectQuantities {
  readonly originalBudget: Quantity | null;
  readonly carryover: Quantity | null;
  /** As a column of the sheet has it. */
  readonly adjustment: Quantity | null;
  /** Budget less original budget and carry-over, where the sheet has no column for the adjustment. */
  readonly impliedAdjustment: Quantity | null;
  /** What execution is measured by; null when the sheet has the original budget only. */
  readonly budget: Quantity | null;
  readonly expenditure: Quantity | null;
  /** As the sheet has it, else budget less expenditure. */
  readonly balance: Quantity | null;
  readonly rate: Quantity | null;
}

/** The quantity, or nothing when it is 0. */
export function unlessZero(quantity: Quantity | null): Quantity | null {
  return quantity !== null && quantityValue(quantity) !== 0 ? quantity : null;
}

/** The amount without its sign. */
export function magnitude(quantity: Quantity): Quantity {
  const isNegative = (quantityValue(quantity) ?? 0) < 0;
  return isNegative
    ? { kind: 'difference', from: { kind: 'constant', value: 0 }, less: quantity }
    : quantity;
}

/** Sign of a quantity: -1, 0 or 1; 0 also where it has no value. */
export function signOf(quantity: Quantity | null): number {
  return quantity === null ? 0 : Math.sign(quantityValue(quantity) ?? 0);
}

const known = new WeakMap<Project, ProjectQuantities>();

/** The quantities of a project, read from its cells once: every sentence about it asks for them. */
export function quantitiesOf({ table, project }: EvaluatedProject): ProjectQuantities {
  const quantities = known.get(project) ?? readQuantities(table, project);
  known.set(project, quantities);
  return quantities;
}

function readQuantities(table: BudgetTable, project: Project): ProjectQuantities {
  const amount = (field: MoneyField): Quantity | null => amountQuantity(table, project, field);
  const originalBudget = amount('originalBudget');
  const carryover = amount('carryover');
  const adjustment = amount('adjustment');
  const adjusted = amount('adjustedBudget');
  const expenditure = amount('expenditure');
  const measure = budgetQuantity(table, project);
  const isOnlyOriginal = adjusted === null && carryover === null && adjustment === null;
  const budget = adjusted ?? (isOnlyOriginal && originalBudget !== null ? null : measure);
  const parts = carryover === null ? [originalBudget] : [originalBudget, carryover];
  const base = parts.every((each) => each !== null) ? parts : null;
  const [first] = base ?? [];
  const impliedAdjustment: Quantity | null =
    adjustment === null && adjusted !== null && base && first
      ? {
          kind: 'difference',
          from: adjusted,
          less: base.length === 1 ? first : { kind: 'sum', terms: base },
        }
      : null;
  const rest: Quantity | null =
    measure !== null && expenditure !== null
      ? { kind: 'difference', from: measure, less: expenditure }
      : null;
  return {
    originalBudget,
    carryover,
    adjustment,
    impliedAdjustment,
    budget,
    expenditure,
    balance: amount('balance') ?? rest,
    rate: rateQuantity(table, project),
  };
}
