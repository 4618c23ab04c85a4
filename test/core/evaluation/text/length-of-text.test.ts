import { expect, test } from '@jest/globals';
import { lengthOfText } from '../../../../src/core/evaluation/text/length-of-text';

test.each<[string, number]>([
  ['', 0],
  ['支出 10 万元。', 7],
  ['　\n', 0],
  ['𠮷', 1],
])('%s has %s characters', (text, length) => {
  expect(lengthOfText(text)).toBe(length);
});
