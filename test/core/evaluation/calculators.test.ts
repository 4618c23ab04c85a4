import { describe, expect, test } from '@jest/globals';
import { asFen } from '../../../src/core/budget/fen';
import { purchaseSaving, satisfactionOf, unitCost } from '../../../src/core/evaluation/calculators';

describe('purchaseSaving', () => {
  test.each([
    [20, 18.5, { saved: 1.5, rate: 0.075 }],
    [0.3, 0.1, { saved: 0.2, rate: 2 / 3 }],
    [10, 10, { saved: 0, rate: 0 }],
    [10, 12, { saved: -2, rate: -0.2 }],
    [0, 1, null],
  ])('of %d and %d', (budget, price, expected) => {
    expect(purchaseSaving(budget, price)).toEqual(expected);
  });
});

describe('satisfactionOf', () => {
  test.each([
    [100, 96, 93, { kind: 'rate', rate: 0.96875 }],
    [null, 80, 80, { kind: 'rate', rate: 1 }],
    [50, 60, 55, { kind: 'more-returned-than-sent' }],
    [100, 90, 95, { kind: 'more-content-than-returned' }],
    [100, 0, 0, null],
  ])('sent %p, returned %d, content %d', (sent, returned, content, expected) => {
    expect(satisfactionOf(sent, returned, content)).toEqual(expected);
  });
});

test('unitCost is in yuan to the fen', () => {
  expect(unitCost(asFen(38_000_000), 3166)).toBe(120.03);
  expect(unitCost(asFen(38_000_000), 0)).toBeNull();
});
