import { describe, expect, test } from '@jest/globals';
import { RowLists, rowSet } from '../../../src/core/rules/row-set';

describe('a set of rows', () => {
  test('has the rows given, in any order, and no other', () => {
    const has = rowSet([9, 4, 7, 4]);
    expect([-1, 0, 3, 4, 5, 7, 8, 9, 10, 1_000].filter(has)).toEqual([4, 7, 9]);
  });

  test('without rows has none', () => {
    expect([-1, 0, 1].filter(rowSet([]))).toEqual([]);
  });
});

test('lists by row keep their values apart, though neighbours may share a list', () => {
  const lists = new RowLists<string>();
  for (const row of [1, 2, 3]) lists.add(row, 'a');
  lists.add(2, 'b');
  lists.add(2, 'c');
  lists.add(4, 'b');
  expect([0, 1, 2, 3, 4].map((row) => lists.at(row))).toEqual([
    [],
    ['a'],
    ['a', 'b', 'c'],
    ['a'],
    ['b'],
  ]);
});
