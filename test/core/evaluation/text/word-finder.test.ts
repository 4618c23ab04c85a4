import { expect, test } from '@jest/globals';
import { wordFinder } from '../../../../src/core/evaluation/text/word-finder';

test('a longer word wins over a shorter one, matches never overlap', () => {
  const find = wordFinder(['成本', '成本控制', '控制', '']);
  expect(find('成本控制控制成本')).toEqual([
    { index: 0, length: 4 },
    { index: 4, length: 2 },
    { index: 6, length: 2 },
  ]);
  expect(wordFinder([])('成本')).toEqual([]);
});

test('a short end of the text is no longer word', () => {
  expect(wordFinder(['甲乙丙', '甲'])('甲')).toEqual([{ index: 0, length: 1 }]);
});
