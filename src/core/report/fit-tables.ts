import type { NarrativeCell, Run } from './narrative';
import type { TableBlock } from './narrative-table';
import type { TableFit } from './table-widths';
import { fitTable } from './table-widths';

type TextOf = (runs: readonly Run[]) => string;

/** How each table is set; those of the same relative widths alike. */
export function fitTables(
  tables: readonly TableBlock[],
  textOf: TextOf,
): ReadonlyMap<TableBlock, TableFit> {
  const alike = new Map<string, TableBlock[]>();
  for (const table of tables) {
    const key = table.widths.join();
    const group = alike.get(key);
    if (group) group.push(table);
    else alike.set(key, [table]);
  }
  const fits = new Map<TableBlock, TableFit>();
  for (const group of alike.values()) {
    const texts = group.flatMap(({ body }) => body.map((cells) => columnTexts(cells, textOf)));
    const fit = fitTable(texts, group[0]?.widths ?? []);
    for (const table of group) fits.set(table, fit);
  }
  return fits;
}

/** Texts of a row by column. */
function columnTexts(cells: readonly NarrativeCell[], textOf: TextOf): readonly (string | null)[] {
  return cells.flatMap(({ runs, span = 1 }) =>
    span === 1 ? [textOf(runs)] : Array.from({ length: span }, () => null),
  );
}
