import { formatCell } from '../sheet/address';
import type { Fix } from '../finding';
import { FEN_PER_UNIT } from '../budget/money';
import { identityReader } from './identity';
import type { Relation } from './relation';
import type { IdentityForm } from './identity-form';
import { lineCell } from './line-place';
import { money } from './money-data';
import type { Sighting } from './rule';
import type { TableFacts } from './table-facts';
import type { Line } from './table-lines';
import { fenOf } from './table-lines';
import { contentOf } from './total-formula';

/** The form's terms as a formula of a row, such as G5-H5. */
function formulaOfForm(facts: TableFacts, form: IdentityForm, line: Line): string {
  return form.terms
    .map(({ field, sign }, index) => {
      const column = facts.main[field]?.column ?? 0;
      const mark = sign < 0 ? '-' : index === 0 ? '' : '+';
      return mark + formatCell(line.row, column);
    })
    .join('');
}

function fixIdentity(
  facts: TableFacts,
  form: IdentityForm,
  line: Line,
  expected: number,
): Fix | null {
  const column = facts.main[form.result];
  if (!column || line.rows.length > 1) return null;
  const formula = formulaOfForm(facts, form, line);
  const before = contentOf(facts.grid, line.row, column.column);
  if (before.formula === formula) return null;
  const after = { value: expected / FEN_PER_UNIT[column.unit], formula };
  const { row } = line;
  return {
    kind: 'set-formula',
    edits: [{ sheet: facts.table.sheet, row, column: column.column, before, after }],
  };
}

function sightingOf(
  facts: TableFacts,
  form: IdentityForm,
  line: Line,
  identity: { readonly residual: number; readonly relation: Relation },
): Sighting {
  const stated = fenOf(facts, line, form.result);
  const expected = stated - identity.residual;
  const place = lineCell(facts, line, form.result);
  return {
    place,
    related: form.terms.map(({ field }) => lineCell(facts, line, field)),
    data: {
      project: line.name,
      cell: formatCell(place.top, place.left),
      stated: money(stated),
      expected: money(expected),
      difference: money(Math.abs(identity.residual)),
    },
    fix: fixIdentity(facts, form, line, expected),
    project: line.name,
    relation: identity.relation,
  };
}

/** What fails of an identity over all lines; undefined when no line can be judged. */
export function checkIdentity(
  facts: TableFacts,
  form: IdentityForm,
): readonly Sighting[] | undefined {
  const read = identityReader(facts, form);
  if (!read) return undefined;
  let judged = 0;
  const sightings: Sighting[] = [];
  const { lines } = facts;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) continue;
    const residual = read.residualOf(line);
    if (Number.isNaN(residual)) continue;
    judged++;
    if (Math.abs(residual) > read.toleranceOf(line)) {
      sightings.push(sightingOf(facts, form, line, { residual, relation: read.relationOf(line) }));
    }
  }
  return judged > 0 ? sightings : undefined;
}

/** The table's form for a result; undefined when its columns allow none. */
export function formOf(
  facts: TableFacts,
  result: IdentityForm['result'],
): IdentityForm | undefined {
  return facts.forms.find((form) => form.result === result);
}
