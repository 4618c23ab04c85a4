import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { splitByHeight } from '../../../src/core/report/split-text';
import {
  countLines,
  HIGHEST_ROW,
  mostLines,
  textHeight,
} from '../../../src/core/report/text-height';

const WIDTHS = [40];
const PIXELS = 40 * 7;

describe('lines', () => {
  test.each([
    ['', 1],
    ['项目', 1],
    ['甲'.repeat(17), 1],
    ['甲'.repeat(18), 2],
    ['a'.repeat(32), 1],
    ['甲\n乙', 2],
  ])('%j takes %d', (text, lines) => {
    expect(countLines(text, WIDTHS, 10.5)).toBe(lines);
  });
});

test('a row is never higher than programs allow', () => {
  expect(textHeight('甲'.repeat(5000), WIDTHS, 16)).toBe(HIGHEST_ROW);
});

test('a long text is cut after a sentence, and nothing of it is lost', () => {
  const text = '一句话。'.repeat(300);
  const parts = splitByHeight(text, PIXELS, 16);
  expect(parts.join('')).toBe(text);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.every((part) => part.endsWith('。'))).toBe(true);
});

test('a long list of names is cut between names, its rows full', () => {
  const text = `项目包括：${Array.from({ length: 300 }, (_, index) => `第${String(index)}项目`).join('、')}。`;
  const parts = splitByHeight(text, PIXELS, 16);
  expect(parts.join('')).toBe(text);
  expect(parts.slice(0, -1).every((part) => part.endsWith('、'))).toBe(true);
  for (const part of parts.slice(0, -1)) {
    expect(countLines(part, WIDTHS, 16)).toBeGreaterThanOrEqual(mostLines(16) - 1);
  }
});

test('parts of any text fit their rows and join to it', () => {
  const words = fc.array(fc.constantFrom('绩效', 'ab ', '。', '；', '\n', '𠮷'), {
    maxLength: 900,
  });
  fc.assert(
    fc.property(words, (pieces) => {
      const text = pieces.join('');
      const parts = splitByHeight(text, PIXELS, 16);
      expect(parts.join('')).toBe(text);
      for (const part of parts) expect(textHeight(part, WIDTHS, 16)).toBeLessThan(HIGHEST_ROW);
    }),
    { numRuns: 40, seed: 7 },
  );
});
