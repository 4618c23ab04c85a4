import { describe, expect, test } from '@jest/globals';
import { briefs, checkDrawn } from '../rules/check-drawn';
import { blockingIds, fieldsOf, onlyTable, projectsOf, readDrawn } from './read-drawn';

describe('columns that the sums of a table prove', () => {
  test('are asked about where those chosen by their words break the balance', () => {
    const drawn = `
      | 项目名称 | 批复投资（万元） | 完成投资 | 拨付资金 | 结余资金 |
      | 机耕路硬化 | 56.8 | 56.8 | 54 | 2.8 |
      | 蔬菜大棚 | 90 | 88 | 85 | 5 |
      | 人饮管网 | 35.5 | 35.5 | 35.5 | 0 |
    `;
    const id = 'column:Sheet1:expenditure';
    const reading = readDrawn(drawn);
    expect(blockingIds(reading)).toEqual([id]);
    expect(reading.questions[0]?.options.map(({ value }) => value)).toEqual([
      '拨付资金',
      '完成投资',
    ]);
    const answered = readDrawn(drawn, {}, { answers: { [id]: '拨付资金' } });
    expect(projectsOf(onlyTable(answered))[1]).toBe('3 蔬菜大棚 900000 850000');
  });

  test('beside a total of several years', () => {
    const drawn = `
      | 课题名称 | 总经费（万元） | 上年结余 | 本年拨入 | 本年支出 | 年末结余 |
      | 高原水稻 | 300 | 25 | 80 | 95 | 10 |
      | 咖啡锈病 | 120 | 10 | 40 | 44.5 | 5.5 |
      | 土壤改良 | 90 | 0 | 30 | 12 | 18 |
    `;
    const id = 'column:Sheet1:adjustedBudget';
    expect(blockingIds(readDrawn(drawn))).toEqual([id]);
    const choices = { answers: { [id]: '本年拨入' } };
    expect(projectsOf(onlyTable(readDrawn(drawn, {}, choices)))[0]).toBe(
      '2 高原水稻 800000 950000',
    );
    expect(briefs(checkDrawn(drawn, { choices }), 'error')).toEqual([]);
  });

  test('of an income that with what was carried over leaves the balance, where no column is the budget', () => {
    const { questions } = readDrawn(`
      | 资金项目 | 期初结余（元） | 本期收入 | 本期支出 | 期末结余 |
      | 岗位补贴 | 120000 | 600000 | 680000 | 40000 |
      | 社保补贴 | 30000 | 450000 | 470000 | 10000 |
      | 创业补贴 | 0 | 200000 | 150000 | 50000 |
    `);
    expect(questions.map(({ id, ask, blocks }) => [id, ask, blocks])).toEqual([
      ['column:Sheet1:本期收入', 'column-unread', 'table'],
    ]);
  });

  test('by the rate', () => {
    const drawn = (paid: number) => `
      | 项目名称 | 批复概算（万元） | 本年下达投资 | 本年完成投资 | 本年支付资金 | 支付率 |
      | 红旗水库 | 2300 | 600 | 580 | ${paid} | 93.33% |
      | 白沙河 | 1500 | 400 | 400 | 380 | 95% |
      | 供水保障 | 860 | 260 | 255 | 250 | 96.15% |
    `;
    expect(blockingIds(readDrawn(drawn(560)))).toEqual([
      'column:Sheet1:originalBudget',
      'column:Sheet1:expenditure',
    ]);
  });

  test('say nothing where the chosen ones keep them', () => {
    const drawn = `
      | 项目名称 | 全年预算数（元） | 合同价款 | 支出数 | 结余 |
      | 道路 | 100 | 95 | 90 | 10 |
      | 桥梁 | 200 | 180 | 150 | 50 |
    `;
    expect(readDrawn(drawn).questions).toEqual([]);
  });
});

describe('a budget under a head that says nothing known', () => {
  const drawn = (second: number) => `
    | 项目 | 盘子（元） | 已花（元） |
    | 电梯维保 | 36 | 30 |
    | 保洁 | ${second} | 88 |
  `;

  test('is asked about', () => {
    const id = 'column:Sheet1:盘子';
    expect(blockingIds(readDrawn(drawn(96)))).toEqual([id]);
    const answered = readDrawn(drawn(96), {}, { answers: { [id]: 'adjustedBudget' } });
    expect(projectsOf(onlyTable(answered))[0]).toBe('2 电梯维保 36 30');
    expect(blockingIds(readDrawn(drawn(96), {}, { answers: { [id]: 'none' } }))).toEqual([]);
  });

  test('not where it is less than what was spent', () => {
    expect(blockingIds(readDrawn(drawn(60)))).toEqual([]);
  });
});

test('what accounts list as left over alone is no budget', () => {
  const drawn = `
    | 项目编码 | 项目名称 | 期初余额（元） | 期末余额 |
    | 001 | 营养改善 | 0 | 0 |
    | 002 | 课后服务 | 1200 | 9200 |
  `;
  expect(readDrawn(drawn).tables).toEqual([]);
});

test('what the level above gave is one of the sources of the sum', () => {
  const drawn = (sum: number) => `
    | 项目 | 上级下达（元） | 本级配套 | 资金合计 | 实际发放 | 结余 |
    | 城市低保 | 1200 | 300 | 1500 | 1487 | 13 |
    | 农村低保 | 3600 | 400 | 4000 | 4000 | 0 |
    | 临时救助 | 250 | 50 | ${sum} | 300 | ${sum - 300} |
  `;
  expect(fieldsOf(onlyTable(readDrawn(drawn(300))))).toEqual({
    ...{ name: 'A', adjustedBudget: 'D', expenditure: 'E', balance: 'F' },
  });
  expect(briefs(checkDrawn(drawn(300)), 'warning').join()).not.toContain('R-D14');
});

test('spending under each of several kinds of money and their sum', () => {
  const table = onlyTable(
    readDrawn(
      `
      | 项目名称 | 上年结转资金 | | 本年预算资金 | | 合计 | |
      | | 金额 | 支出（元） | 金额 | 支出 | 金额 | 支出 |
      | 数字档案 | 20 | 20 | 100 | 95 | 120 | 115 |
      | 特藏保护 | 0 | 0 | 60 | 60 | 60 | 60 |
      | 讲座 | 5 | 3 | 15 | 15 | 20 | 18 |
      `,
      { merges: ['A1:A2', 'B1:C1', 'D1:E1', 'F1:G1'] },
    ),
  );
  expect(fieldsOf(table)).toMatchObject({ adjustedBudget: 'F', expenditure: 'G' });
});

describe('what is left where money is held back', () => {
  const drawn = (left: number) => `
    | 项目名称 | 指标金额（元） | 已支付金额 | 在途金额 | 可用余额 |
    | 安全执法 | 120 | 118 | 0 | 2 |
    | 防汛物资 | 450 | 210 | 90 | ${left} |
    | 应急演练 | 60 | 60 | 0 | 0 |
  `;
  test('is no fault', () => {
    expect(briefs(checkDrawn(drawn(150)), 'error')).toEqual([]);
  });
  test('and a fault where that does not explain it', () => {
    expect(briefs(checkDrawn(drawn(140)), 'error')).toEqual(['R-D02@E3']);
  });
});

test('the balance of an original budget and what was carried over', () => {
  const drawn = (left: number) => `
    | 项目名称 | 上年结转（元） | 年初预算 | 支出 | 年末结转 |
    | 粮食保障 | 0 | 100 | 100 | 0 |
    | 军粮供应 | 20 | 30 | 45 | ${left} |
    | 应急储备 | 10 | 60 | 30 | 40 |
    | 合计 | 30 | 190 | 175 | 45 |
  `;
  expect(briefs(checkDrawn(drawn(5)), 'error')).toEqual([]);
  expect(briefs(checkDrawn(drawn(7)), 'error')).toEqual(['R-D02@E3 (R-C01)']);
});
