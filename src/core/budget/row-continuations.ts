import { valueAt } from '../sheet/grid';
import type { ColumnField } from './budget-table';
import { isBlank, textOf } from './cell-text';
import type { LabelledRow } from './row-labels';
import type { SheetView } from './sheet-view';

/**
 * Rows with figures and a source but neither name nor number, below a project with another source, go on
 * with that project, as merged names would say; they take its label. Whether rows are added up is asked.
 */
export function continueNames(
  view: SheetView,
  rows: readonly LabelledRow[],
  fields: ReadonlyMap<ColumnField, number>,
): LabelledRow[] {
  const source = fields.get('source');
  if (source === undefined) return [...rows];
  const keys = [fields.get('no'), fields.get('code')];
  const isKeyed = (row: number) =>
    keys.some((column) => column !== undefined && !isBlank(valueAt(view.grid, row, column)));
  let above: LabelledRow | undefined;
  const seen = new Set<string>();
  return rows.map((each) => {
    const text = textOf(valueAt(view.grid, each.row, source));
    const isNameless = each.kind === 'stray' && each.hasAmount && each.word === null;
    if (!isNameless) {
      above = each.kind === 'project' && isKeyed(each.row) ? each : undefined;
      seen.clear();
      seen.add(text);
      return each;
    }
    if (!above || text === '' || seen.has(text) || isKeyed(each.row)) return each;
    seen.add(text);
    const { label, key, labelColumn, level } = above;
    return { ...each, kind: 'project', label, key, labelColumn, level };
  });
}
