import { expect, test } from '@jest/globals';
import {
  asClause,
  daysBetween,
  endSentence,
  formatDate,
  paragraphsOf,
} from '../../../src/core/report/prose-text';

test.each([
  ['已完成', '已完成。'],
  ['已完成。', '已完成。'],
  ['是否完成？', '是否完成？'],
  ['依据《办法》', '依据《办法》。'],
  ['她说“已办。”', '她说“已办。”'],
  ['（见附件）', '（见附件）。'],
  ['', ''],
])('%s ends as %s', (text, ended) => {
  expect(endSentence(text)).toBe(ended);
});

test.each([
  ['  已完成。 ', '已完成'],
  ['甲；乙；', '甲；乙'],
])('%s is the clause %s', (text, clause) => {
  expect(asClause(text)).toBe(clause);
});

test('lines are paragraphs', () => {
  expect(paragraphsOf('甲\r\n\r\n 乙\n丙\u2028丁 ')).toEqual(['甲', '乙', '丙', '丁']);
});

test.each([
  ['2020-03-02', '2020年3月2日'],
  ['3月底', '3月底'],
])('%s is written %s', (date, written) => {
  expect(formatDate(date)).toBe(written);
});

test.each<[string, string, number | null]>([
  ['2019-12-31', '2020-01-01', 1],
  ['2020-02-28', '2020-03-01', 2],
  ['2020-03-01', '2020-02-28', -2],
  ['x', '2020-02-28', null],
])('from %s to %s are %p days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});
