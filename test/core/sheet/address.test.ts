import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  MAX_COLUMNS,
  MAX_ROWS,
  areaHas,
  areaOfCell,
  cellKey,
  formatArea,
  formatCell,
  formatColumn,
  formatReference,
  parseArea,
  parseCell,
  parseColumn,
  quoteSheet,
} from '../../../src/core/sheet/address';

describe('columns', () => {
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16383, 'XFD'],
  ])('%d is %s', (column, letters) => {
    expect(formatColumn(column)).toBe(letters);
    expect(parseColumn(letters)).toBe(column);
    expect(parseColumn(letters.toLowerCase())).toBe(column);
  });

  test.each(['', 'XFE', 'AAAA', 'A1', '项', 'Ａ', '-'])('%s is no column', (letters) => {
    expect(parseColumn(letters)).toBeUndefined();
  });

  test('there and back', () => {
    fc.assert(
      fc.property(fc.nat(MAX_COLUMNS - 1), (column) => {
        expect(parseColumn(formatColumn(column))).toBe(column);
      }),
    );
  });
});

describe('cells', () => {
  test.each([
    ['A1', 0, 0],
    ['$B$7', 6, 1],
    ['c$3', 2, 2],
    ['XFD1048576', MAX_ROWS - 1, MAX_COLUMNS - 1],
  ])('%s', (text, row, column) => {
    expect(parseCell(text)).toEqual({ row, column });
  });

  test.each(['A0', 'A01', 'A1048577', 'XFE1', '1A', 'A', '1', 'A1:B2', 'A$$1', ' A1', ''])(
    '"%s" is no cell',
    (text) => {
      expect(parseCell(text)).toBeUndefined();
    },
  );

  test('keys are different for different cells', () => {
    expect(cellKey(0, MAX_COLUMNS - 1)).toBe(cellKey(1, 0) - 1);
  });
});

describe('areas', () => {
  test.each([
    ['B2', 'B2'],
    ['B2:D9', 'B2:D9'],
    ['D9:B2', 'B2:D9'],
    ['$D$2:B9', 'B2:D9'],
  ])('%s is %s', (text, normal) => {
    const area = parseArea(text);
    expect(area && formatArea(area)).toBe(normal);
  });

  test.each(['', ':', 'A1:', ':A1', 'A1:B2:C3', 'A:B', '1:2', 'Sheet1!A1'])(
    '"%s" is no area',
    (text) => {
      expect(parseArea(text)).toBeUndefined();
    },
  );

  test('names in references are quoted', () => {
    expect(quoteSheet("it's")).toBe("'it''s'");
    const cell = areaOfCell({ sheet: '2019项目', row: 1, column: 1 });
    expect(formatReference(cell)).toBe("'2019项目'!B2");
    expect(formatReference({ ...cell, bottom: 8, right: 3 })).toBe("'2019项目'!B2:D9");
  });

  test('an area has its corners and nothing beyond', () => {
    const area = { top: 1, left: 1, bottom: 3, right: 2 };
    expect(areaHas(area, 1, 1) && areaHas(area, 3, 2)).toBe(true);
    expect([
      areaHas(area, 0, 1),
      areaHas(area, 4, 1),
      areaHas(area, 1, 0),
      areaHas(area, 1, 3),
    ]).toEqual([false, false, false, false]);
  });

  test('formatCell and parseCell agree', () => {
    fc.assert(
      fc.property(fc.nat(MAX_ROWS - 1), fc.nat(MAX_COLUMNS - 1), (row, column) => {
        expect(parseCell(formatCell(row, column))).toEqual({ row, column });
      }),
    );
  });
});
