import type { DeclaredIdentity, MoneyField } from '../budget/budget-table';
import type { Line, TableLines } from './table-lines';
import { fenOf } from './table-lines';
import { identityTolerance } from './tolerance';
import type { MoneyColumn } from './money-column';

/** How one column follows from others: result = sum of signed terms, all main columns of their fields. */
export interface IdentityForm {
  readonly result: 'adjustedBudget' | 'balance';
  readonly terms: readonly { readonly field: MoneyField; readonly sign: 1 | -1 }[];
}

const plus = (field: MoneyField) => ({ field, sign: 1 }) as const;
const minus = (field: MoneyField) => ({ field, sign: -1 }) as const;

/** What a balance is left of where the table has an adjusted budget. */
const BASES: ReadonlySet<MoneyField> = new Set<MoneyField>(['adjustedBudget', 'fundsReceived']);

/** Forms in which offices keep the two identities; the first that the columns allow is the usual one. */
const KNOWN_FORMS: readonly IdentityForm[] = [
  {
    result: 'adjustedBudget',
    terms: [plus('originalBudget'), plus('adjustment'), plus('carryover')],
  },
  { result: 'adjustedBudget', terms: [plus('originalBudget'), plus('adjustment')] },
  { result: 'adjustedBudget', terms: [plus('originalBudget'), plus('carryover')] },
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
  {
    result: 'balance',
    terms: [plus('originalBudget'), plus('carryover'), minus('expenditure')],
  },
  // What was taken back at the end of the year is neither spent nor left.
  {
    result: 'balance',
    terms: [plus('adjustedBudget'), plus('adjustment'), minus('expenditure')],
  },
  // What is left of the money that arrived, as sheets of its use keep it.
  { result: 'balance', terms: [plus('fundsReceived'), minus('expenditure')] },
];

/** The columns of a form, result first; undefined when the table lacks one. */
export function columnsOfForm(
  facts: TableLines,
  form: IdentityForm,
): readonly MoneyColumn[] | undefined {
  const columns = [form.result, ...form.terms.map((term) => term.field)].map(
    (field) => facts.main[field],
  );
  return columns.every((column) => column !== undefined) ? columns : undefined;
}

interface CompiledTerm {
  readonly column: MoneyColumn;
  readonly sign: 1 | -1;
  /** An empty adjustment or carry-over counts as nothing. */
  readonly isOptional: boolean;
}

/** The amount that a term adds on one row, in fen; NaN when it cannot be told. */
function termAt({ column, isOptional }: CompiledTerm, index: number, row: number): number {
  const fen = column.amounts[index] ?? Number.NaN;
  if (!Number.isNaN(fen) || !isOptional) return fen;
  return column.unreadable.has(row) ? fen : 0;
}

/** The amount that a term adds over the rows of a line, in fen; NaN when it cannot be told. */
function termOver(facts: TableLines, { column, isOptional }: CompiledTerm, line: Line): number {
  const fen = fenOf(facts, line, column.field);
  if (!Number.isNaN(fen) || !isOptional) return fen;
  return line.rows.some((row) => column.unreadable.has(row)) ? fen : 0;
}

/** Result minus terms on a line, in fen; NaN when it cannot be told. */
export type Residual = (line: Line) => number;

/**
 * Prepares a form for many lines; undefined when the table lacks a column. An empty adjustment or carry-over
 * counts as nothing, any other empty cell leaves the line unjudged.
 */
export function compileForm(facts: TableLines, form: IdentityForm): Residual | undefined {
  const columns = columnsOfForm(facts, form);
  if (!columns) return undefined;
  const terms = columns.map((column, index): CompiledTerm => {
    const sign = index === 0 ? 1 : form.terms[index - 1]?.sign === -1 ? 1 : -1;
    const isOptional = index > 0 && (column.field === 'adjustment' || column.field === 'carryover');
    return { column, sign, isOptional };
  });
  const { top } = facts.table.area;
  return (line) => {
    let residual = 0;
    const isOneRow = line.rows.length === 1;
    for (const term of terms) {
      const fen = isOneRow ? termAt(term, line.row - top, line.row) : termOver(facts, term, line);
      residual += term.sign * fen;
    }
    return residual;
  };
}

/** The form that a table declares; null where it declares one of columns that are no field, undefined where it declares none. */
function declaredForm(
  facts: TableLines,
  result: IdentityForm['result'],
): IdentityForm | null | undefined {
  const fieldOf = (column: number) =>
    Object.values(facts.main).find((main) => main.column === column)?.field;
  const declared = facts.table.identities.find(
    (identity: DeclaredIdentity) => identity.kind === 'sum' && fieldOf(identity.result) === result,
  );
  if (!declared) return undefined;
  const terms = declared.terms.map(({ column, sign }) => ({ field: fieldOf(column), sign }));
  return terms.every((term): term is IdentityForm['terms'][number] => term.field !== undefined)
    ? { result, terms }
    : null;
}

/** A line of a project weighs more than all sums of a table do. */
const OF_PROJECT = 1000;

/** How well a form fits: on how many lines of projects, and of equals on how many sums. */
function fits(facts: TableLines, form: IdentityForm): number {
  const tolerance = identityTolerance(columnsOfForm(facts, form) ?? []);
  const residual = compileForm(facts, form);
  if (!residual) return 0;
  let count = 0;
  const { lines } = facts;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) continue;
    if (Math.abs(residual(line)) <= tolerance) count += line.project === null ? 1 : OF_PROJECT;
  }
  return count;
}

/**
 * The form of each identity in this table: what its code row declares, else the form that most project lines keep,
 * the usual one where several are kept equally well.
 */
export function chooseIdentityForms(facts: TableLines): readonly IdentityForm[] {
  return (['adjustedBudget', 'balance'] as const).flatMap((result) => {
    const declared = declaredForm(facts, result);
    // What depends on columns that are no field cannot be judged by fields alone.
    if (declared === null) return [];
    if (declared) return [declared];
    const possible = KNOWN_FORMS.filter(
      (form) => form.result === result && columnsOfForm(facts, form),
    );
    const hasAdjusted = facts.main.adjustedBudget !== undefined;
    const usual = possible.filter(
      (form) => !hasAdjusted || form.terms.some(({ field }) => BASES.has(field)),
    );
    const candidates = result === 'balance' && hasAdjusted ? usual : possible;
    if (candidates.length < 2) return candidates;
    const counts = candidates.map((form) => fits(facts, form));
    const best = candidates[counts.indexOf(Math.max(...counts))];
    return best ? [best] : [];
  });
}
