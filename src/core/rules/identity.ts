import { cellKey } from '../sheet/address';
import type { IdentityForm } from './identity-form';
import { columnsOfForm, compileForm } from './identity-form';
import type { Patch, Relation, Term } from './relation';
import type { TableFacts } from './table-facts';
import type { Line } from './table-lines';
import { identityTolerance } from './tolerance';

/** Change of a line's amount in a column under a patch, in fen. */
export function changeOf(patch: Patch, line: Line, column: number | undefined): number {
  if (column === undefined) return 0;
  let sum = 0;
  for (const row of line.rows) sum += patch.get(cellKey(row, column)) ?? 0;
  return sum;
}

/** The cells of a form on a line that stands in one row. */
function termsOfForm(facts: TableFacts, form: IdentityForm, line: Line): readonly Term[] {
  if (line.rows.length > 1) return [];
  const parts = [
    { field: form.result, sign: 1 },
    ...form.terms.map(({ field, sign }) => ({ field, sign: -sign })),
  ];
  return parts.flatMap(({ field, sign }) => {
    const column = facts.main[field];
    return column ? [{ row: line.row, column: column.column, sign }] : [];
  });
}

/** An identity over many lines; amounts in fen. */
export interface IdentityReader {
  /** By how much a line is off; NaN when it cannot be judged. */
  readonly residualOf: (line: Line) => number;
  /** How much rounding allows on a line. */
  readonly toleranceOf: (line: Line) => number;
  /** The relation on a line, for finding causes. */
  readonly relationOf: (line: Line) => Relation;
}

/** Prepares the reading of a form; undefined when the table lacks a column. */
export function identityReader(facts: TableFacts, form: IdentityForm): IdentityReader | undefined {
  const columns = columnsOfForm(facts, form);
  const residualOf = compileForm(facts, form);
  if (!columns || !residualOf) return undefined;
  const rowTolerance = identityTolerance(columns);
  const toleranceOf = (line: Line) => rowTolerance * line.rows.length;
  const relationOf = (line: Line): Relation => {
    const residual = residualOf(line);
    const holdsUnder = (patch: Patch): boolean => {
      const change =
        changeOf(patch, line, facts.main[form.result]?.column) -
        form.terms.reduce(
          (sum, { field, sign }) => sum + sign * changeOf(patch, line, facts.main[field]?.column),
          0,
        );
      return Math.abs(residual + change) <= toleranceOf(line);
    };
    return { holdsUnder, linear: { residual, terms: termsOfForm(facts, form, line) } };
  };
  return { residualOf, toleranceOf, relationOf };
}
