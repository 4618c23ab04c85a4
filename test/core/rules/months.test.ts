import { expect, test } from '@jest/globals';
import { briefs, checkDrawn } from './check-drawn';

const QUARTERS = `
  | 2023年项目支出进度表（单位：元） | | | | | | |
  | 项目名称 | 全年预算数 | 一季度 | 二季度 | 三季度 | 四季度 | 全年累计支出 |
  | 饮水安全 | 560 | 80 | 150 | 160 | 166 | 556 |
  | 河湖管护 | 450 | 50 | 120 | 130 | 146 | 446 |
  | 水土监测 | 386 | 0 | 100 | 123 | 150 | 373 |
  | 水库维修 | 220 | 230 | -40 | 10 | 20 | 220 |
  | 合计 | 1616 | 360 | 330 | 423 | 482 | 1595 |
`;

const codesOf = (text: string) =>
  briefs(checkDrawn(text)).filter((code) => !/R-(?:C08|D09|B05)/.test(code));

test('quarters may be more than the year, where something was taken back', () => {
  expect(codesOf(QUARTERS)).toEqual([]);
});

test('the total of a quarter is a total', () => {
  expect(codesOf(QUARTERS.replace('| 330 |', '| 210 |'))).toEqual(['R-C05@D7 (R-C01 R-C11)']);
});

test('quarters come to the year, and it is told once', () => {
  expect(codesOf(QUARTERS.replace('| 373 |', '| 383 |'))).toEqual(['R-C11@G5 (R-C01)']);
});
