import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { repeatedTexts } from '../../../src/core/budget/repeated-texts';

const repeatsIn = (texts: readonly (string | null)[]): readonly string[] =>
  [...repeatedTexts(texts.length, (index) => texts[index] ?? null)].sort();

test('texts that come twice or more often are told, once each; nothing is no text', () => {
  expect(repeatsIn(['甲', null, '乙', '甲', null, '甲', '', '丙', ''])).toEqual(['', '甲']);
  expect(repeatsIn([])).toEqual([]);
  expect(repeatsIn([null])).toEqual([]);
});

test('whatever the texts are, it tells what counting them tells', () => {
  // Few letters, so that many texts meet in one slot.
  const text = fc.option(fc.string({ unit: fc.constantFrom('a', 'b', '项'), maxLength: 6 }));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 300 }), (texts) => {
      const counts = new Map<string, number>();
      for (const each of texts) if (each !== null) counts.set(each, (counts.get(each) ?? 0) + 1);
      const expected = [...counts].flatMap(([each, count]) => (count > 1 ? [each] : [])).sort();
      expect(repeatsIn(texts)).toEqual(expected);
    }),
  );
});

test('of texts made to meet in one slot none is taken for another', () => {
  // 31 x 66 + 97 = 31 x 65 + 128: the two pairs of characters have one hash.
  const pairs = ['Ba', 'A\u0080'];
  const texts = [0, 1, 2, 3].map((at) => (pairs[at & 1] ?? '') + (pairs[at >> 1] ?? ''));
  expect(repeatsIn(texts)).toEqual([]);
  expect(repeatsIn([...texts, texts[2] ?? ''])).toEqual([texts[2]]);
});
