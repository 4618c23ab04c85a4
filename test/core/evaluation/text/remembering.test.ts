import { expect, test } from '@jest/globals';
import { remembering } from '../../../../src/core/evaluation/text/remembering';

test('asks once for a text and gives the same result again', () => {
  const asked: string[] = [];
  const length = remembering((text) => {
    asked.push(text);
    return [text.length];
  });
  const first = length('预算');
  expect(length('预算')).toBe(first);
  expect(length('支出数')).toEqual([3]);
  expect(asked).toEqual(['预算', '支出数']);
});
