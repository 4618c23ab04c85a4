import { cellKey, type Area } from '../../core/sheet/address';
import type { CellValue, Grid } from '../../core/sheet/grid';
import { rangeOf } from './book';
import { errorOfNumber } from './et-constants';
import type { EtSheet } from './et-types';
import { linesOf } from './shapes';

/** Cells that are asked for at once: tens of thousands of rows in one go were seen to freeze WPS. */
const CELLS_PER_BLOCK = 20_000;
const ERROR = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA)$/;

type Cells = Pick<Grid, 'rowCount' | 'columnCount' | 'values' | 'formulas'>;

/** Values and formulas of an area from A1 on, without empty rows and columns at its end. */
export function readCells(sheet: EtSheet, area: Area): Cells {
  const values: CellValue[][] = [];
  const formulas = new Map<number, string>();
  const places: (readonly [number, number])[] = [];
  let columnCount = 0;
  const width = area.right + 1;
  const rows = Math.max(1, Math.floor(CELLS_PER_BLOCK / width));
  for (let top = 0; top <= area.bottom; top += rows) {
    const block = { ...area, top, bottom: Math.min(area.bottom, top + rows - 1) };
    const range = rangeOf(sheet, block);
    const height = block.bottom - top + 1;
    const found = linesOf(range.Value2, height, width);
    const written = linesOf(range.Formula, height, width);
    for (let index = 0; index < height; index++) {
      const line = found[index] ?? [];
      const row = top + index;
      const cells = line.map((value, column) => {
        const formula = formulaOf(written[index]?.[column], value);
        if (formula !== null) {
          formulas.set(cellKey(row, column), formula);
          places.push([row, column]);
        }
        return valueOf(value, formula !== null, written[index]?.[column]);
      });
      while (cells.length > 0 && cells.at(-1) === null) cells.pop();
      columnCount = Math.max(columnCount, cells.length);
      values[row] = cells;
    }
  }
  while (values.length > 0 && values.at(-1)?.length === 0) values.pop();
  return {
    rowCount: values.length,
    columnCount,
    values,
    formulas: {
      size: formulas.size,
      has: (row, column) => formulas.has(cellKey(row, column)),
      at: (row, column) => formulas.get(cellKey(row, column)),
      cells: () => places,
    },
  };
}

/** The formula of a cell, without its =; a text that begins with = is told from one by its value. */
export function formulaOf(written: unknown, value: unknown): string | null {
  const isFormula = typeof written === 'string' && written.startsWith('=') && written !== value;
  return isFormula ? written.slice(1) : null;
}

/** A value as the grid has it. A number that stands for an error is one unless she typed that very number. */
export function valueOf(value: unknown, isFormula: boolean, written: unknown): CellValue {
  if (typeof value === 'number') {
    const error = errorOfNumber(value);
    return error === undefined || String(written) === String(value) ? value : { error };
  }
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return isFormula ? '' : null;
  if (value === '') return isFormula ? '' : null;
  return ERROR.test(value) ? { error: value } : value;
}
