import { expect, test } from '@jest/globals';
import { allMatches } from '../../../../src/core/evaluation/text/all-matches';

test.each([
  ['several', /\d+/g, '12场，3次，100人'],
  ['none', /\d+/g, '无'],
  ['with groups', /(\d+)(场|次)/gu, '12场，3次，100人'],
  ['overlapping beginnings', /aa/g, 'aaaaa'],
  ['empty ones', /x*/gu, '𠮷xx甲'],
])('matches are those of matchAll: %s', (_name, pattern, text) => {
  const wanted = Array.from(text.matchAll(pattern), (match) => [match.index, ...match]);
  const found = (): unknown => allMatches(pattern, text).map((match) => [match.index, ...match]);
  expect(found()).toEqual(wanted);
  // Once more: a pattern remembers where it stopped, and must not begin there.
  expect(found()).toEqual(wanted);
});
