import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from '../../../src/core/sheet/grid';
import { CellPacker } from '../../../src/files/xlsx/cell-packer';

const ERROR = { error: '#REF!' };

/** Packs values by [row, column] in the order given; texts are shared ones. */
function pack(cells: readonly (readonly [number, number, CellValue])[], texts: readonly string[]) {
  const packer = new CellPacker(1);
  let current = -1;
  for (const [row, column, value] of cells) {
    if (row !== current) packer.turnTo(row);
    current = row;
    if (typeof value === 'number') packer.putNumber(column, value);
    else if (typeof value === 'string') packer.putText(column, texts.indexOf(value));
    else packer.putOther(column, value);
  }
  return packer.finish(texts);
}

test('values of every kind come back where they were put, gaps and rows between are empty', () => {
  const packed = pack(
    [
      [0, 1, 'b'],
      [0, 3, -0.25],
      [2, 0, true],
      [2, 1, ERROR],
      [2, 2, null],
      [2000, 0, 'a'],
    ],
    ['a', 'b'],
  );
  expect(packed.rowCount).toBe(2001);
  expect([packed.at(0, 0), packed.at(0, 1), packed.at(0, 3)]).toEqual([null, 'b', -0.25]);
  expect([packed.at(0, 4), packed.at(0, -1), packed.at(9999, 0)]).toEqual([null, null, null]);
  expect(packed.rows().slice(0, 3)).toEqual([[null, 'b', null, -0.25], [], [true, ERROR, null]]);
  expect(packed.rows()[2000]).toEqual(['a']);
  expect([packed.lengthOf(0), packed.lengthOf(1), packed.lengthOf(2)]).toEqual([4, 0, 3]);
  expect(packed.hasErrors).toBe(true);
  expect([packed.nextText(0, 0), packed.nextText(0, 2), packed.nextText(2, 0)]).toEqual([
    1, -1, -1,
  ]);
});

test('a row that comes again keeps what it held, and a cell that comes again its last value', () => {
  const packed = pack(
    [
      [1, 0, 1],
      [1, 2, 'a'],
      [0, 0, 5],
      [1, 1, 2],
      [1, 2, null],
      [1, 0, 'a'],
    ],
    ['a'],
  );
  expect(packed.rows()).toEqual([[5], ['a', 2, null]]);
  expect(packed.hasErrors).toBe(false);
});

const value = fc.oneof(
  fc.double({ noNaN: true }),
  fc.constantFrom('a', 'b'),
  fc.constantFrom(true, ERROR, null),
);

/** Rows mostly one below the other and alike, as in a table, with some that are longer, come again or stand elsewhere. */
const cells = fc
  .tuple(
    fc.integer({ min: 0, max: 700 }),
    fc.integer({ min: 1, max: 6 }),
    fc.array(fc.tuple(fc.nat(900), fc.nat(60), value), { maxLength: 30 }),
  )
  .map(([rows, width, others]) => [
    ...Array.from({ length: rows * width }, (_, at): readonly [number, number, CellValue] => [
      Math.floor(at / width),
      at % width,
      at % 7 === 0 ? 'a' : at,
    ]),
    ...others,
  ]);

test('whatever is put in whatever order, cell by cell, by rows and by columns the last of it comes back', () => {
  fc.assert(
    fc.property(cells, (put) => {
      const packed = pack(put, ['a', 'b']);
      const last = new Map(put.map(([row, column, own]) => [`${row}/${column}`, own]));
      const at = (row: number, column: number) => last.get(`${row}/${column}`) ?? null;
      const rowCount = Math.max(0, ...put.map(([row]) => row + 1));
      expect(packed.rowCount).toBe(rowCount);
      const numbers = new Float64Array(rowCount + 1);
      for (let column = 0; column < 62; column += 1) {
        packed.readNumbers(column, 0, numbers);
        for (let row = 0; row <= rowCount; row += 1) {
          const own = at(row, column);
          const number = typeof own === 'number' ? own : NaN;
          if (packed.at(row, column) !== own || !Object.is(numbers[row], number)) {
            throw new Error(`row ${row}, column ${column}`);
          }
        }
      }
    }),
    { numRuns: 30 },
  );
});
