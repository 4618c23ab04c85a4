import { describe, expect, test } from '@jest/globals';
import { gridFromText } from './grid-from-text';
import {
  blockingIds,
  fieldsOf,
  onlyTable,
  projectsOf,
  readDrawn,
  readGrids,
  totalsOf,
} from './read-drawn';
import { monthInText } from '../../../src/core/budget/report-month';
import { briefs, checkDrawn, checkGrids } from '../rules/check-drawn';

describe('groups told by the number or code of a row', () => {
  test('Chinese numbers under a head that says 编码', () => {
    const table = onlyTable(
      readDrawn(`
      | 编码 | 支出项目 | 全年预算数（元） | 执行数 |
      | | 合计 | 100 | 90 |
      | 一 | 基建类 | 60 | 55 |
      | （一） | 房屋 | 40 | 38 |
      | 1 | 办公楼维修 | 25 | 24 |
      | 2 | 食堂改造 | 15 | 14 |
      | （二） | 设备 | 20 | 17 |
      | 1 | 空调 | 20 | 17 |
      | 二 | 业务类 | 40 | 35 |
      | 1 | 执法办案 | 30 | 27 |
      | 2 | 宣传 | 10 | 8 |
      `),
    );
    expect(fieldsOf(table)).toMatchObject({ no: 'A', name: 'B' });
    expect(projectsOf(table).map((line) => line.split(' ')[1])).toEqual([
      '办公楼维修',
      '食堂改造',
      '空调',
      '执法办案',
      '宣传',
    ]);
    expect(totalsOf(table).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      '2 total',
      '3 subtotal',
      '4 subtotal',
      '7 subtotal',
      '9 subtotal',
    ]);
  });

  test('numbers that count anew are no codes', () => {
    const drawn = `
      | 编码 | 项目名称 | 全年预算数（元） | 支出数（元） |
      | 1 | 道路养护 | 10 | 10 |
      | 2 | 绿化 | 20 | 20 |
      | 1 | 路灯 | 30 | 30 |
      `;
    expect(fieldsOf(onlyTable(readDrawn(drawn)))).toMatchObject({ no: 'A' });
    expect(briefs(checkDrawn(drawn), 'error')).toEqual([]);
  });

  test('codes that begin the codes below them', () => {
    const table = onlyTable(
      readDrawn(`
      | 项目编码 | 项目名称 | 全年预算数（元） | 支出数（元） |
      | 01 | 城建专项 | 300 | 250 |
      | 0101 | 道路 | 200 | 180 |
      | 0102 | 桥梁 | 100 | 70 |
      | 02 | 环保专项 | 80 | 80 |
      | 0201 | 监测 | 80 | 80 |
      | | 合计 | 380 | 330 |
      `),
    );
    expect(projectsOf(table)).toEqual(['3 道路 200 180', '4 桥梁 100 70', '6 监测 80 80']);
    expect(totalsOf(table)[0]).toBe('2 subtotal 城建专项 3,4');
  });

  test('a code within a code whose amounts are no sum is asked about', () => {
    const reading = readDrawn(`
      | 项目编码 | 项目名称 | 全年预算数（元） | 支出数（元） |
      | 01 | 城建专项 | 310 | 260 |
      | 0101 | 道路 | 200 | 180 |
      | 0102 | 桥梁 | 100 | 70 |
      `);
    expect(blockingIds(reading)).toEqual(['row:Sheet1:城建专项']);
  });
});

describe('其中 behind a total at the top', () => {
  const list = (sum: number) => `
      | 项目名称 | 全年预算数（元） | 支出数（元） |
      | 项目支出合计 | ${sum} | 55 |
      | 其中：A工程 | 30 | 28 |
      | B工程 | 20 | 18 |
      | C工程 | 10 | 9 |
      `;

  test('opens the list of all projects where they add up', () => {
    const reading = readDrawn(list(60));
    expect(reading.questions).toEqual([]);
    expect(projectsOf(onlyTable(reading))).toEqual([
      '3 A工程 30 28',
      '4 B工程 20 18',
      '5 C工程 10 9',
    ]);
  });

  test('is asked about where they do not', () => {
    expect(blockingIds(readDrawn(list(90)))).toEqual(['row:Sheet1:其中：A工程']);
  });
});

describe('columns', () => {
  test('a word that is no source beside one that is', () => {
    const table = onlyTable(
      readDrawn(
        `
        | 项目名称 | 年初预算 | | 支出（元） |
        | | 中央 | 地方 | |
        | 河道整治 | 100 | 50 | 140 |
        | 农村饮水 | 0 | 200 | 200 |
        | 合计 | 100 | 250 | 340 |
        `,
        { merges: ['A1:A2', 'B1:C1', 'D1:D2'] },
      ),
    );
    expect(projectsOf(table)).toEqual(['3 河道整治 150 140', '4 农村饮水 200 200']);
    expect(table.columns.map(({ source }) => source)).toEqual([null, '中央', '地方', null]);
  });

  test('what is as large as the spending is sooner the adjusted budget, but asked', () => {
    const reading = readDrawn(`
      | 项目名称 | 年初预算（元） | 调整预算 | 支出 |
      | 河道整治 | 150 | 150 | 140 |
      | 农村饮水 | 200 | 210 | 210 |
      `);
    const [question] = reading.questions;
    expect(question?.ask).toBe('column-adjusted');
    expect(question?.options.find(({ recommended }) => recommended)?.value).toBe('adjustedBudget');
  });

  test('sentences are no amounts', () => {
    const table = onlyTable(
      readDrawn(`
      | 项目名称 | 资金总额（万元） | 总体目标 |
      | 甲 | 100 | 完成目标任务 |
      | 乙 | 50 | 完成目标任务 |
      `),
    );
    expect(table.columns.find(({ column }) => column === 2)?.field).toBeNull();
  });

  test('amounts that carry different units in their cells need no question of a unit', () => {
    const reading = readDrawn(`
      | 项目名称 | 全年预算数 | 支出数 |
      | 宣传费 | 12.5万元 | 12.5万元 |
      | 培训费 | 30000元 | 2.8万元 |
      `);
    expect(reading.questions).toEqual([]);
    expect(projectsOf(onlyTable(reading))).toEqual([
      '2 宣传费 125000 125000',
      '3 培训费 30000 28000',
    ]);
  });
});

describe('a sheet whose heads say nothing', () => {
  const drawn = `
    | 2024年经费情况 | | | |
    | 经费名称 | 盘子 | 花了 | 剩 |
    | 会议费 | 10 | 9 | 1 |
    | 差旅费 | 20 | 15 | 5 |
    | 合计 | 30 | 24 | 6 |
    `;

  test('gives no table until a person points at its columns', () => {
    expect(readDrawn(drawn).tables).toEqual([]);
    const columns = { name: 0, adjustedBudget: 1, expenditure: 2 };
    const reading = readDrawn(drawn, {}, { columns, unit: 'yuan' });
    expect(reading.questions).toEqual([]);
    expect(projectsOf(onlyTable(reading))).toEqual(['3 会议费 10 9', '4 差旅费 20 15']);
    expect(fieldsOf(onlyTable(reading))).toMatchObject({ balance: 'D' });
  });

  test('nor with a name alone, or with columns that hold no amounts', () => {
    expect(readDrawn(drawn, {}, { columns: { name: 0 } }).tables).toEqual([]);
    expect(readDrawn(drawn, {}, { columns: { name: 1, expenditure: 0 } }).tables).toEqual([]);
  });
});

test('a unit at the end of a title that ends in 执行', () => {
  const reading = readDrawn(`
    | 2024年 项目预算执行 单位:万元 | | |
    | 项目名称 | 全年预算数 | 支出数 |
    | 甲 | 10 | 9 |
    `);
  expect(onlyTable(reading).unit).toBe('tenThousandYuan');
});

test('sheets by office of one year are recommended all together, sheets by year are not', () => {
  const sheet = (name: string, year: number, project: string) =>
    gridFromText(
      `
      | ${year}年项目支出（元） | | |
      | 项目名称 | 全年预算数 | 支出数 |
      | ${project} | 10 | 9 |
      `,
      { sheet: name },
    );
  const recommended = (...grids: Parameters<typeof readGrids>[0]) =>
    readGrids(grids)
      .questions.find(({ id }) => id === 'sheet')
      ?.options.find((each) => each.recommended)?.value;
  expect(recommended(sheet('办公室', 2024, '印刷'), sheet('财务科', 2024, '审计'))).toBe('all');
  expect(recommended(sheet('2023', 2023, '印刷'), sheet('2024', 2024, '印刷'))).toBe('2024');
});

describe('what is checked', () => {
  test('nothing against a budget while it is asked which column it is', () => {
    const result = checkDrawn(`
      | 项目名称 | 年初预算 | 调整预算 | 支出 |
      | 河道整治 | 50 | 150 | 140 |
      | 农村饮水 | 200 | 210 | 210 |
      `);
    expect(briefs(result).filter((each) => each.startsWith('R-D'))).toEqual([]);
  });

  test('a column of what was taken back is exact though its sign is turned', () => {
    const result = checkDrawn(`
      | 项目名称 | 年初预算数 | 收回财政 | 支出数 |
      | 购买服务 | 100000 | 20000 | 80000 |
      | 信息化 | 50000 | 0 | 50000 |
      `);
    expect(briefs(result).filter((each) => each.startsWith('R-B06'))).toEqual([]);
  });

  test('a whole row in yuan amid ten thousands', () => {
    const rows = (second: string) => `
      | 项目名称 | 全年预算数 | 支出数 |
      | 社区服务 | 12 | 11.5 |
      ${second}
      | 残疾补助 | 60 | 55 |
      | 临时救助 | 18 | 17 |
      `;
    const check = (second: string) =>
      briefs(checkDrawn(rows(second), { choices: { unit: 'tenThousandYuan' } }), 'warning').filter(
        (each) => each.startsWith('R-E02'),
      );
    expect(check('| 养老补贴 | 350000 | 340000 |')).toEqual(['R-E02@B3 (R-E02 R-F06)']);
    expect(check('| 一个大项目 | 5000000 | 4800000 |')).toEqual([]);
  });
});

describe('figures up to a month', () => {
  const drawn = `
    | 2024年1-7月项目支出进度表 | | | |
    | 项目 | 全年预算 | 1-7月累计支出 | 执行进度 |
    | 甲 | 100 | 60 | 0.6 |
    | 乙 | 50 | 10 | 0.2 |
    `;
  const rates = (choices: object, asOf: { year: number; month: number } | null = null) =>
    briefs(checkDrawn(drawn, { choices, asOf })).filter((each) => /R-D(08|09|10)/.test(each));

  test('are asked whether they are judged by month or by year, and wait for the answer', () => {
    const [question] = readDrawn(drawn, {}, { unit: 'yuan' }).questions;
    expect(question?.id).toBe('month:Sheet1');
    expect(question?.options.map(({ value }) => value)).toEqual(['7', '12']);
    expect(rates({})).toEqual([]);
    expect(rates({ answers: { 'month:Sheet1': '7' } })).toEqual(['R-D10@C4']);
    expect(rates({ answers: { 'month:Sheet1': '12' } })).toEqual(['R-D09@C3', 'R-D09@C4']);
  });

  test('judge their own table only: one of the whole year beside them is judged by the year', () => {
    const whole = drawn.replace('1-7月项目支出进度表', '项目支出表').replace('1-7月累计', '累计');
    const grids = [
      gridFromText(drawn, { sheet: '七月' }),
      gridFromText(whole.replaceAll('2024', '2023'), { sheet: '上年' }),
    ];
    const answers = { sheet: 'all', 'month:七月': '7' };
    const found = checkGrids(grids, { choices: { answers } }).findings;
    const told = found.map(({ code, place }) => `${code} ${place?.sheet ?? ''}`);
    expect(told.filter((each) => /R-D(08|09|10)|R-F/.test(each))).toEqual([
      'R-D10 七月',
      'R-D09 上年',
      'R-D09 上年',
    ]);
  });

  test('need no question where the month was told', () => {
    expect(readDrawn(drawn, {}, { unit: 'yuan', isMonthTold: true }).questions).toEqual([]);
    expect(rates({}, { year: 2024, month: 7 })).toEqual(['R-D10@C4']);
  });

  test.each([
    ['2024年1-12月支出', null],
    ['截至2024年9月底', 9],
    ['截止12月31日', null],
    ['2024年上半年执行情况', 6],
    ['前三季度', 9],
    ['2024年度项目支出', null],
    ['三月三活动经费', null],
  ])('%s', (text, month) => {
    expect(monthInText(text)).toBe(month);
  });
});

test('a total under the last of tables side by side covers them all', () => {
  const table = (sum: number) => `
    | 项目名称 | 全年预算数 | 支出数 | | 项目名称 | 全年预算数 | 支出数 |
    | a项目 | 1 | 1 | | d项目 | 4 | 4 |
    | b项目 | 2 | 2 | | e项目 | 5 | 5 |
    | c项目 | 7 | 7 | | 合计 | ${sum} | ${sum} |
    `;
  expect(briefs(checkDrawn(table(19)), 'error')).toEqual([]);
  expect(briefs(checkDrawn(table(9)), 'error')).toEqual([]);
  expect(briefs(checkDrawn(table(18)), 'error')).toEqual(['R-C01@F4', 'R-C01@G4']);
});
