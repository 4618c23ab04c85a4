import { describe, expect, test } from '@jest/globals';
import { briefs, checkDrawn } from '../rules/check-drawn';
import { readOdd } from './odd-sheet';
import type { OddSheet } from './odd-sheet';
import { fieldsOf, onlyTable, projectsOf, readDrawn } from './read-drawn';

const SHEETS: readonly OddSheet[] = [
  {
    name: 'what was asked for, cut and granted',
    text: `
      | 2024年科技计划项目经费审核表 单位：万元 | | | | | |
      | 项目名称 | 送审金额 | 审减金额 | 审定金额 | 已支付 | 未支付 |
      | 揭榜挂帅 | 400 | 50 | 350 | 280 | 70 |
      | 创新券 | 120 | 0 | 120 | 120 | 0 |
      | 科普基地 | 60 | 10 | 50 | 50 | 0 |
      | 合计 | 580 | 60 | 520 | 450 | 70 |
    `,
    units: ['tenThousandYuan'],
    fields: [{ name: 'A', originalBudget: 'D', expenditure: 'E', balance: 'F' }],
    projects: [
      '3 揭榜挂帅 3500000 2800000',
      '4 创新券 1200000 1200000',
      '5 科普基地 500000 500000',
    ],
    totals: ['6 total 合计 3,4,5'],
    asks: [],
  },
  {
    name: 'drafts of a budget before the one that was approved',
    text: `
      | 2024年项目预算编审表（万元） | | | | |
      | 项目名称 | “一上”申报数 | 控制数 | “二上”预算数 | 批复预算数 |
      | 智慧校园 | 300 | 220 | 220 | 210 |
      | 教师周转房 | 150 | 100 | 110 | 100 |
      | 合计 | 450 | 320 | 330 | 310 |
    `,
    units: ['tenThousandYuan'],
    fields: [{ name: 'A', originalBudget: 'E' }],
    projects: ['3 智慧校园 2100000 ·', '4 教师周转房 1000000 ·'],
    totals: ['5 total 合计 3,4'],
    asks: [],
  },
  {
    name: 'sources of which the first opens with 其中',
    text: `
      | 2023年项目资金执行情况（单位：万元） | | | |
      | 项目 | 全年预算数 | 全年执行数 | 结余 |
      | 粮食生产 | 500 | 480 | 20 |
      | 其中：中央 | 300 | 300 | 0 |
      | 省级 | 150 | 140 | 10 |
      | 县级 | 60 | 40 | 20 |
      | 动物防疫 | 120 | 120 | 0 |
      | 其中：省级 | 100 | 100 | 0 |
      | 县级 | 20 | 20 | 0 |
      | 合计 | 620 | 600 | 20 |
    `,
    units: ['tenThousandYuan'],
    fields: [{ name: 'A', adjustedBudget: 'B', expenditure: 'C', balance: 'D' }],
    projects: ['3 粮食生产 5000000 4800000', '7 动物防疫 1200000 1200000'],
    totals: [
      '4 memo 其中：中央 of 3',
      '5 memo 省级 of 3',
      '6 memo 县级 of 3',
      '8 memo 其中：省级 of 7',
      '9 memo 县级 of 7',
      '10 total 合计 3,7',
    ],
    asks: [],
  },
  {
    name: 'what projects consist of beside their merged amounts',
    text: `
      | 2023年项目支出（元） | | | | | |
      | 项目名称 | 全年预算 | 支出内容 | 支出金额 | 项目支出合计 | 结余 |
      | 美丽乡村 | 500000 | 绿化 | 200000 | 480000 | 20000 |
      | | | 路灯 | 280000 | | |
      | 文明实践 | 60000 | 志愿活动 | 60000 | 60000 | 0 |
      | 合计 | 560000 | | 540000 | 540000 | 20000 |
    `,
    drawn: { merges: ['A3:A4', 'B3:B4', 'E3:E4', 'F3:F4'] },
    units: ['yuan'],
    fields: [{ name: 'A', adjustedBudget: 'B', expenditure: 'E', balance: 'F' }],
    projects: ['3+4 美丽乡村 500000 480000', '5 文明实践 60000 60000'],
    totals: ['6 total 合计 3,4,5'],
    asks: [],
  },
  {
    name: 'signers of other offices and a total in words',
    text: `
      | 党建经费使用表 单位：元 2023年 | | | |
      | 项目 | 全年预算 | 实际支出 | 结余 |
      | 主题党日 | 12000 | 11800 | 200 |
      | 阵地建设 | 45000 | 44500 | 500 |
      | 合计 | 57000 | 56300 | 700 |
      | 合计（大写） | 伍万柒仟元整 | 伍万陆仟叁佰元整 | 柒佰元整 |
      | 校长：王丽 | | 会计：李芳 | 出纳：赵敏 |
    `,
    units: ['yuan'],
    fields: [{ name: 'A', adjustedBudget: 'B', expenditure: 'C', balance: 'D' }],
    projects: ['3 主题党日 12000 11800', '4 阵地建设 45000 44500'],
    totals: ['5 total 合计 3,4'],
    asks: [],
  },
];

describe('sheets of offices that pass money on', () => {
  test.each(SHEETS.map((sheet) => [sheet.name, sheet] as const))('%s', (_, sheet) => {
    expect(readOdd(sheet)).toEqual(sheet);
  });
});

const PASSED_ON = `
  | 2023年衔接资金拨付进度（单位：万元） | | | |
  | 项目 | 资金总额 | 已拨付资金 | 结余资金 |
  | 茶园提质 | 180 | 162 | 18 |
  | 农产品仓储 | 240 | 240 | 0 |
  | 公益岗补贴 | 60 | 54 | 6 |
  | 合计 | 480 | 456 | 24 |
`;
const paidId = 'column:Sheet1:已拨付资金';

test('money passed on is what was spent where the table says what is left of it, and is asked', () => {
  const reading = readDrawn(PASSED_ON);
  const [question] = reading.questions;
  expect(fieldsOf(onlyTable(reading))).toEqual({
    name: 'A',
    adjustedBudget: 'B',
    expenditure: 'C',
    balance: 'D',
  });
  expect([question?.id, question?.ask, question?.blocks]).toEqual([paidId, 'column-paid', 'none']);
  const answered = readDrawn(PASSED_ON, {}, { answers: { [paidId]: 'fundsReceived' } });
  expect(answered.questions.map(({ id }) => id)).not.toContain(paidId);
  expect(fieldsOf(onlyTable(answered))).toMatchObject({ fundsReceived: 'C' });
});

test('money that arrived is the budget where no other column is, and is asked', () => {
  const reading = readDrawn(`
    | 项目名称 | 拨入金额（元） | 支出金额 | 余额 |
    | 校园文化建设 | 85000 | 84200 | 800 |
    | 实验仪器 | 160000 | 160000 | 0 |
    | 宿舍热水 | 240000 | 216000 | 24000 |
  `);
  expect(reading.questions.map(({ id, ask }) => [id, ask])).toEqual([
    ['column:Sheet1:拨入金额', 'column-received'],
  ]);
  expect(projectsOf(onlyTable(reading))[0]).toBe('2 校园文化建设 85000 84200');
});

test('budget and expenditure of a project in rows of their own are not read', () => {
  const { tables, questions } = readDrawn(`
    | 2023年敬老院经费收支（元） | | | | |
    | 项目 | 数据类型 | 人员经费 | 公用经费 | 合计 |
    | 集中供养 | 预算数 | 120000 | 60000 | 180000 |
    | | 执行数 | 120000 | 55000 | 175000 |
    | | 差额 | 0 | 5000 | 5000 |
    | 社会代养 | 预算数 | 80000 | 30000 | 110000 |
    | | 执行数 | 78000 | 30000 | 108000 |
    | | 差额 | 2000 | 0 | 2000 |
  `);
  expect(tables).toEqual([]);
  expect(questions.map(({ id, blocks }) => [id, blocks])).toEqual([['kinds:Sheet1', 'table']]);
});

const TAKEN_BACK = `
  | 项目名称 | 年初预算 | 最终预算 | 全年执行 | 结转下年 | 收回财政 |
  | 河道保洁 | 120 | 130 | 125 | 5 | 0 |
  | 水土保持 | 260 | 230 | 200 | 20 | 10 |
  | 节水宣传 | 15 | 15 | 14.5 | 0 | 0.5 |
  | 水资源监测 | 40 | 50 | 50 | 0 | 0 |
  | 合计 | 435 | 425 | 389.5 | 25 | 10.5 |
`;

test('a balance without what was taken back is none', () => {
  expect(briefs(checkDrawn(TAKEN_BACK), 'error')).toEqual([]);
  expect(briefs(checkDrawn(TAKEN_BACK.replace('125 | 5', '125 | 4')), 'error')).toEqual([
    'R-C01@E6',
  ]);
});
