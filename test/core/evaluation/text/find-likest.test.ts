import { expect, test } from '@jest/globals';
import { findLikest } from '../../../../src/core/evaluation/text/find-likest';

const NAMES = ['软件维护费', '稽核工作经费'];
const TEXT = '软件维护费严格按照合同约定支付，全年共完成巡检12次，系统运行平稳。';

test.each<[string, string, number | null]>([
  ['the same but for names and numbers', TEXT.replace(NAMES[0]!, NAMES[1]!).replace('12', '8'), 1],
  ['another text', '稽核科核查参保单位36户，追回少缴费款，纠正缴费基数申报差错。', null],
])('judges %s', (_what, other, expected) => {
  expect(findLikest(TEXT, [other], NAMES, 0.85)?.similarity ?? null).toBe(expected);
});

test('takes the likest of several, and nothing for a short text', () => {
  const near = TEXT.replace('系统运行平稳', '系统运行良好');
  expect(findLikest(TEXT, [near, TEXT], NAMES, 0.5)).toEqual({ index: 1, similarity: 1 });
  expect(findLikest('软件维护费完成', ['软件维护费完成'], NAMES, 0.5)).toBeNull();
});
