import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PAGE_PIXELS } from '../../../src/core/report/page-columns';
import { fitTable } from '../../../src/core/report/table-widths';
import { countLinesIn } from '../../../src/core/report/text-height';

const FUNDS = [6, 26, 12, 12, 12, 12, 12, 12, 12];
const rowOf = (amount: string): readonly string[] => [
  '10',
  '企业退休人员独子费',
  ...Array.from({ length: 6 }, () => amount),
  '100.00%',
];

/** Pixels of each column. */
const widthsOf = (edges: readonly number[]): readonly number[] =>
  edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0));

test.each(['0.00', '164.27', '9,836.16', '123,456.78', '1,234,567.89'])(
  'nine columns of amounts like %s stand on one line each',
  (amount) => {
    const { size, edges } = fitTable([rowOf(amount)], FUNDS);
    const widths = widthsOf(edges);
    rowOf(amount).forEach((text, column) => {
      if (column !== 1) expect(countLinesIn(text, widths[column] ?? 0, size)).toBe(1);
    });
    expect(edges.at(-1)).toBe(PAGE_PIXELS);
  },
);

test('a table of few columns keeps its size and its shares', () => {
  const { size, edges } = fitTable([['1', '项目', '5.00', '5.00']], [6, 30, 14, 14]);
  expect(size).toBe(10.5);
  const widths = widthsOf(edges);
  expect(Math.max(...widths)).toBe(widths[1]);
});

test('any table fills the page, no column is without width', () => {
  const cell = fc.oneof(
    fc.constant(null),
    fc.stringMatching(/^[0-9,.%]{0,24}$/),
    fc.constantFrom(
      '',
      '绩效目标完成情况说明',
      'https://example.org/a-long-address-without-a-space',
    ),
  );
  const table = fc.integer({ min: 1, max: 14 }).chain((columns) =>
    fc.record({
      texts: fc.array(fc.array(cell, { minLength: columns, maxLength: columns })),
      relative: fc.array(fc.integer({ min: 0, max: 40 }), {
        minLength: columns,
        maxLength: columns,
      }),
    }),
  );
  fc.assert(
    fc.property(table, ({ texts, relative }) => {
      const { edges } = fitTable(texts, relative);
      expect(edges).toHaveLength(relative.length + 1);
      expect([edges[0], edges.at(-1)]).toEqual([0, PAGE_PIXELS]);
      expect(Math.min(...widthsOf(edges))).toBeGreaterThan(0);
    }),
    { numRuns: 200, seed: 5 },
  );
});
