import { describe, expect, test } from '@jest/globals';
import type { FigureUnit, Quantity } from '../../../src/core/report/figure';
import type { FigureRequest } from '../../../src/core/report/figure-book';
import { createFigureBook } from '../../../src/core/report/figure-book';

const fen = (value: number): Quantity => ({ kind: 'constant', value });
const rate = (dividend: number, divisor: number): Quantity => ({
  kind: 'quotient',
  dividend: fen(dividend),
  divisor: fen(divisor),
});
const request = (quantity: Quantity, unit: FigureUnit, decimals = 2): FigureRequest => ({
  section: '1.2',
  project: { key: 'k', name: 'n' },
  label: 'l',
  slot: 's',
  quantity,
  unit,
  decimals,
});

describe('text of a figure', () => {
  test.each<[string, Quantity, FigureUnit, number, string]>([
    ['fen to 万元', fen(164_270_000), 'tenThousandYuan', 2, '164.27'],
    ['a tie rounds away from zero', fen(10_050_000), 'tenThousandYuan', 2, '10.05'],
    ['a tie at the last digit', fen(5_000), 'tenThousandYuan', 2, '0.01'],
    ['a negative tie', fen(-5_000), 'tenThousandYuan', 2, '-0.01'],
    ['nothing is 0', fen(0), 'tenThousandYuan', 2, '0'],
    ['little is not nothing', fen(100), 'tenThousandYuan', 2, '0.00'],
    ['fen to 元', fen(12_345), 'yuan', 2, '123.45'],
    ['rate', rate(1, 3), 'percent', 2, '33.33%'],
    ['rate of a tie', rate(12_345, 1_000_000), 'percent', 2, '1.23%'],
    ['full', rate(7, 7), 'percent', 2, '100.00%'],
    ['count', { kind: 'count', terms: [fen(1), fen(1)] }, 'plain', 0, '2'],
    ['maximum', { kind: 'maximum', terms: [fen(3), fen(9), fen(4)] }, 'plain', 0, '9'],
    ['difference', { kind: 'difference', from: fen(1), less: fen(4) }, 'plain', 0, '-3'],
    [
      'how many pairs are equal',
      {
        kind: 'equalCount',
        pairs: [
          { left: fen(1), right: fen(1) },
          { left: fen(1), right: fen(2) },
        ],
      },
      'plain',
      0,
      '1',
    ],
  ])('%s', (_, quantity, unit, decimals, text) => {
    const figure = createFigureBook().add(request(quantity, unit, decimals));
    expect(figure.text).toBe(text);
  });
});

test('in a column of numbers nothing keeps its decimals', () => {
  const book = createFigureBook();
  const zero = request(fen(0), 'tenThousandYuan');
  expect(book.add({ ...zero, isTabular: true }).text).toBe('0.00');
});

describe('ids', () => {
  const id = (change: Partial<FigureRequest>, value = 1): string =>
    createFigureBook().add({ ...request(fen(value), 'plain'), ...change }).id;

  test('the same place has the same id whatever its number and name', () => {
    expect(id({}, 1)).toBe(id({ label: 'other', project: { key: 'k', name: 'renamed' } }, 2));
  });

  test('other places have other ids, short enough for a tag', () => {
    const places = [
      id({}),
      id({ section: '2' }),
      id({ slot: 't' }),
      id({ project: null }),
      id({ project: { key: 'k2', name: 'n' } }),
    ];
    expect(new Set(places).size).toBe(places.length);
    expect(Math.max(...places.map(({ length }) => length))).toBeLessThanOrEqual(64);
  });
});

test('a place asked for twice gives its figure, another number there is refused', () => {
  const book = createFigureBook();
  const first = book.add(request(fen(1), 'plain'));
  expect(book.add(request(fen(1), 'plain'))).toBe(first);
  expect(book.figures()).toEqual([first]);
  expect(() => book.add(request(fen(2), 'plain'))).toThrow(RangeError);
});

test('what has no value cannot be printed', () => {
  expect(() => createFigureBook().add(request(rate(1, 0), 'percent'))).toThrow(RangeError);
});
