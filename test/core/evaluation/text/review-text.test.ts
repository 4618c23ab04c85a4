import { describe, expect, test } from '@jest/globals';
import {
  correctText,
  reviewText,
  type TextDemands,
} from '../../../../src/core/evaluation/text/review-text';

const FREE: TextDemands = {
  min: 0,
  max: Infinity,
  dimension: null,
  hasFigures: false,
  guidance: [],
};
const kinds = (text: string, demands: Partial<TextDemands> = {}): string[] =>
  reviewText(text, { ...FREE, ...demands }).map(({ kind }) => kind);

describe('reviewText', () => {
  test.each<[string, string, Partial<TextDemands>, string[]]>([
    ['nothing about an empty text', '  ', { min: 40, dimension: 'economy' }, []],
    ['a good text', '印制宣传资料5000份，单价1.2元。', { dimension: 'economy' }, []],
    ['short', '已完成', { min: 10 }, ['too-short']],
    ['long', '已完成培训', { max: 4 }, ['too-long']],
    ['a blank left', '依据【待填：文件名称】', { min: 40 }, ['blank']],
    ['no quantity', '按定额控制成本', { dimension: 'economy' }, ['no-quantity']],
    ['figures beside it', '按定额控制成本', { dimension: 'economy', hasFigures: true }, []],
    ['empty phrases', '积极推进，扎实开展，取得良好成效', {}, ['empty-phrases']],
    [
      'another dimension',
      '按期完成进度5次，验收合格，质量准确',
      { dimension: 'economy' },
      ['wrong-dimension'],
    ],
    [
      'guidance left',
      '包括项目用途和主要内容',
      { guidance: ['包括项目用途和主要内容'] },
      ['guidance'],
    ],
    ['a typo', '资金以全部支付完毕', {}, ['typo']],
    ['half-width marks', '完成培训,效果好', {}, ['half-width']],
    ['a telephone number', '联系电话13812345678', {}, ['personal-data']],
  ])('notes %s', (_what, text, demands, expected) => {
    expect(kinds(text, demands)).toEqual(expected);
  });

  test('hides the middle of a personal number', () => {
    const [note] = reviewText('电话13812345678', FREE);
    expect(note).toEqual({ kind: 'personal-data', data: 'mobile', masked: '138******78' });
  });
});

test('correctText replaces every stretch at once', () => {
  const text = '完成,很好;结束';
  const [note] = reviewText(text, FREE);
  expect(note?.kind === 'half-width' ? correctText(text, note.corrections) : '').toBe(
    '完成，很好；结束',
  );
});
