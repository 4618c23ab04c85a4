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

/** An identity on a line: by how much it is off and what rounding allows, in fen. */
export interface LineIdentity {
  readonly residual: number;
  readonly tolerance: number;
  readonly relation: Relation;
}

/** The relation that a form states on a line that is off by `residual` fen, for finding causes. */
function relationOf(
  facts: TableFacts,
  form: IdentityForm,
  line: Line,
  { residual, tolerance }: Omit<LineIdentity, 'relation'>,
): Relation {
  const holdsUnder = (patch: Patch): boolean => {
    const change =
      changeOf(patch, line, facts.main[form.result]?.column) -
      form.terms.reduce(
        (sum, { field, sign }) => sum + sign * changeOf(patch, line, facts.main[field]?.column),
        0,
      );
    return Math.abs(residual + change) <= tolerance;
  };
  return { holdsUnder, linear: { residual, terms: termsOfForm(facts, form, line) } };
}

/** Reads an identity on lines, one after another; undefined for a line that cannot be judged. */
export type IdentityReader = (line: Line) => LineIdentity | undefined;

/** Prepares the reading of a form; undefined when the table lacks a column. */
export function identityReader(facts: TableFacts, form: IdentityForm): IdentityReader | undefined {
  const columns = columnsOfForm(facts, form);
  const residualOf = compileForm(facts, form);
  if (!columns || !residualOf) return undefined;
  const rowTolerance = identityTolerance(columns);
  return (line) => {
    const residual = residualOf(line);
    if (Number.isNaN(residual)) return undefined;
    const tolerance = rowTolerance * line.rows.length;
    return {
      residual,
      tolerance,
      get relation() {
        return relationOf(facts, form, line, { residual, tolerance });
      },
    };
  };
}
