import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { allBriefs, briefs, checkDrawn } from './check-drawn';

interface Row {
  readonly original: number;
  readonly adjustment: number;
  readonly spent: number;
}

/** Rows whose budgets are in hundreds of yuan, spent between 90% and 100%. */
const rows = fc.array(
  fc
    .record({
      original: fc.integer({ min: 100, max: 9_000 }),
      adjustment: fc.constantFrom(0, 0, 0, 5, -5),
      share: fc.integer({ min: 90, max: 100 }),
    })
    .map(({ original, adjustment, share }): Row => {
      const spent = Math.ceil(((original + adjustment) * share) / 100);
      return { original, adjustment, spent };
    }),
  { minLength: 3, maxLength: 12 },
);
const NAMES = [
  '软件系统维护',
  '养老待遇发放',
  '经办业务培训',
  '工伤预防宣传',
  '基金监督检查',
  '档案整理归档',
  '窗口服务改造',
  '参保信息核查',
  '稽核专项行动',
  '政策法规印刷',
  '网络安全测评',
  '自助终端采购',
];

/** A typed sheet; `scale` says how many of the unit one hundred yuan are; `slip` is added to the total expenditure. */
function draw(list: readonly Row[], scale: number, slip = 0): string {
  const amount = (hundreds: number) => String(Number((hundreds * scale).toFixed(2)));
  const line = (name: string, { original, adjustment, spent }: Row) => {
    const adjusted = original + adjustment;
    const money = [original, adjustment, adjusted, spent, adjusted - spent].map(amount);
    return `| ${[name, ...money, String(spent / adjusted)].join(' | ')} |`;
  };
  const total = list.reduce((sum, row) => ({
    original: sum.original + row.original,
    adjustment: sum.adjustment + row.adjustment,
    spent: sum.spent + row.spent,
  }));
  const sum = line('合计', { ...total, spent: total.spent + slip });
  return [
    '| 项目名称 | 年初预算数 | 调整数 | 全年预算数 | 支出数 | 结余 | 执行率 |',
    ...list.map((row, index) => line(NAMES[index] ?? '', row)),
    sum,
  ].join('\n');
}

const YUAN = 100;
const TEN_THOUSAND = 0.01;

describe('for all sheets', () => {
  test('a sound sheet brings no error', () => {
    fc.assert(
      fc.property(rows, (list) => {
        expect(briefs(checkDrawn(draw(list, YUAN)), 'error')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('the order of rows does not change what is found of totals', () => {
    const sums = (list: readonly Row[]) =>
      allBriefs(checkDrawn(draw(list, YUAN, 7)).findings).filter((one) => one.startsWith('R-C01'));
    fc.assert(
      fc.property(rows, (list) => {
        expect(sums([...list].reverse())).toEqual(sums(list));
        expect(sums(list)).toContain(`R-C01@E${list.length + 2}`);
      }),
      { numRuns: 30 },
    );
  });

  test('the same amounts in yuan and in ten thousand yuan bring the same findings', () => {
    const unit = { choices: { unit: 'tenThousandYuan' } } as const;
    fc.assert(
      fc.property(rows, fc.constantFrom(0, 900_000), (list, slip) => {
        const inYuan = allBriefs(checkDrawn(draw(list, YUAN, slip)).findings);
        const inTenThousand = allBriefs(checkDrawn(draw(list, TEN_THOUSAND, slip), unit).findings);
        expect(inTenThousand).toEqual(inYuan);
      }),
      { numRuns: 30 },
    );
  });
});
