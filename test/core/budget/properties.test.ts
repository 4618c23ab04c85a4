import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatFen, asFen } from '../../../src/core/budget/fen';
import type { MoneyUnit } from '../../../src/core/budget/money';
import { UNIT_TERMS } from '../../../src/core/terms';
import { blockingIds, fieldsOf, onlyTable, readDrawn } from './read-drawn';

interface Line {
  readonly name: string;
  readonly original: number;
  readonly adjustment: number;
  readonly spent: number;
}

/** Projects with different names; amounts in steps of 100 元, so that 万元 with two decimals holds them. */
const lines = fc
  .array(
    fc.record({
      original: fc.integer({ min: 1, max: 5_000 }),
      adjustment: fc.integer({ min: 0, max: 900 }),
      share: fc.integer({ min: 0, max: 100 }),
    }),
    { minLength: 3, maxLength: 12 },
  )
  .map((list) =>
    list.map(({ original, adjustment, share }, index): Line => ({
      name: `项目${'甲乙丙丁戊己庚辛壬癸子丑'.charAt(index)}`,
      original: original * 10_000,
      adjustment: adjustment * 10_000,
      spent: Math.floor(((original + adjustment) * share) / 100) * 10_000,
    })),
  );

function draw(list: readonly Line[], unit: MoneyUnit): string {
  const total = list.reduce(
    (sum, { original, adjustment, spent }) => ({
      name: '合计',
      original: sum.original + original,
      adjustment: sum.adjustment + adjustment,
      spent: sum.spent + spent,
    }),
    { name: '合计', original: 0, adjustment: 0, spent: 0 },
  );
  const rows = [...list, total].map(({ name, original, adjustment, spent }) =>
    [name, original, adjustment, original + adjustment, spent, original + adjustment - spent]
      .map((cell) => (typeof cell === 'number' ? formatFen(asFen(cell), unit) : cell))
      .join(' | '),
  );
  return `
    | 2019年项目支出表 | | | | | 单位：${UNIT_TERMS[unit]} |
    | 项目名称 | 年初预算数 | 调整数 | 全年预算数 | 支出数 | 结余 |
    ${rows.map((row) => `| ${row} |`).join('\n')}
  `;
}

const read = (list: readonly Line[], unit: MoneyUnit = 'yuan') => {
  const reading = readDrawn(draw(list, unit));
  expect(blockingIds(reading)).toEqual([]);
  return onlyTable(reading);
};

describe('whatever the amounts', () => {
  test('each is read to the fen, in every unit alike', () => {
    fc.assert(
      fc.property(
        lines,
        fc.constantFrom<MoneyUnit>('yuan', 'thousandYuan', 'tenThousandYuan'),
        (list, unit) => {
          const table = read(list, unit);
          expect(table.unit).toBe(unit);
          expect(
            table.projects.map(({ name, amounts }) => ({
              name,
              original: amounts.originalBudget?.fen,
              adjustment: amounts.adjustment?.fen,
              spent: amounts.expenditure?.fen,
            })),
          ).toEqual(list);
          expect(table.totals).toMatchObject([
            { kind: 'total', covers: list.map((_, index) => index + 2) },
          ]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('the order of rows changes only their places', () => {
    fc.assert(
      fc.property(
        lines.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          const [a, b] = [read(list), read(shuffled)];
          expect(fieldsOf(b)).toEqual(fieldsOf(a));
          const byName = (table: typeof a) =>
            table.projects
              .map(({ name, status, executionRate, amounts }) => [
                name,
                status,
                executionRate,
                amounts.balance?.fen,
              ])
              .sort();
          expect(byName(b)).toEqual(byName(a));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('the order of columns changes only their letters', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
    fc.assert(
      fc.property(lines, order, (list, columns) => {
        const drawn = draw(list, 'yuan')
          .split('\n')
          .map((line) => {
            const [, name, ...cells] = line.split('|');
            const amounts = cells.slice(0, 5);
            const isTable = amounts.length === 5 && !line.includes('单位');
            return isTable
              ? `|${name ?? ''}|${columns.map((each) => amounts[each]).join('|')}|`
              : line;
          })
          .join('\n');
        const table = onlyTable(readDrawn(drawn));
        expect(table.projects.map(({ amounts }) => amounts.expenditure?.fen)).toEqual(
          list.map(({ spent }) => spent),
        );
        expect(table.projects.map(({ amounts }) => amounts.adjustedBudget?.fen)).toEqual(
          list.map(({ original, adjustment }) => original + adjustment),
        );
      }),
      { numRuns: 40 },
    );
  });
});
