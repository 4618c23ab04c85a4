import { expect, test } from '@jest/globals';
import { findPlanSigns, lacksPlan } from '../../../../src/core/evaluation/text/plan-signs';

test.each<[string, boolean]>([
  ['对政策的学习尚不到位，前瞻性有所欠缺', true],
  ['资金不足，2019年人员不能到岗', true],
  ['情况良好', true],
  ['拟于6月底前修订办法', false],
  ['继续加强学习', false],
  ['学习尚不到位，计划每季度集中学习一次', false],
  ['修改系统接口，2020年3月', false],
])('%s', (text, isLacking) => {
  expect(lacksPlan(text)).toBe(isLacking);
});

test('signs have their places', () => {
  expect(findPlanSigns('拟于6月完成')).toEqual({
    plans: [{ index: 0, length: 1 }],
    dates: [{ index: 2, length: 2 }],
    lacks: [],
  });
});
