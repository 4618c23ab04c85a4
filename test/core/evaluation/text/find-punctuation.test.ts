import { describe, expect, test } from '@jest/globals';
import { findHalfWidthPunctuation } from '../../../../src/core/evaluation/text/find-punctuation';

describe('findHalfWidthPunctuation', () => {
  test.each<[string, number, string]>([
    ['经济性:依据预算', 3, '：'],
    ['按期完成,质量合格', 4, '，'],
    ['(一)概况', 0, '（'],
    ['支出10万元;', 6, '；'],
    ['ABC,中文', 3, '，'],
  ])('%s', (text, index, suggestion) => {
    expect(findHalfWidthPunctuation(text)).toContainEqual({ index, length: 1, suggestion });
  });

  test.each(['经济性：依据', '1,234.56元', '10:30', 'a,b', '3.2万元', '比例为1:2', ''])(
    'nothing in %s',
    (text) => {
      expect(findHalfWidthPunctuation(text)).toEqual([]);
    },
  );
});
