import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { AmountColumn } from '../../../src/core/budget/amount-column';
import { RunningSums } from '../../../src/core/budget/running-sums';

function columnOf(amounts: readonly number[]): AmountColumn {
  return {
    column: 0,
    top: 3,
    unit: 'yuan',
    fen: Float64Array.from(amounts),
    kinds: new Uint8Array(amounts.length),
    numbers: amounts.length,
    texts: 0,
    dates: 0,
    percents: 0,
    isClean: true,
  };
}

/** The same, looked for place by place. */
function endsByHand(amounts: readonly number[], index: number, least: number): number[] {
  const sums = [0];
  for (const amount of amounts) sums.push((sums.at(-1) ?? 0) + (Number.isNaN(amount) ? 0 : amount));
  const wanted = (sums[index + 1] ?? 0) + (amounts[index] ?? NaN);
  return sums
    .flatMap((sum, place) => (sum === wanted && place >= least ? [place] : []))
    .slice(0, 8);
}

test.each([
  ['a head and its group', [5, 2, 3, 9], 0, 1, [3]],
  ['rows of nothing behind it', [5, 2, 3, 0, 0, 9], 0, 1, [3, 4, 5]],
  ['no group', [5, 2, 2, 9], 0, 1, []],
  ['a row that was taken back', [5, 9, -4, 1], 0, 1, [3]],
])('ends of %s', (_what, amounts, index, least, ends) => {
  const rows = amounts.map((_, at) => ({ row: 3 + at }));
  expect(new RunningSums(columnOf(amounts), rows).endsOf(index, least)).toEqual(ends);
});

test('found by halving as place by place, whatever the signs and gaps', () => {
  const amount = fc.oneof(fc.integer({ min: -3, max: 6 }), fc.constant(NaN));
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 30 }), fc.nat(29), (amounts, at) => {
      const index = at % amounts.length;
      const rows = amounts.map((_, place) => ({ row: 3 + place }));
      const found = new RunningSums(columnOf(amounts), rows).endsOf(index, index + 3);
      expect(found).toEqual(endsByHand(amounts, index, index + 3));
    }),
  );
});
