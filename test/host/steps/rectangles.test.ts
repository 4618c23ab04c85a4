import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseAddressList } from '../../../src/host/office/addresses';
import { textInput } from '../../../src/host/steps/cell-input';
import { addressLists, rectanglesOf, rowLists } from '../../../src/host/steps/rectangles';
import { headerParts } from '../../../src/host/steps/header-parts';

const grids = fc.array(fc.array(fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined })));

describe('rectangles of equal cells', () => {
  test('cover each cell once, with its own group', () => {
    fc.assert(
      fc.property(grids, (grid) => {
        const found = rectanglesOf(
          grid.length,
          (row) => grid[row]?.length ?? 0,
          (row, column) => grid[row]?.[column],
        );
        const covered: (number | undefined)[][] = grid.map((row) => row.map(() => undefined));
        for (const [key, areas] of found) {
          for (const { top, left, bottom, right } of areas) {
            for (let row = top; row <= bottom; row++) {
              for (let column = left; column <= right; column++) {
                expect(covered[row]![column]).toBeUndefined();
                covered[row]![column] = key;
              }
            }
          }
        }
        expect(covered).toEqual(grid);
      }),
      { numRuns: 100 },
    );
  });

  test('a table of one look is one rectangle', () => {
    const found = rectanglesOf(
      1000,
      () => 20,
      () => 'x',
    );
    expect(found).toEqual(new Map([['x', [{ top: 0, left: 0, bottom: 999, right: 19 }]]]));
  });

  test('address lists stay short, and read back as what they were', () => {
    const areas = Array.from({ length: 500 }, (_, row) => {
      return { top: row * 2, left: 0, bottom: row * 2, right: row % 2 };
    });
    const lists = addressLists(areas);
    expect(Math.max(...lists.map((list) => list.length))).toBeLessThanOrEqual(1_000);
    expect(lists.flatMap(parseAddressList)).toEqual(areas);
  });

  test('rows of equal heights are named together', () => {
    expect(rowLists([20, 20, undefined, 30, 20])).toEqual(
      new Map([
        [20, ['1:2,5:5']],
        [30, ['4:4']],
      ]),
    );
  });
});

test('commas and quotes in names of sheets part no addresses', () => {
  expect(parseAddressList("'A, ''b'''!A1:B2,'A, ''b'''!$D$4")).toEqual([
    { top: 0, left: 0, bottom: 1, right: 1 },
    { top: 3, left: 3, bottom: 3, right: 3 },
  ]);
});

test.each([
  ['项目', '项目'],
  ['=A1', "'=A1"],
  ['007', "'007"],
  ['一月', "'一月"],
  ['', ''],
])('%s is handed over as %s', (text, input) => {
  expect(textInput(text)).toBe(input);
});

test.each([
  ['&C第 &P 页', { left: '', center: '第 &P 页', right: '' }],
  ['plain', { left: '', center: 'plain', right: '' }],
  ['&L左&R右&&C', { left: '左', center: '', right: '右&&C' }],
])('the header %s has its parts', (text, parts) => {
  expect(headerParts(text)).toEqual(parts);
});
