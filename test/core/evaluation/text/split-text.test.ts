import { expect, test } from '@jest/globals';
import { splitClauses, splitSentences } from '../../../../src/core/evaluation/text/split-text';

test('sentences and clauses keep their places', () => {
  const text = '甲，乙。丙\n\n丁！';
  expect(splitSentences(text)).toEqual([
    { index: 0, text: '甲，乙' },
    { index: 4, text: '丙' },
    { index: 7, text: '丁' },
  ]);
  expect(splitClauses(text).map((clause) => clause.text)).toEqual(['甲', '乙', '丙', '丁']);
});
