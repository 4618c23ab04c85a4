import { describe, expect, test } from '@jest/globals';
import { PlainSegmenter } from '../../src/workbench/plain-segmenter';

const pieces = (segments: Iterable<{ segment: string; index: number }>) =>
  [...segments].map(({ segment, index }) => [segment, index]);

describe('characters', () => {
  test.each(['2019年项目支出（万元）', '𠮷野家 a', 'e\u0301tat', ''])(
    '“%s” comes apart as the browser does it',
    (text) => {
      const own = new PlainSegmenter(undefined, { granularity: 'grapheme' }).segment(text);
      expect(pieces(own)).toEqual(pieces(new Intl.Segmenter('zh').segment(text)));
    },
  );
});

test('words are runs of letters and digits, what lies between them is no word', () => {
  const words = new PlainSegmenter('zh', { granularity: 'word' }).segment('合计 12.5 ok');
  expect(words.map(({ segment, isWordLike }) => [segment, isWordLike])).toEqual([
    ['合计', true],
    [' ', false],
    ['12', true],
    ['.', false],
    ['5', true],
    [' ', false],
    ['ok', true],
  ]);
  expect(words.map(({ index }) => index)).toEqual([0, 2, 3, 5, 6, 7, 8]);
});
