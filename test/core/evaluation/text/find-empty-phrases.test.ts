import { expect, test } from '@jest/globals';
import {
  emptyShare,
  findEmptyPhrases,
} from '../../../../src/core/evaluation/text/find-empty-phrases';

test.each<[string, number]>([
  ['', 0],
  ['全年宣讲12场', 0],
  ['切实加强管理', 1],
  ['切实加强管理，全年宣讲12场', 6 / 13],
  ['进一步提高参保率5%', 0],
  ['高度重视，积极推进，取得良好的效果', 1],
])('%s', (text, share) => {
  expect(emptyShare(text)).toBeCloseTo(share, 10);
});

test('phrases are found with their places, the longer one where two overlap', () => {
  expect(findEmptyPhrases('有一定的社会效益')).toEqual([{ index: 1, length: 7 }]);
});
