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

describe('one header row', () => {
  test('plain, the unit in the heads', () => {
    const reading = readDrawn(
      `
      | 序号 | 项目名称 | 年初预算数（元） | 调整数（元） | 全年预算数（元） | 支出数（元） | 结余（元） | 执行率 |
      | 1 | 软件维护费 | 120000 | 0 | 120000 | 120000 | 0 | 100% |
      | 2 | 独子费 | 320000 | 10000 | 330000 | 300000 | 30000 | 90.91% |
      | 3 | 工伤预防 | 50000 | -10000 | 40000 | 40000 | 0 | 100% |
      | 合计 | | =SUM(C2:C4) => 490000 | 0 | 490000 | 460000 | 30000 | 93.88% |
      `,
      { sheet: '2019年项目' },
    );
    const table = onlyTable(reading);
    expect(reading.questions).toEqual([]);
    expect(table).toMatchObject({ unit: 'yuan', year: 2019, headerRows: [0] });
    expect(fieldsOf(table)).toEqual({
      no: 'A',
      name: 'B',
      originalBudget: 'C',
      adjustment: 'D',
      adjustedBudget: 'E',
      expenditure: 'F',
      balance: 'G',
      executionRate: 'H',
    });
    expect(projectsOf(table)).toEqual([
      '2 软件维护费 120000 120000',
      '3 独子费 330000 300000',
      '4 工伤预防 40000 40000',
    ]);
    expect(totalsOf(table)).toEqual(['5 total 合计 2,3,4']);
  });

  test('title, organisation and unit in one line, signatures below', () => {
    const reading = readDrawn(
      `
      | 呈贡区社会保险局2019年度项目支出预算执行情况表 | | | | | | |
      | 编制单位：呈贡区社会保险局 | | | | | | 单位：万元 |
      | | | | | | | |
      | 序号 | 项目名称 | 年初预算数 | 调整预算数 | 全年预算数 | 支出数 | 执行率（%） |
      | 1 | 软件维护费 | 12 | 0 | 12 | 12 | 100 |
      | 2 | 独子费 | 32 | 1 | 33 | 30 | 90.91 |
      | 合　计 | | 44 | 1 | 45 | 42 | 93.33 |
      | 注：数据来自财务系统 | | | | | | |
      | 单位负责人： | | 财务负责人： | | 填表人： | | 填报日期： |
      `,
      { merges: ['A1:G1', 'A2:C2'] },
    );
    const table = onlyTable(reading);
    expect(blockingIds(reading)).toEqual([]);
    expect(table).toMatchObject({
      title: '呈贡区社会保险局2019年度项目支出预算执行情况表',
      unitName: '呈贡区社会保险局',
      unit: 'tenThousandYuan',
      year: 2019,
      headerRows: [3],
    });
    expect(fieldsOf(table)).toMatchObject({
      originalBudget: 'C',
      adjustment: 'D',
      adjustedBudget: 'E',
    });
    expect(projectsOf(table)).toEqual(['5 软件维护费 120000 120000', '6 独子费 330000 300000']);
    expect(table.projects[1]?.statedRate?.ratio).toBe(0.9091);
    expect(totalsOf(table)).toEqual(['7 total 合计 5,6']);
  });
});

const SOURCES = `
  | 2019年度项目支出计划（万元） | | | | | | | | | |
  | 序号 | 项目名称 | 年初预算 | | | 全年预算 | | | 支出 | | |
  | | | 小计 | 财政拨款 | 结转资金 | 小计 | 财政拨款 | 结转资金 | 小计 | 财政拨款 | 结转资金 |
  | 1 | 甲项目 | 100 | 80 | 20 | 110 | 90 | 20 | 100 | 80 | 20 |
  | 2 | 乙项目 | 50 | 50 | 0 | 50 | 50 | 0 | 30 | 30 | 0 |
  | | 合计 | 150 | 130 | 20 | 160 | 140 | 20 | 130 | 110 | 20 |
`;

describe('several header rows', () => {
  test.each([
    ['merged', ['A1:K1', 'A2:A3', 'B2:B3', 'C2:E2', 'F2:H2', 'I2:K2']],
    ['merges lost', []],
  ])('sources as columns, %s', (_, merges) => {
    const table = onlyTable(readDrawn(SOURCES, { merges }));
    expect(table.headerRows).toEqual([1, 2]);
    expect(fieldsOf(table)).toMatchObject({
      originalBudget: 'C',
      adjustedBudget: 'F',
      expenditure: 'I',
    });
    expect(table.columns[3]).toMatchObject({ path: ['年初预算', '财政拨款'], source: '财政拨款' });
    expect(
      table.projects[0]?.sources.map(({ source, amounts }) => [source, amounts.expenditure?.fen]),
    ).toEqual([
      ['财政拨款', 80_000_000],
      ['结转资金', 20_000_000],
    ]);
  });

  test('a unit row and a code row that declares how columns are computed', () => {
    const table = onlyTable(
      readDrawn(`
        | 项目名称 | 年初预算 | 调整 | 全年预算 | 支出 | 结余 | 执行率 |
        | | 元 | 元 | 元 | 元 | 元 | % |
        | 栏次 | 1 | 2 | 3=1+2 | 4 | 5=3-4 | 6=4/3 |
        | 甲项目 | 100 | 20 | 120 | 60 | 60 | 50 |
        | 乙项目 | 200 | 0 | 200 | 200 | 0 | 100 |
        | 总计 | 300 | 20 | 320 | 260 | 60 | 81.25 |
      `),
    );
    expect(table).toMatchObject({ unit: 'yuan', headerRows: [0], codeRows: [2] });
    expect(table.identities).toEqual([
      {
        result: 3,
        kind: 'sum',
        terms: [
          { column: 1, sign: 1 },
          { column: 2, sign: 1 },
        ],
      },
      {
        result: 5,
        kind: 'sum',
        terms: [
          { column: 3, sign: 1 },
          { column: 4, sign: -1 },
        ],
      },
      {
        result: 6,
        kind: 'quotient',
        terms: [
          { column: 4, sign: 1 },
          { column: 3, sign: 1 },
        ],
      },
    ]);
    expect(table.projects.map(({ statedRate }) => statedRate?.ratio)).toEqual([0.5, 1]);
  });

  test('a part after 其中 is not added; what is left decides which column is the budget of the year', () => {
    const reading = readDrawn(
      `
      | 预算指标编码 | 指标名称 | 预算年度 | 指标批复金额[万元] | 累计下达金额[万元] | 支出金额[万元] | | 指标剩余金额[万元] | 指标执行进度 |
      | | | | | | 已支出金额 | 其中：冻结金额 | | |
      | '001 | 甲 | 2019 | 10 | 12 | 9 | 1 | 3 | 0.75 |
      | '002 | 乙 | 2019 | 20 | 18 | 18 | 0 | 0 | 1 |
      | '003 | 丙 | 2019 | 5 | 5 | 4 | 0 | 1 | 0.8 |
      `,
      { merges: ['F1:G1', 'A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:E2', 'H1:H2', 'I1:I2'] },
    );
    const table = onlyTable(reading);
    expect(reading.questions).toEqual([]);
    expect(fieldsOf(table)).toMatchObject({
      originalBudget: 'D',
      adjustedBudget: 'E',
      expenditure: 'F',
    });
    expect(table.columns[6]?.memoOf).toBe(5);
    expect(table.projects.map(({ code }) => code)).toEqual(['001', '002', '003']);
  });

  test('the same fields under each source, the whole under 合计', () => {
    const table = onlyTable(
      readDrawn(
        `
        | 金额单位：元 | | | | | | |
        | 项目名称 | 合计 | | 财政拨款 | | 其他资金 | |
        | | 全年预算数 | 支出数 | 全年预算数 | 支出数 | 全年预算数 | 支出数 |
        | 甲 | 100 | 90 | 80 | 80 | 20 | 10 |
        | 乙 | 200 | 200 | 200 | 200 | 0 | 0 |
        | 合计 | 300 | 290 | 280 | 280 | 20 | 10 |
        `,
        { merges: ['A2:A3', 'B2:C2', 'D2:E2', 'F2:G2'] },
      ),
    );
    expect(fieldsOf(table)).toEqual({ name: 'A', adjustedBudget: 'B', expenditure: 'C' });
    expect(table.projects[0]?.sources.map(({ source }) => source)).toEqual([
      '财政拨款',
      '其他资金',
    ]);
  });
});

describe('groups of rows', () => {
  test('sections that carry their sums, parts after 其中', () => {
    const table = onlyTable(
      readDrawn(`
        | 2019年项目支出情况表（万元） | | |
        | 项目 | 全年预算 | 支出 |
        | 一、养老保险类 | 52.00 | 52.00 |
        | 1.开展养老保险工作经费 | 20.00 | 20.00 |
        | 2.独子费 | 32.00 | 32.00 |
        | '　其中：企业退休 | 30.00 | 30.00 |
        | 二、工伤保险类 | 15 | 14 |
        | 1.工伤预防 | 10 | 9 |
        | 2.宣传 | 5 | 5 |
        | 总　计 | 67 | 66 |
      `),
    );
    expect(projectsOf(table)).toEqual([
      '4 1.开展养老保险工作经费 200000 200000',
      '5 2.独子费 320000 320000',
      '8 1.工伤预防 100000 90000',
      '9 2.宣传 50000 50000',
    ]);
    expect(totalsOf(table)).toEqual([
      '3 subtotal 一、养老保险类 4,5',
      '6 memo 其中：企业退休 of 5',
      '7 subtotal 二、工伤保险类 8,9',
      '10 total 总计 4,5,8,9',
    ]);
    expect(table.totals[3]?.children).toEqual([2, 6]);
  });

  const GROUPS = `
    | 科室 | 项目名称 | 全年预算数（元） | 支出数（元） |
    | 养老科 | 甲 | 100.00 | 100 |
    | | 乙 | 200 | 150 |
    | 小计 | | 300 | 250 |
    | 工伤科 | 丙 | 50 | 50 |
    | | 丁 | 70.5 | 70.5 |
    | 小计 | | 120.5 | 120.5 |
    | 合计 | | 420.5 | 370.5 |
  `;
  test('subtotals below their groups; the department is filled down, amounts never', () => {
    const table = onlyTable(readDrawn(GROUPS, { merges: ['A2:A3', 'A5:A6'] }));
    expect(table.projects.map(({ department }) => department)).toEqual([
      '养老科',
      '养老科',
      '工伤科',
      '工伤科',
    ]);
    expect(totalsOf(table)).toEqual([
      '4 subtotal 小计 2,3',
      '7 subtotal 小计 5,6',
      '8 total 合计 2,3,5,6',
    ]);
  });

  test('a subtotal above its group, the total on top', () => {
    const table = onlyTable(
      readDrawn(`
        | 项目名称 | 全年预算数（元） | 支出数（元） |
        | 总计 | 420 | 370 |
        | 养老科小计 | 300 | 250 |
        | 甲 | 100 | 100 |
        | 乙 | 200 | 150 |
        | 工伤科小计 | 120 | 120 |
        | 丙 | 50 | 50 |
        | 丁 | 70 | 70 |
      `),
    );
    expect(totalsOf(table)).toEqual([
      '2 total 总计 4,5,7,8',
      '3 subtotal 养老科小计 4,5',
      '6 subtotal 工伤科小计 7,8',
    ]);
  });

  test('heads of groups and a total without any word for it are found by their sums', () => {
    const reading = readDrawn(`
      | 项目名称 | 年初预算（元） | 支出（元） |
      | 养老保险 | 330 | 300 |
      | 甲 | 110 | 100 |
      | 乙 | 220 | 200 |
      | 工伤保险 | 70 | 60 |
      | 丙 | 30 | 25 |
      | 丁 | 40 | 35 |
      | 全局 | 400 | 360 |
    `);
    expect(blockingIds(reading)).toEqual([]);
    expect(totalsOf(onlyTable(reading))).toEqual([
      '2 subtotal 养老保险 3,4',
      '5 subtotal 工伤保险 6,7',
      '8 total 全局 3,4,6,7',
    ]);
  });
});

describe('years, months, pages', () => {
  test('the year of the title is read, the other passed over', () => {
    const table = onlyTable(
      readDrawn(
        `
        | 项目支出情况表（2018年） | | | | | | |
        | | | | | | | 单位：万元 |
        | 项目名称 | 2018年 | | | 2019年 | | |
        | | 预算数 | 支出数 | 执行率 | 预算数 | 支出数 | 执行率 |
        | 甲 | 10 | 9 | 90% | 12 | 11 | 91.67% |
        | 乙 | 20 | 20 | 100% | 22 | 22 | 100% |
        | 合计 | 30 | 29 | 96.67% | 34 | 33 | 97.06% |
        `,
        { merges: ['A1:G1', 'B3:D3', 'E3:G3', 'A3:A4'] },
      ),
    );
    expect(table.year).toBe(2018);
    expect(fieldsOf(table)).toEqual({
      name: 'A',
      adjustedBudget: 'B',
      expenditure: 'C',
      executionRate: 'D',
    });
  });

  test('a comparison with last year is no adjustment', () => {
    const table = onlyTable(
      readDrawn(`
        | | | | | | 单位：万元 |
        | 项目名称 | 2018年决算 | 2019年预算 | 2019年决算 | 增减 | 增减% |
        | 甲 | 10 | 12 | 11 | 1 | 10% |
        | 乙 | 20 | 22 | 22 | 2 | 10% |
        | 合计 | 30 | 34 | 33 | 3 | 10% |
      `),
    );
    expect(fieldsOf(table)).toEqual({ name: 'A', adjustedBudget: 'C', expenditure: 'D' });
  });

  test('months are passed over for their running sum', () => {
    const table = onlyTable(
      readDrawn(`
        | 2019年项目支出进度表 单位：元 | | | | | | |
        | 项目名称 | 全年预算 | 1月 | 2月 | 3月 | 累计 | 执行率 |
        | 甲 | 100 | 10 | 20 | 30 | 60 | 60% |
        | 乙 | 200 | 0 | 100 | 100 | 200 | 100% |
        | 丙 | 50 |  |  | 5 | 5 | 10% |
        | 合计 | 350 | 10 | 120 | 135 | 265 | 75.71% |
      `),
    );
    expect(table).toMatchObject({ title: '2019年项目支出进度表', unit: 'yuan' });
    expect(fieldsOf(table)).toEqual({
      name: 'A',
      adjustedBudget: 'B',
      expenditure: 'F',
      executionRate: 'G',
    });
  });

  test('a system export: query lines, texts, code and name in one cell, repeated heads, page subtotals', () => {
    const reading = readDrawn(
      `
      | 查询条件：年度=2019 | | | |
      | 导出时间：2020-01-05 10:00 | | | |
      | 项目 | 年初预算数 | 调整后预算数 | 支出数 |
      | '51092322T000000431595-城乡居民监管工作经费 | '1,234,567.00 | '1,234,567.00 | '1,000,000.00 |
      | '51092322T000000431596-宣传经费 | '20,000.00 | '20,000.00 | '20,000.00 |
      | 本页小计 | '1,254,567.00 | '1,254,567.00 | '1,020,000.00 |
      | 项目 | 年初预算数 | 调整后预算数 | 支出数 |
      | '51092322T000000431597-培训 | '10,000.00 | '10,000.00 | '10,000.00 |
      | 本页小计 | '10,000.00 | '10,000.00 | '10,000.00 |
      | 合计 | '1,264,567.00 | '1,264,567.00 | '1,030,000.00 |
      `,
      {},
      { unit: 'yuan' },
    );
    const table = onlyTable(reading);
    expect(reading.questions).toEqual([]);
    expect(table.year).toBe(2019);
    expect(table.projects.map(({ code, name }) => `${code ?? ''} ${name}`)).toEqual([
      '51092322T000000431595 城乡居民监管工作经费',
      '51092322T000000431596 宣传经费',
      '51092322T000000431597 培训',
    ]);
    expect(totalsOf(table)).toEqual([
      '6 subtotal 本页小计 4,5',
      '9 subtotal 本页小计 8',
      '10 total 合计 4,5,8',
    ]);
    expect(table.notes.filter(({ code }) => code === 'R-A12').map(({ row }) => row)).toEqual([6]);
    expect(table.notes.filter(({ code }) => code === 'R-B01')).toHaveLength(18);
  });
});

describe('several tables', () => {
  test('stacked, each with title, heads and total', () => {
    const { tables } = readDrawn(`
      | 2019年财政拨款项目表 | | |
      | 项目名称 | 全年预算数（元） | 支出数（元） |
      | 甲 | 100 | 90 |
      | 乙 | 200 | 200 |
      | 合计 | 300 | 290 |
      | | | |
      | 2019年上级专款项目表 | | |
      | 项目名称 | 全年预算数（元） | 支出数（元） |
      | 丙 | 10 | 10 |
      | 丁 | 20 | 5 |
      | 合计 | 30 | 15 |
    `);
    expect(tables.map(({ title }) => title)).toEqual([
      '2019年财政拨款项目表',
      '2019年上级专款项目表',
    ]);
    expect(tables.map(totalsOf)).toEqual([['5 total 合计 3,4'], ['11 total 合计 9,10']]);
  });

  test('side by side under one title', () => {
    const { tables } = readDrawn(`
      | 2019年各科室项目 | | | | | |
      | 单位：元 | | | | | |
      | 项目名称 | 全年预算数 | 支出数 | 项目名称 | 全年预算数 | 支出数 |
      | 甲 | 100 | 90 | 丙 | 50 | 50 |
      | 乙 | 200 | 200 | 丁 | 60 | 40 |
      | 合计 | 300 | 290 | 合计 | 110 | 90 |
    `);
    expect(tables.map(projectsOf)).toEqual([
      ['4 甲 100 90', '5 乙 200 200'],
      ['4 丙 50 50', '5 丁 60 40'],
    ]);
    expect(tables.map(({ unit }) => unit)).toEqual(['yuan', 'yuan']);
  });

  test('a 自评表 is read by its labels', () => {
    const reading = readDrawn(
      `
      | （2020年度）项目支出绩效自评表 | | | | | | | |
      | 项目名称 | 卫片执法补助经费 | | | | | | |
      | 主管部门 | 古城区自然资源局 | | | 实施单位 | 执法大队 | | |
      | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      | | 年度资金总额 | 7.29 | 7.29 | 7.29 | 10 | 100% | 10 |
      | | 其中：当年财政拨款 | 7.29 | 7.29 | 7.29 | — | 100% | — |
      | | 上年结转资金 | | | | — | | — |
      | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | | 产出指标 | 数量 | 个数 | 10 | 10 | 10 | 10 |
      `,
      { merges: ['A1:H1', 'B2:H2', 'B3:D3', 'F3:H3', 'A4:A7'] },
    );
    const table = onlyTable(reading);
    expect(reading.questions).toEqual([]);
    expect(table).toMatchObject({ unit: 'tenThousandYuan', year: 2020, isForm: true });
    expect(projectsOf(table)).toEqual(['5 卫片执法补助经费 72900 72900']);
    expect(table.projects[0]?.department).toBe('执法大队');
    expect(totalsOf(table)).toEqual(['6 memo 其中：当年财政拨款 of 5', '7 memo 上年结转资金 of 5']);
  });

  test('forms on many sheets are one reading; beside a table they are passed over', () => {
    const form = (name: string) =>
      gridFromText(
        `
        | 项目名称 | ${name} | | |
        | 项目资金（元） | 年初预算数 | 全年预算数 | 全年执行数 |
        | 年度资金总额 | 100 | 100 | 90 |
        `,
        { sheet: name },
      );
    const forms = [form('甲项目经费'), form('乙项目经费')];
    expect(readGrids(forms).questions).toEqual([]);
    expect(readGrids(forms).tables.map(({ sheet }) => sheet)).toEqual(['甲项目经费', '乙项目经费']);
    const list = gridFromText(
      `
      | 项目名称 | 全年预算数（元） | 支出数（元） |
      | 甲项目经费 | 100 | 90 |
      | 乙项目经费 | 100 | 90 |
      `,
      { sheet: '清单' },
    );
    const both = readGrids([...forms, list]);
    expect(both.tables.map(({ sheet }) => sheet)).toEqual(['清单']);
    expect(both.passed).toEqual([
      { sheet: '甲项目经费', kind: 'form' },
      { sheet: '乙项目经费', kind: 'form' },
    ]);
  });
});
