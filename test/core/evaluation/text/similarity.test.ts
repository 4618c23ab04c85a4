import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  findResemblances,
  masker,
  trigrams,
} from '../../../../src/core/evaluation/text/similarity';

test('names, numbers and marks are masked', () => {
  const mask = masker(['软件维护费', '工伤保险工作经费']);
  expect(mask('软件维护费全年支出12.5万元，节约１０％。')).toBe('全年支出万元节约');
  expect(mask('工伤保险工作经费全年支出3万元，节约2%。')).toBe('全年支出万元节约');
});

/** The definition itself: what is in both sets, over what is in either. */
function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((run) => b.has(run)).length;
  return a.size + b.size === 0 ? 0 : shared / (a.size + b.size - shared);
}

test('runs of three, each once', () => {
  expect([...trigrams('甲乙丙甲乙丙')]).toEqual(['甲乙丙', '乙丙甲', '丙甲乙']);
  expect(trigrams('甲乙').size).toBe(0);
});

describe('findResemblances', () => {
  const copied = '严格按照年初预算金额开展支出，控制项目成本';
  test('finds the first earlier one that is alike', () => {
    const found = findResemblances(
      [copied, '稽核工作追缴欠费一百二十户全部入库', copied, copied],
      0.85,
    );
    expect(found).toEqual([
      { index: 2, earlier: 0, similarity: 1 },
      { index: 3, earlier: 0, similarity: 1 },
    ]);
  });

  test('leaves short texts alone', () => {
    expect(findResemblances(['控制成本', '控制成本'], 0.85)).toEqual([]);
  });

  test('finds all that comparing every pair finds', () => {
    const sign = fc.constantFrom('预', '算', '支', '出', '控', '制', '成', '本');
    const text = fc.array(sign, { minLength: 12, maxLength: 40 }).map((signs) => signs.join(''));
    const edited = fc
      .tuple(text, fc.nat(39), sign)
      .map(([base, at, other]) => [base, base.slice(0, at) + other + base.slice(at + 1)]);
    fc.assert(
      fc.property(fc.array(edited, { minLength: 1, maxLength: 6 }), (pairs) => {
        const texts = pairs.flat();
        const expected = texts.flatMap((one, index) => {
          const isAlike = texts
            .slice(0, index)
            .some((other) => jaccard(trigrams(one), trigrams(other)) >= 0.85);
          return isAlike ? [index] : [];
        });
        expect(findResemblances(texts, 0.85).map(({ index }) => index)).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });
});
