import type { SheetArea } from '../sheet/address';
import { areaHas, cellKey } from '../sheet/address';
import { valueAt } from '../sheet/grid';
import { referencesOf } from '../formula/references';
import { columnArea, runsOf } from './place';
import { ascending } from './row-set';
import type { TableFacts } from './table-facts';

/** Formulas one under another that have no value: nobody has calculated them, and they can't be calculated here. */
export interface Uncalculated {
  readonly place: SheetArea;
  /** Others that read these, or the like of these. */
  readonly caused: readonly SheetArea[];
}

type Facts = Pick<TableFacts, 'table' | 'grid' | 'projectRows'>;

function placesOf({ table, grid, projectRows }: Facts): readonly SheetArea[] {
  const rows = ascending([...projectRows, ...table.totals.map((total) => total.row)]);
  return table.columns.flatMap(({ column, field }) => {
    if (field === null) return [];
    const without = rows.filter(
      (row) => grid.stale.has(cellKey(row, column)) && valueAt(grid, row, column) === null,
    );
    return runsOf(without).map(({ first, last }) => columnArea(table, column, first, last));
  });
}

/** The formulas of a table that have no value, those that read others beneath them. */
export function findUncalculated(facts: Facts): readonly Uncalculated[] {
  const { table, grid } = facts;
  if (grid.stale.size === 0) return [];
  const places = placesOf(facts);
  const isCaused = ({ top, left }: SheetArea): boolean => {
    const at = { sheet: table.sheet, row: top, column: left };
    const { areas } = referencesOf(grid.formulas.at(top, left) ?? '', at);
    return places.some((place) =>
      areas.some(
        (area) =>
          area.sheet === place.sheet &&
          !areaHas(place, top, left) &&
          (areaHas(area, place.top, place.left) || areaHas(place, area.top, area.left)),
      ),
    );
  };
  const caused = places.filter(isCaused);
  const roots = places
    .filter((place) => !caused.includes(place))
    .sort((a, b) => a.top - b.top || a.left - b.left);
  // Formulas in a ring read one another: each is as good a root as the next.
  if (roots.length === 0) return places.map((place) => ({ place, caused: [] }));
  return roots.map((place, index) => ({ place, caused: index === 0 ? caused : [] }));
}
