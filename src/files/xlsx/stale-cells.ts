import { cellKey, type CellAddress } from '../../core/sheet/address';
import type { Grid } from '../../core/sheet/grid';
import { runSteps, type Steps } from '../../core/steps';
import type { XlsxWorkbook } from './workbook';

/**
 * A workbook whose grids tell which cached values are out of date: those of `before`, without the cells that were
 * written, and the cells that could not be computed now. A file has no place for that, so it lasts as long as the object.
 */
export function withStale(
  book: XlsxWorkbook,
  before: readonly Grid[],
  written: readonly CellAddress[],
  stale: readonly CellAddress[],
): XlsxWorkbook {
  const sheets = new Map(before.map((grid) => [grid.sheet, new Set(grid.stale)]));
  for (const { sheet, row, column } of written) sheets.get(sheet)?.delete(cellKey(row, column));
  for (const { sheet, row, column } of stale) sheets.get(sheet)?.add(cellKey(row, column));
  if ([...sheets.values()].every((cells) => cells.size === 0)) return book;
  const marked = new Map<string, Grid>();
  function* readGridSteps(name: string): Steps<Grid | undefined> {
    const grid = yield* book.readGridSteps(name);
    const cells = sheets.get(name);
    if (!grid || !cells || cells.size === 0) return grid;
    const known = marked.get(name) ?? { ...grid, stale: cells };
    marked.set(name, known);
    return known;
  }
  return {
    package: book.package,
    parts: book.parts,
    summary: book.summary,
    readGrid: (name) => runSteps(readGridSteps(name)),
    readGridSteps,
  };
}
