import { describe, expect, test } from '@jest/globals';
import { briefs, checkDrawn } from '../rules/check-drawn';
import { readOdd } from './odd-sheet';
import type { OddSheet } from './odd-sheet';

const SHEETS: readonly OddSheet[] = [
  {
    name: 'instructions beneath the heads',
    text: `
      | 填表单位（盖章）： | | 填表日期：2024年1月15日 | 金额单位：万元 | |
      | *序号 | *项目名称 | *全年预算 | *支出金额 | 结余金额 |
      | （填写说明） | 与批复一致 | 含追加 | 截至12月31日 | 自动计算 |
      | 1 | 水文监测 | 36 | 35.4 | 0.6 |
      | 2 | 河湖长制 | 80 | 80 | 0 |
      | 合计：共2个项目 | | 116 | 115.4 | 0.6 |
    `,
    units: ['tenThousandYuan'],
    fields: [{ no: 'A', name: 'B', adjustedBudget: 'C', expenditure: 'D', balance: 'E' }],
    projects: ['4 水文监测 360000 354000', '5 河湖长制 800000 800000'],
    totals: ['6 total 合计：共2个项目 4,5'],
    asks: [],
  },
  {
    name: 'sums of groups merged beside their rows',
    text: `
      | 2023年交警支队项目（万元） | | | | | |
      | 大队 | 项目 | 全年预算 | 支出 | 大队预算小计 | 大队支出小计 |
      | 一大队 | 设备运维 | 40 | 39 | 100 | 97 |
      | | 标线维护 | 60 | 58 | | |
      | 二大队 | 执勤装备 | 30 | 30 | 75 | 66 |
      | | 宣教活动 | 45 | 36 | | |
      | 合计 | | 175 | 163 | 175 | 163 |
    `,
    drawn: { merges: ['A3:A4', 'E3:E4', 'F3:F4', 'A5:A6', 'E5:E6', 'F5:F6'] },
    units: ['tenThousandYuan'],
    fields: [{ name: 'B', adjustedBudget: 'C', expenditure: 'D' }],
    projects: [
      '3 设备运维 400000 390000',
      '4 标线维护 600000 580000',
      '5 执勤装备 300000 300000',
      '6 宣教活动 450000 360000',
    ],
    totals: ['7 total 合计 3,4,5,6'],
    asks: [],
  },
  {
    name: 'what is to be paid out for how many months',
    text: `
      | 2023年补贴发放情况 | | | | | | |
      | 班次（项目） | 对象人数 | 发放月数 | 应发金额（元） | 实发金额（元） | 全年预算（元） | 结余（元） |
      | 高龄补贴 | 1200 | 12 | 720000 | 716000 | 730000 | 14000 |
      | 百岁补贴 | 6 | 12 | 36000 | 33000 | 40000 | 7000 |
      | 合计 | 1206 | | 756000 | 749000 | 770000 | 21000 |
    `,
    units: ['yuan'],
    fields: [{ name: 'A', adjustedBudget: 'F', expenditure: 'E', balance: 'G' }],
    projects: ['3 高龄补贴 730000 716000', '4 百岁补贴 40000 33000'],
    totals: ['5 total 合计 3,4'],
    asks: [],
  },
  {
    name: 'units in every cell but those of nothing, and a share of the budget as the rate',
    text: `
      | 2023年项目 | | | | |
      | 项目名称 | 全年预算 | 支出 | 支出占预算% | 结余 |
      | 系统维护 | 36.5万元 | 36.5万元 | 100 | 0 |
      | 专家库建设 | 20万元 | 15万元 | 75 | 5万元 |
      | 远程评标 | 48万元 | 45.6万元 | 95 | 2.4万元 |
    `,
    units: ['tenThousandYuan'],
    fields: [
      { name: 'A', adjustedBudget: 'B', expenditure: 'C', executionRate: 'D', balance: 'E' },
    ],
    projects: [
      '3 系统维护 365000 365000',
      '4 专家库建设 200000 150000',
      '5 远程评标 480000 456000',
    ],
    totals: [],
    asks: [],
  },
];

describe('sums and shares beside the amounts', () => {
  test.each(SHEETS.map((sheet) => [sheet.name, sheet] as const))('%s', (_, sheet) => {
    expect(readOdd(sheet)).toEqual(sheet);
  });
});

test('a rate of what 其中 columns say is none of the whole', () => {
  const text = `
    | 项目名称 | 全年预算 | 其中：政府采购预算 | 支出 | 其中：政府采购支出 | 政采执行率 |
    | 食堂劳务 | 160 | 150 | 158 | 150 | 100% |
    | 电梯维保 | 24 | 24 | 21.6 | 21.6 | 90% |
    | 绿化养护 | 30 | 10 | 30 | 8 | 80% |
  `;
  expect(briefs(checkDrawn(text), 'error')).toEqual([]);
});

const BLOCKS = (grand: string) => `
  | 2023年项目支出表 单位：元 | | | |
  | 一般公共预算 | | | |
  | 项目 | 全年预算数 | 支出数 | 结余 |
  | 老干部活动 | 200000 | 190000 | 10000 |
  | 老年大学 | 350000 | 350000 | 0 |
  | 小计 | 550000 | 540000 | 10000 |
  | 政府性基金 | | | |
  | 项目 | 全年预算数 | 支出数 | 结余 |
  | 活动中心维修 | 400000 | 380000 | 20000 |
  | 小计 | 400000 | 380000 | 20000 |
  | 总计 | ${grand} | 920000 | 30000 |
`;

test('a grand total below stacked tables is the sum of their projects', () => {
  expect(briefs(checkDrawn(BLOCKS('950000')), 'error')).toEqual([]);
  expect(briefs(checkDrawn(BLOCKS('550000')), 'error')).toEqual(['R-C01@B11']);
});
