import {
  areaOfCell,
  cellKey,
  formatArea,
  formatReference,
  parseArea,
} from '../../core/sheet/address';
import type { Grid } from '../../core/sheet/grid';
import type { CellPlace, SheetPlaces } from './sheet-places';
import { attributeIn } from './sheet-tags';
import type { CellChange } from './splice-cells';
import { WriteFailure } from './write-failure';

/** The start tag of a cell's formula. */
function formulaTag(text: string, cell: CellPlace): string | undefined {
  const formula = cell.children.find((child) => child.local === 'f');
  return formula && text.slice(formula.start, formula.tagEnd);
}

/**
 * Groups of shared formulas whose master gets another content. Throws WriteFailure part-of-array for a cell of an array
 * or a data table of several cells, which programs refuse to change one by one.
 */
export function overwrittenGroups(
  text: string,
  places: SheetPlaces,
  grid: Grid,
  changes: ReadonlyMap<number, CellChange>,
): ReadonlySet<string> {
  const groups = new Set<string>();
  for (const { row, column, content } of changes.values()) {
    if (!content) continue;
    const cell = places.rows.get(row)?.cells.find((each) => each.column === column);
    const tag = cell && formulaTag(text, cell);
    const reference = tag && attributeIn(tag, 'ref');
    const type = tag && attributeIn(tag, 't');
    const isSpilled = tag === undefined && grid.formulas.has(row, column);
    const area = reference === undefined ? undefined : parseArea(reference);
    const isWide = area !== undefined && formatArea(area).includes(':');
    if (isSpilled || (isWide && (type === 'array' || type === 'dataTable'))) {
      const address = { sheet: grid.sheet, row, column };
      throw new WriteFailure('part-of-array', formatReference(areaOfCell(address)));
    }
    const group = tag && attributeIn(tag, 'si');
    if (type === 'shared' && reference !== undefined && group !== undefined) groups.add(group);
  }
  return groups;
}

/** The changes, and a text of its own for every formula that has been shared in one of the groups. */
export function withOwnTexts(
  text: string,
  places: SheetPlaces,
  grid: Grid,
  groups: ReadonlySet<string>,
  changes: ReadonlyMap<number, CellChange>,
): readonly CellChange[] {
  const all = new Map(changes);
  for (const { cells } of places.rows.values()) {
    for (const cell of cells) {
      const { row, column } = cell;
      const tag = formulaTag(text, cell);
      const group = tag && attributeIn(tag, 'si');
      const change = all.get(cellKey(row, column)) ?? { row, column };
      const formula = grid.formulas.at(row, column);
      if (group === undefined || !groups.has(group) || change.content || formula === undefined) {
        continue;
      }
      all.set(cellKey(row, column), { ...change, formula });
    }
  }
  return [...all.values()];
}
