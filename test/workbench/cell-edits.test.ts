import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { CellContent } from '../../src/core/sheet/edit';
import type { CellValue, Grid } from '../../src/core/sheet/grid';
import { openWorkbook } from '../../src/files/xlsx/open-workbook';
import { setCells } from '../../src/files/xlsx/set-cells';
import { collectEdits } from '../../src/workbench/spreadsheet/cell-edits';
import { differingCells, hasSameShape } from '../../src/workbench/spreadsheet/grid-difference';

const SHEET = '2019年项目支出';
const SAMPLE = join(__dirname, '../../assets/samples/sample.xlsx');
const book = openWorkbook(new Uint8Array(readFileSync(SAMPLE)), 'sample.xlsx');

function sheetOf(opened: typeof book): Grid {
  const grid = opened.readGrid(SHEET);
  if (!grid) throw new Error(`the sample has no sheet ${SHEET}`);
  return grid;
}

const grid = sheetOf(book);
const content = (value: CellValue, formula: string | null = null): CellContent => ({
  value,
  formula,
});

describe('edits of what was typed', () => {
  test.each<[string, readonly [number, number], CellContent, readonly CellContent[]]>([
    ['another number', [5, 4], content(40), [content(40)]],
    ['the same number', [5, 4], content(38), []],
    ['text over a number', [5, 4], content('38'), [content('38')]],
    ['nothing', [5, 4], content(null), [content(null)]],
    ['a formula', [5, 4], content(null, 'F6*2'), [content(null, 'F6*2')]],
    ['the formula that stands there', [5, 6], content(null, 'E6+F6'), []],
    ['a number over a formula', [5, 6], content(44.4), [content(44.4)]],
  ])('%s', (_what, cell, shown, after) => {
    const { edits, badFormulas } = collectEdits(grid, [cell], () => shown);
    expect(edits.map((edit) => edit.after)).toEqual(after);
    expect(badFormulas).toEqual([]);
  });

  test('what is no formula never reaches the file', () => {
    expect(collectEdits(grid, [[5, 4]], () => content(null, '1+*2'))).toEqual({
      edits: [],
      badFormulas: [`'${SHEET}'!E6`],
    });
  });
});

describe('difference of two states of a sheet', () => {
  const { edits } = collectEdits(grid, [[5, 4]], () => content(40));
  const after = sheetOf(setCells(book, edits).book);

  test('an edit and all that depends on it, nothing else', () => {
    expect(differingCells(grid, after)).toEqual([
      [5, 4],
      [5, 6],
      [5, 8],
      [5, 9],
      [15, 4],
      [15, 6],
      [15, 8],
      [15, 9],
    ]);
    expect(differingCells(grid, grid)).toEqual([]);
  });

  test('contents change no shape; hidden rows, merges and styles do', () => {
    expect(hasSameShape(grid, after)).toBe(true);
    expect(hasSameShape(grid, { ...grid, hiddenRows: new Set([7]) })).toBe(false);
    expect(hasSameShape(grid, { ...grid, merges: grid.merges.slice(1) })).toBe(false);
    expect(hasSameShape(grid, { ...grid, styleRows: [[9]] })).toBe(false);
  });
});
