import { expect, test } from '@jest/globals';
import { compareAnswers } from '../../../src/app/session/compare-answers';
import { mergeAnswers } from '../../../src/app/session/merge-answers';
import { answersSchema } from '../../../src/core/evaluation/answers';

const one = answersSchema.parse({
  version: 1,
  office: { F01: '某局', F71: '经验' },
  projects: [
    { name: '培训费（一）', fields: { F20: '办班', F21: [{ name: '次数', target: '1' }] } },
  ],
});
const other = answersSchema.parse({
  version: 1,
  office: { F01: '某局' },
  projects: [{ name: '培训费(一)', fields: { F21: [{ target: '1', name: '次数' }], F22: '已办' } }],
  reasons: { 'R-D09 甲': '年底付款' },
});

test('names each place once, whatever the width of names and the order of columns', () => {
  expect(
    compareAnswers(one, other).map(({ part, key, current, other: their }) => [
      part,
      key,
      current,
      their,
    ]),
  ).toEqual([
    ['office', 'F71', '经验', null],
    ['project', 'F20', '办班', null],
    ['project', 'F22', null, '已办'],
    ['reasons', 'R-D09 甲', null, '年底付款'],
  ]);
});

test('finds nothing where versions are equal, and nothing lost by merging', () => {
  expect(compareAnswers(one, one)).toEqual([]);
  const merged = mergeAnswers(one, other);
  const lost = (from: typeof one) =>
    compareAnswers(from, merged).filter(({ current }) => current !== null);
  expect(lost(one)).toEqual([]);
  expect(lost(other)).toEqual([]);
});
