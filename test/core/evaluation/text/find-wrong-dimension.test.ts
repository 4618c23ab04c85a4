import { describe, expect, test } from '@jest/globals';
import type { Dimension } from '../../../../src/core/evaluation/dimension';
import { findWrongDimension } from '../../../../src/core/evaluation/text/find-wrong-dimension';

describe('findWrongDimension', () => {
  test.each<[Dimension, string, Dimension]>([
    ['efficiency', '覆盖全区企业，受益群众满意', 'effectiveness'],
    ['effectiveness', '按期完成，验收合格', 'efficiency'],
    ['economy', '后续政策和制度长期有效', 'sustainability'],
    ['sustainability', '成本控制在预算以内，单价下降', 'economy'],
  ])('%s: %s', (dimension, text, found) => {
    expect(findWrongDimension(text, dimension)).toEqual([
      { index: 0, length: text.length, dimension: found },
    ]);
  });

  test.each<[Dimension, string]>([
    ['economy', '成本控制在预算以内'],
    ['efficiency', '提高了进度'],
    ['efficiency', '按期完成，受益群众满意'],
    ['economy', '保障保障保障保障'],
    ['economy', ''],
  ])('nothing in %s: %s', (dimension, text) => {
    expect(findWrongDimension(text, dimension)).toEqual([]);
  });

  test('only the sentence that is misplaced', () => {
    const text = '支出控制在预算以内。受益群众满意度提高。';
    expect(findWrongDimension(text, 'economy')).toEqual([
      { index: 10, length: 9, dimension: 'effectiveness' },
    ]);
  });
});
