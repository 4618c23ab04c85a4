import { describe, expect, test } from '@jest/globals';
import { briefs, checkDrawn } from '../rules/check-drawn';
import { fieldsOf, onlyTable, projectsOf, readDrawn, totalsOf } from './read-drawn';

describe('units', () => {
  test.each(['项目（万元）', '项目（单位：万元）', '业务费名称\\n（万元）'])(
    '%s speaks for all amounts',
    (head) => {
      const reading = readDrawn(`
      | ${head} | 全年预算数 | 执行数 |
      | 网格化管理 | 80 | 79.2 |
      | 矛盾调解 | 20 | 18 |
      `);
      expect(reading.questions).toEqual([]);
      expect(onlyTable(reading).unit).toBe('tenThousandYuan');
    },
  );

  test('a unit in the row under the heads', () => {
    const reading = readDrawn(`
      | 科目编码 | 项目 | 年初数 | 累计支出 |
      | | 单位：元 | | |
      | | 合计 | 70 | 60 |
      | 2080501 | 退休经费 | 40 | 35 |
      | 2080502 | 活动经费 | 30 | 25 |
      `);
    expect(reading.questions.map(({ id }) => id)).toEqual([]);
    expect(onlyTable(reading).unit).toBe('yuan');
  });

  test('a unit over figures that are no money says nothing of the amounts', () => {
    const { questions } = readDrawn(`
      | 项目 | 标准（元） | 全年预算数 | 执行数 |
      | 高龄津贴 | 50 | 72 | 71 |
      | 孤儿补助 | 80 | 33 | 33 |
      `);
    expect(questions.map(({ ask }) => ask)).toContain('unit-missing');
  });
});

test('dates head the months', () => {
  const table = onlyTable(
    readDrawn(
      `
      | 2024年专项用款进度 单位：元 | | | | | | |
      | 项目名称 | 全年预算 | 45322 | 45351 | 45382 | 累计支出 | 余额 |
      | 城管执法 | 100 | 5 | 8 | 9 | 22 | 78 |
      | 环卫清运 | 240 | 20 | 20 | 20 | 60 | 180 |
      | 合计 | 340 | 25 | 28 | 29 | 82 | 258 |
      `,
      { formats: { 'C2:E2': 'm"月"' } },
    ),
  );
  expect(fieldsOf(table)).toEqual({
    name: 'A',
    adjustedBudget: 'B',
    expenditure: 'F',
    balance: 'G',
  });
  expect(table.columns[2]?.path).toEqual(['1月']);
});

test('a date of filling in is no head', () => {
  const table = onlyTable(
    readDrawn(
      `
      | 项目经费 | | 填报日期 | 45322 |
      | 项目名称 | 全年预算（元） | 支出 | 备注 |
      | 城管执法 | 100 | 22 | |
      | 环卫清运 | 240 | 60 | |
      `,
      { formats: { D1: 'yyyy-mm-dd' } },
    ),
  );
  expect(table.headerRows).toEqual([1]);
});

test('a percentage under 比上年增减 is no rate of execution', () => {
  const reading = readDrawn(
    `
    | 2023年项目支出 单位：元 | | | | | |
    | 项目 | 2022年 | 2023年 | | 比上年增减 | |
    | | 执行数 | 预算数 | 执行数 | 金额 | % |
    | 治安防控 | 40 | 70 | 60 | 20 | 50% |
    | 禁毒经费 | 20 | 50 | 30 | 10 | 50% |
    `,
    { merges: ['A2:A3', 'C2:D2', 'E2:F2'] },
  );
  expect(reading.questions.filter(({ blocks }) => blocks !== 'none')).toEqual([]);
  expect(fieldsOf(onlyTable(reading)).executionRate).toBeUndefined();
});

test('what is left of the budget is the balance though it is headed 可用指标', () => {
  const table = onlyTable(
    readDrawn(`
      | 项目（元） | 预算指标 | 已支付 | 可用指标 |
      | 农业生产发展 | 300 | 280 | 20 |
      | 农产品质量安全 | 200 | 160 | 40 |
      | 森林生态补偿 | 200 | 180 | 20 |
      `),
  );
  expect(fieldsOf(table)).toMatchObject({ adjustedBudget: 'B', expenditure: 'C', balance: 'D' });
});

test('追加 and 追减 under one head, beside 调整预算', () => {
  const text = `
    | 2022年预算调整及执行 单位：元 | | | | | |
    | 项目 | 年初预算 | 预算调整 | | 调整预算 | 执行数 |
    | | | 追加 | 追减 | | |
    | 校车补贴 | 100 | 20 | 0 | 120 | 118 |
    | 寄宿生补助 | 300 | 0 | 50 | 250 | 250 |
    | 营养餐 | 500 | 30 | 10 | 520 | 515 |
  `;
  const drawn = { merges: ['A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'F2:F3'] };
  const reading = readDrawn(text, drawn);
  expect(reading.questions).toEqual([]);
  expect(fieldsOf(onlyTable(reading))).toMatchObject({ adjustment: 'C', adjustedBudget: 'E' });
  const wrong = checkDrawn(text.replace('50 | 250', '50 | 350'), { drawn });
  expect(briefs(wrong, 'error')).toEqual(['R-D01@E5 (R-D09)']);
});

test.each([
  ['发放金额', 'expenditure'],
  ['补助发放数', 'expenditure'],
])('%s is %s', (head, field) => {
  const table = onlyTable(
    readDrawn(`
      | 项目（元） | 人数 | 预算金额 | ${head} |
      | 高龄津贴 | 1200 | 720 | 715 |
      | 残疾补贴 | 350 | 336 | 330 |
      `),
  );
  expect(fieldsOf(table)).toMatchObject({ adjustedBudget: 'C', [field]: 'D' });
});

test('years over groups whose heads were not merged, 项目 beside them', () => {
  const table = onlyTable(
    readDrawn(`
    | 2024年项目资金统计表 单位：元 | | | | |
    | 支出项目 | '2023 | | '2024 | |
    | | 调整后预算 | 累计支出 | 调整后预算 | 累计支出 |
    | 临时救助 | 10 | 9 | 73 | 70 |
    | 燃气安全 | 18 | 13 | 23 | 16 |
    `),
  );
  expect(fieldsOf(table)).toMatchObject({ name: 'A', adjustedBudget: 'D', expenditure: 'E' });
});

test('计划支出 beside a budget is no other budget', () => {
  const table = onlyTable(
    readDrawn(`
    | 项目（元） | 全年预算 | 计划支出 | 实际支出 |
    | 公路养护 | 200 | 100 | 90 |
    | 桥梁检测 | 50 | 25 | 30 |
    `),
  );
  expect(fieldsOf(table)).toEqual({ name: 'A', adjustedBudget: 'B', expenditure: 'D' });
});

test('what was issued is what may be spent where no other column says so', () => {
  const table = onlyTable(
    readDrawn(
      `
      | 项目代码及名称（元） | 资金下达 | | | 已支出 |
      | | 第一批 | 第二批 | 小计 | |
      | 产业路 | 50 | 50 | 100 | 95 |
      | 水池 | 20 | 10 | 30 | 30 |
      `,
      { merges: ['A1:A2', 'B1:D1', 'E1:E2'] },
    ),
  );
  expect(fieldsOf(table)).toEqual({ name: 'A', adjustedBudget: 'D', expenditure: 'E' });
});

describe('pivot tables', () => {
  test('with the names that Excel gives', () => {
    const reading = readDrawn(
      `
      | 预算年度 | 2023 | |
      | | | |
      | 行标签 | 求和项:预算金额 | 求和项:支出金额 |
      | 农机购置补贴 | 560 | 560 |
      | 高素质农民培育 | 120 | 95 |
      | 总计 | 680 | 655 |
      `,
      {},
      { unit: 'yuan' },
    );
    expect(reading.questions.filter(({ blocks }) => blocks !== 'none')).toEqual([]);
    expect(projectsOf(onlyTable(reading))).toEqual([
      '4 农机购置补贴 560 560',
      '5 高素质农民培育 120 95',
    ]);
  });

  test('with a subtotal for each office', () => {
    const table = onlyTable(
      readDrawn(`
      | 科室 | 项目（元） | 求和项:预算 | 求和项:支出 |
      | 规划科 | 控规编制 | 800 | 800 |
      | | 城市体检 | 300 | 240 |
      | 规划科 汇总 | | 1100 | 1040 |
      | 测绘科 | 数据汇总 | 500 | 500 |
      | | 地理国情 | 260 | 200 |
      | 测绘科 汇总 | | 760 | 700 |
      | 总计 | | 1860 | 1740 |
      `),
    );
    expect(projectsOf(table).map((line) => line.split(' ')[1])).toEqual([
      '控规编制',
      '城市体检',
      '数据汇总',
      '地理国情',
    ]);
    expect(totalsOf(table)).toEqual([
      '4 subtotal 规划科汇总 2,3',
      '7 subtotal 测绘科汇总 5,6',
      '8 total 总计 2,3,5,6',
    ]);
  });
});
