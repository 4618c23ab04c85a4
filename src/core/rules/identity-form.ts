import type { DeclaredIdentity, MoneyField } from '../budget/budget-table';
import type { Line, TableFacts } from './table-facts';
import { fenOf } from './table-facts';
import { identityTolerance } from './tolerance';
import type { MoneyColumn } from './money-column';

/** How one column follows from others: result = sum of signed terms, all main columns of their fields. */
export interface IdentityForm {
  readonly result: 'adjustedBudget' | 'balance';
  readonly terms: readonly { readonly field: MoneyField; readonly sign: 1 | -1 }[];
}

const plus = (field: MoneyField) => ({ field, sign: 1 }) as const;
const minus = (field: MoneyField) => ({ field, sign: -1 }) as const;

/** Forms in which offices keep the two identities; the first that the columns allow is the usual one. */
const KNOWN_FORMS: readonly IdentityForm[] = [
  {
    result: 'adjustedBudget',
    terms: [plus('originalBudget'), plus('adjustment'), plus('carryover')],
  },
  { result: 'adjustedBudget', terms: [plus('originalBudget'), plus('adjustment')] },
  { result: 'balance', terms: [plus('adjustedBudget'), minus('expenditure')] },
  {
    result: 'balance',
    terms: [plus('carryover'), plus('adjustedBudget'), minus('expenditure')],
  },
  {
    result: 'balance',
    terms: [plus('originalBudget'), plus('adjustment'), plus('carryover'), minus('expenditure')],
  },
  {
    result: 'balance',
    terms: [plus('originalBudget'), plus('adjustment'), minus('expenditure')],
  },
  { result: 'balance', terms: [plus('originalBudget'), minus('expenditure')] },
];

/** The columns of a form, result first; undefined when the table lacks one. */
export function columnsOfForm(
  facts: TableFacts,
  form: IdentityForm,
): readonly MoneyColumn[] | undefined {
  const columns = [form.result, ...form.terms.map((term) => term.field)].map(
    (field) => facts.main[field],
  );
  return columns.every((column) => column !== undefined) ? columns : undefined;
}

/**
 * Result minus its terms on a line, in fen; NaN when it cannot be told. An empty adjustment or carry-over counts
 * as nothing, any other empty cell leaves the line unjudged.
 */
export function residualOfForm(facts: TableFacts, form: IdentityForm, line: Line): number {
  let residual = fenOf(facts, line, form.result);
  for (const { field, sign } of form.terms) {
    const fen = fenOf(facts, line, field);
    const isOptional = field === 'adjustment' || field === 'carryover';
    const isUnreadable = line.rows.some((row) => facts.main[field]?.unreadable.has(row));
    if (Number.isNaN(fen) && isOptional && !isUnreadable) continue;
    residual -= sign * fen;
  }
  return residual;
}

function declaredForm(facts: TableFacts, result: IdentityForm['result']): IdentityForm | undefined {
  const fieldOf = (column: number) =>
    Object.values(facts.main).find((main) => main.column === column)?.field;
  const declared = facts.table.identities.find(
    (identity: DeclaredIdentity) => identity.kind === 'sum' && fieldOf(identity.result) === result,
  );
  if (!declared) return undefined;
  const terms = declared.terms.map(({ column, sign }) => ({ field: fieldOf(column), sign }));
  return terms.every((term): term is IdentityForm['terms'][number] => term.field !== undefined)
    ? { result, terms }
    : undefined;
}

/** How many project lines a form fits. */
function fits(facts: TableFacts, form: IdentityForm): number {
  const tolerance = identityTolerance(columnsOfForm(facts, form) ?? []);
  return facts.lines.filter(
    (line) => line.project !== null && Math.abs(residualOfForm(facts, form, line)) <= tolerance,
  ).length;
}

/**
 * The form of each identity in this table: what its code row declares, else the form that most project lines keep,
 * the usual one where several are kept equally well.
 */
export function chooseIdentityForms(facts: TableFacts): readonly IdentityForm[] {
  return (['adjustedBudget', 'balance'] as const).flatMap((result) => {
    const declared = declaredForm(facts, result);
    if (declared) return [declared];
    const possible = KNOWN_FORMS.filter(
      (form) => form.result === result && columnsOfForm(facts, form),
    );
    const hasAdjusted = facts.main.adjustedBudget !== undefined;
    const usual = possible.filter(
      (form) => !hasAdjusted || form.terms.some((term) => term.field === 'adjustedBudget'),
    );
    const candidates = result === 'balance' && hasAdjusted ? usual : possible;
    const counts = candidates.map((form) => fits(facts, form));
    const best = candidates[counts.indexOf(Math.max(...counts))];
    return best ? [best] : [];
  });
}
