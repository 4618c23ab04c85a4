import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findSimilarNames, isWithinEdits } from '../../../src/core/rules/similar-name';

/** Insertions, deletions and replacements between two texts, by the book. */
function editsBetween(a: string, b: string): number {
  const costs = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_none, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => costs[i]?.[j] ?? NaN;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const row = costs[i];
      if (row) row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, replaced);
    }
  }
  return at(a.length, b.length);
}

const isAlike = (a: string, b: string): boolean => {
  if (a === b || a.replace(/\d/g, '') === b.replace(/\d/g, '')) return false;
  const pairsOf = (name: string) =>
    new Set(Array.from({ length: name.length - 1 }, (_, at) => name.slice(at, at + 2)));
  const [own, other] = [pairsOf(a), pairsOf(b)];
  const shared = [...own].filter((pair) => other.has(pair)).length;
  const isSlip = Math.min(a.length, b.length) >= 8 && editsBetween(a, b) <= 2;
  return shared > 0 && (isSlip || (2 * shared) / (own.size + other.size) >= 0.8);
};

const letters = (min: number, max: number) =>
  fc
    .array(fc.constantFrom('社', '保', '经', '费', '培', '训', '1', '2'), {
      minLength: min,
      maxLength: max,
    })
    .map((all) => all.join(''));

describe('names that are nearly the same', () => {
  test('edits are counted as by the book', () => {
    fc.assert(
      fc.property(letters(0, 9), letters(0, 9), fc.nat(5), (a, b, most) => {
        expect(isWithinEdits(a, b, most)).toBe(editsBetween(a, b) <= most);
      }),
    );
  });

  test('every pair that shares characters and is alike is found, once, and no other', () => {
    const name = fc.oneof(letters(2, 9), letters(7, 9));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 7 }), (names) => {
        const expected = names.flatMap((b, second) =>
          names
            .slice(0, second)
            .flatMap((a, first) => (isAlike(a, b) ? [`${first} ${second}`] : [])),
        );
        const found = findSimilarNames(names).map(([a, b]) => `${a} ${b}`);
        expect([...found].sort()).toEqual([...expected].sort());
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['城乡居民养老保险经办经费', '城乡居民养老保险经办费', true],
    ['城乡居民养老保险经办经费', '城乡居民医疗保险经办经费', true],
    ['一期信息系统运维服务费', '二期信息系统运维服务费', false],
    ['职业技能培训补贴', '就业见习补贴', false],
  ])('%s, %s', (a, b, isFound) => {
    expect(findSimilarNames([a, b])).toEqual(isFound ? [[0, 1]] : []);
  });

  test('at most 200 pairs are told', () => {
    const names = Array.from(
      { length: 60 },
      (_, at) => `养老保险经办经费${String.fromCharCode(0x4e8c + at * 7)}`,
    );
    expect(findSimilarNames(names)).toHaveLength(200);
  });
});
