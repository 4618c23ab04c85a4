import { expect, test } from '@jest/globals';
import type { CellValue } from '../../../src/core/sheet/grid';
import { CellPacker } from '../../../src/files/xlsx/packed-cells';

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
