import { describe, expect, test } from '@jest/globals';
import { findOutline } from '../../../../src/core/evaluation/outline/outlines';
import {
  findGuidance,
  guidanceSentences,
} from '../../../../src/core/evaluation/text/find-guidance';

const guidance = guidanceSentences(findOutline('yunnan-2019-annex-4-2')!);

describe('findGuidance', () => {
  test('finds a sentence of the guidance that was left', () => {
    const text = '拨付是否及时，有无滞留、闲置等现象。本单位拨付及时。';
    expect(findGuidance(text, guidance)).toEqual([{ index: 0, length: 17 }]);
  });

  test.each(['本单位拨付及时，无滞留、闲置现象。', '资金使用合规。', ''])(
    'nothing in %s',
    (text) => {
      expect(findGuidance(text, guidance)).toEqual([]);
    },
  );

  test('an outline without guidance leaves nothing to find', () => {
    expect(guidanceSentences(findOutline('central-2020-form')!)).toEqual([]);
  });
});
