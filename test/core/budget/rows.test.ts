import { describe, expect, test } from '@jest/globals';
import { blockingIds, onlyTable, projectsOf, readDrawn, totalsOf } from './read-drawn';

const HEAD = '| 序号 | 项目名称 | 全年预算数（元） | 支出数（元） |';
const table = (rows: string, merges: readonly string[] = []) => {
  const reading = readDrawn(`${HEAD}\n${rows}`, { merges });
  expect(blockingIds(reading)).toEqual([]);
  return onlyTable(reading);
};

describe('faults stay faults', () => {
  test.each([
    ['a wrong amount', '999 | 240'],
    ['every amount wrong', '999 | 888'],
    ['a project left out', '200 | 150'],
    ['no amount at all', '| '],
  ])('a total with %s is a total over the right rows', (_, amounts) => {
    const read = table(`
      | 1 | 甲 | 100 | 90 |
      | 2 | 乙 | 200 | 150 |
      | | 合计 | ${amounts} |
    `);
    expect(projectsOf(read)).toEqual(['2 甲 100 90', '3 乙 200 150']);
    expect(totalsOf(read)).toEqual(['4 total 合计 2,3']);
  });

  test('a total that adds its subtotals twice', () => {
    const read = table(`
      | 1 | 甲 | 100 | 90 |
      | 2 | 乙 | 200 | 150 |
      | | 小计 | 300 | 240 |
      | 3 | 丙 | 50 | 40 |
      | 4 | 丁 | 70 | 60 |
      | | 小计 | 120 | 100 |
      | | 合计 | 840 | 680 |
    `);
    expect(totalsOf(read)).toEqual([
      '4 subtotal 小计 2,3',
      '7 subtotal 小计 5,6',
      '8 total 合计 2,3,5,6',
    ]);
  });

  test('figures without a name are a project where the total has them, stray below it', () => {
    const read = table(`
      | 1 | 甲 | 100 | 90 |
      | 2 | | 200 | 150 |
      | | 合计 | 300 | 240 |
      | | | 12345 | |
    `);
    expect(projectsOf(read)).toEqual(['2 甲 100 90', '3  200 150']);
    expect(read.notes.map(({ code, row }) => [code, row])).toEqual(
      expect.arrayContaining([
        ['R-F09', 2],
        ['R-A10', 4],
      ]),
    );
    expect(read.rows.find(({ row }) => row === 4)?.kind).toBe('stray');
  });
});

describe('labels', () => {
  test.each([
    '合计',
    '合　计',
    '总 计',
    '共计',
    '合计：',
    '合计（元）',
    '总计',
    '本年合计',
    '支出合计',
    '项目合计',
    '總計',
    '全局合计',
  ])('%s is a total', (label) => {
    const read = table(`| 1 | 甲 | 100 | 90 |\n| 2 | 乙 | 200 | 150 |\n| | ${label} | 300 | 240 |`);
    expect(read.totals).toMatchObject([{ row: 3, kind: 'total', covers: [1, 2] }]);
    expect(read.projects).toHaveLength(2);
  });

  test.each([
    '合计服务采购项目',
    '总计划编制经费',
    '小计量器具检定',
    '其他专项',
    '结余资金清理',
    '支出责任划分课题',
    '项目评审费',
    '年初慰问活动',
  ])('%s is a project', (name) => {
    const read = table(
      `| 1 | ${name} | 100 | 90 |\n| 2 | 乙 | 200 | 150 |\n| | 合计 | 300 | 240 |`,
    );
    expect(read.projects.map((project) => project.name)).toEqual([name, '乙']);
  });

  test('a total label may stand in any column before the amounts', () => {
    for (const row of ['| 合计 | | 300 | 240 |', '| | 合计 | 300 | 240 |']) {
      const read = table(`| 1 | 甲 | 100 | 90 |\n| 2 | 乙 | 200 | 150 |\n${row}`);
      expect(totalsOf(read)).toEqual(['4 total 合计 2,3']);
    }
  });

  test('notes and signatures are neither projects nor totals', () => {
    const read = table(`
      | 1 | 甲 | 100 | 90 |
      | 2 | 乙 | 200 | 150 |
      | | 合计 | 300 | 240 |
      | 注：本表金额以元为单位 | | | |
      | 单位负责人：王五 | | 财务负责人： | 填表人：张三 |
    `);
    expect(read.projects).toHaveLength(2);
    expect(read.rows.slice(3).map(({ kind }) => kind)).toEqual(['note', 'note']);
  });

  test('titles of groups without amounts are sections', () => {
    const read = table(`
      | | 一、养老类 | | |
      | 1 | 甲 | 100 | 90 |
      | | 二、工伤类 | | |
      | 2 | 乙 | 200 | 150 |
      | | 合计 | 300 | 240 |
    `);
    expect(read.rows.map(({ kind }) => kind)).toEqual([
      'section',
      'project',
      'section',
      'project',
      'total',
    ]);
    expect(totalsOf(read)).toEqual(['6 total 合计 3,5']);
  });

  test('projects numbered 一、二、三、 without rows beneath are projects', () => {
    const read = table(`
      | | 一、甲 | 100 | 90 |
      | | 二、乙 | 200 | 150 |
      | | 三、丙 | 50 | 40 |
      | | 合计 | 350 | 280 |
    `);
    expect(read.projects).toHaveLength(3);
    expect(read.notes.filter(({ code }) => code === 'R-F08')).toHaveLength(3);
  });
});

describe('parts after 其中', () => {
  test('indented rows go on with it', () => {
    const read = table(`
      | 1 | 甲 | 100 | 90 |
      | | '　其中：人员经费 | 60 | 50 |
      | | '　　　　公用经费 | 40 | 40 |
      | 2 | 乙 | 200 | 150 |
      | | 合计 | 300 | 240 |
    `);
    expect(totalsOf(read)).toEqual([
      '3 memo 其中：人员经费 of 2',
      '4 memo 公用经费 of 2',
      '6 total 合计 2,5',
    ]);
  });

  test('of the total stand below it', () => {
    const read = table(`
      | 1 | 甲 | 100 | 90 |
      | 2 | 乙 | 200 | 150 |
      | | 合计 | 300 | 240 |
      | | 其中：财政拨款 | 250 | 200 |
      | | 上年结转 | 50 | 40 |
    `);
    expect(read.projects).toHaveLength(2);
    expect(totalsOf(read).slice(1)).toEqual(['5 memo 其中：财政拨款 of 4', '6 memo 上年结转 of 4']);
  });
});

describe('cells', () => {
  test('amounts as texts, with units and signs, are read and noted', () => {
    const read = table(`
      | 1 | 甲 | '1,234.50 | '￥90 |
      | 2 | 乙 | '3.5万元 | '（1200） |
      | 3 | 丙 | '１２３ | 约100 |
      | 4 | 丁 | 12.345 | #DIV/0! |
    `);
    expect(projectsOf(read)).toEqual([
      '2 甲 1234.5 90',
      '3 乙 35000 -1200',
      '4 丙 123 ?',
      '5 丁 12.35 ?',
    ]);
    const codes = read.notes.map(({ code, row, column }) => `${code} ${row ?? ''} ${column ?? ''}`);
    expect(codes).toEqual(
      expect.arrayContaining([
        'R-B01 1 2',
        'R-B03 2 2',
        'R-B04 3 2',
        'R-B02 3 3',
        'R-B06 4 2',
        'R-A06 4 3',
      ]),
    );
    expect(read.projects[0]?.amounts.adjustedBudget?.isText).toBe(true);
  });

  test('a date is never an amount', () => {
    const reading = readDrawn(
      `
      | 项目名称 | 下达日期 | 全年预算数（元） | 支出数（元） |
      | 甲 | 41743 | 100 | 41743 |
      | 乙 | 41744 | 200 | 150 |
      `,
      { formats: { 'B2:B3': 'yyyy-mm-dd', D2: 'yyyy"年"m"月"' } },
    );
    expect(projectsOf(onlyTable(reading))).toEqual(['2 甲 100 ?', '3 乙 200 150']);
  });

  test('a code that lost its digits is noted; hidden rows are projects', () => {
    const reading = readDrawn(
      `
      | 项目编码 | 项目名称 | 全年预算数（元） | 支出数（元） |
      | 5.10923e20 | 甲 | 100 | 90 |
      | 530100 | 乙 | 200 | 150 |
      `,
      { hiddenRows: [3] },
    );
    const read = onlyTable(reading);
    expect(read.notes.map(({ code, row }) => [code, row])).toContainEqual(['R-B08', 1]);
    expect(read.projects.map(({ isHidden }) => isHidden)).toEqual([false, true]);
  });

  test('amounts are never filled down a merge', () => {
    const reading = readDrawn(
      `
      | 项目名称 | 全年预算数（元） | 支出数（元） |
      | 甲 | 100 | 90 |
      | 乙 |  | 80 |
      | 丙 | 50 | 50 |
      `,
      { merges: ['B2:B3'] },
    );
    expect(projectsOf(onlyTable(reading))).toEqual(['2 甲 100 90', '3 乙 ? 80', '4 丙 50 50']);
  });
});

describe('a sum that leaves its first row out is a fault, not a smaller sum', () => {
  test('of a group', () => {
    const read = table(`
      | 1 | 甲 | 100 | 90 |
      | 2 | 乙 | 200 | 150 |
      | 3 | 丙 | 40 | 30 |
      | | 小计 | 240 | 180 |
      | 4 | 丁 | 70 | 60 |
      | | 小计 | 70 | 60 |
      | | 合计 | 410 | 330 |
    `);
    expect(totalsOf(read)).toEqual([
      '5 subtotal 小计 2,3,4',
      '7 subtotal 小计 6',
      '8 total 合计 2,3,4,6',
    ]);
  });

  test('but rows of another department before it belong to no subtotal', () => {
    const read = onlyTable(
      readDrawn(`
        | 科室 | 项目名称 | 全年预算数（元） | 支出数（元） |
        | 办公室 | 甲 | 100 | 90 |
        | 养老科 | 乙 | 200 | 150 |
        | 养老科 | 丙 | 40 | 30 |
        | 小计 | | 240 | 180 |
        | 合计 | | 340 | 270 |
      `),
    );
    expect(totalsOf(read)).toEqual(['5 subtotal 小计 3,4', '6 total 合计 2,3,4']);
  });
});
