import { describe, expect, test } from '@jest/globals';
import { blockingIds, onlyTable, projectsOf, readDrawn, totalsOf } from './read-drawn';

const HEADS = '| 序号 | 项目名称 | 全年预算数（元） | 支出数（元） | 结余（元） |';
const read = (...rows: string[]) => readDrawn([HEADS, ...rows].join('\n'));
const namesOf = (table: ReturnType<typeof onlyTable>) => table.projects.map(({ name }) => name);

describe('rows that are projects', () => {
  test('numbered ones, also before a year and where sums happen to fit', () => {
    const reading = read(
      '| 1 | 1、农村公路养护 | 30 | 20 | 10 |',
      '| 2 | 2、2019年森林防火 | 20 | 15 | 5 |',
      '| 3 | 3、校舍维修补助 | 10 | 5 | 5 |',
      '| | 合计 | 60 | 40 | 20 |',
    );
    expect(blockingIds(reading)).toEqual([]);
    expect(projectsOf(onlyTable(reading))).toHaveLength(3);
  });

  test('one without a name keeps none: its source is no name', () => {
    const table = onlyTable(
      readDrawn(`
      | 项目名称 | 资金来源 | 全年预算数（元） | 支出数（元） |
      | | 上级转移支付 | 30 | 20 |
      | 森林防火 | 上级转移支付 | 20 | 15 |
      | 合计 | | 50 | 35 |
      `),
    );
    expect(namesOf(table)).toEqual(['', '森林防火']);
  });

  test('the second row of a merged name, with no amounts, is no head', () => {
    const reading = readDrawn(
      `
      | 股室 | 项目名称 | 资金来源 | 全年预算数（元） | 支出数（元） |
      | 社会事务股 | 孤儿基本生活项目 | 上年结转 | 30 | 20 |
      | 社会事务股 | | 财政专户管理资金 | | |
      | 社会事务股 | 高龄老人补贴 | 上年结转 | 20 | 15 |
      | 合计 | | | 50 | 35 |
      `,
      { merges: ['B2:B3'] },
    );
    expect(namesOf(onlyTable(reading))).toContain('高龄老人补贴');
  });
});

test('a numbered project without amounts, known by its source', () => {
  const reading = readDrawn(
    `
    | 项目名称 | 资金来源 | 全年预算数（元） | 支出数（元） |
    | ①农村公路养护 | 一般公共预算 | 30 | 20 |
    | ②基层党建支出 | 政府性基金 | | |
    | | 上年结转 | 20 | 15 |
    | 合计 | | 50 | 35 |
    `,
    { merges: ['A3:A4'] },
  );
  expect(onlyTable(reading).projects.map(({ rows }) => rows)).toEqual([[1], [2, 3]]);
});

describe('rows that head groups', () => {
  test('a label in the column of numbers', () => {
    const table = onlyTable(
      read(
        '| 养老保险类 | | 50 | 35 | 15 |',
        '| 1 | 农村养老补助 | 30 | 20 | 10 |',
        '| 2 | 城镇养老补助 | 20 | 15 | 5 |',
        '| （二）工伤保险类 | | 10 | 5 | 5 |',
        '| 3 | 工伤预防经费 | 10 | 5 | 5 |',
        '| 合计 | | 60 | 40 | 20 |',
      ),
    );
    expect(totalsOf(table)).toEqual([
      '2 subtotal 养老保险类 3,4',
      '5 subtotal （二）工伤保险类 6',
      '7 total 合计 3,4,6',
    ]);
  });

  test('groups within groups by functional classes', () => {
    const table = onlyTable(
      read(
        '| | 201一般公共服务支出 | 60 | 41 | 19 |',
        '| | 20101行政运行 | 50 | 35 | 15 |',
        '| 1 | 农村公路养护 | 30 | 20 | 10 |',
        '| 2 | 森林防火 | 20 | 15 | 5 |',
        '| | 20102事业运行 | 10 | 6 | 4 |',
        '| 3 | 图书馆开放 | 7 | 4 | 3 |',
        '| 4 | 校舍维修补助 | 3 | 2 | 1 |',
        '| 合计 | | 60 | 41 | 19 |',
      ),
    );
    expect(totalsOf(table)).toEqual([
      '2 subtotal 201一般公共服务支出 4,5,7,8',
      '3 subtotal 20101行政运行 4,5',
      '6 subtotal 20102事业运行 7,8',
      '9 total 合计 4,5,7,8',
    ]);
  });

  test('小计 with its group in brackets, above the group, and no total', () => {
    const table = onlyTable(
      read(
        '| 小计（信息中心） | | 50 | 35 | 15 |',
        '| 1 | 农村公路养护 | 30 | 20 | 10 |',
        '| 2 | 森林防火 | 20 | 15 | 5 |',
        '| 小计（办公室） | | 10 | 5 | 5 |',
        '| 3 | 校舍维修补助 | 10 | 5 | 5 |',
      ),
    );
    expect(totalsOf(table)).toEqual([
      '2 subtotal 小计（信息中心） 3,4',
      '5 subtotal 小计（办公室） 6',
    ]);
  });

  test('formulas over the rows beneath, though the sums are wrong', () => {
    const table = onlyTable(
      readDrawn(`
      | 项目名称 | 全年预算数（元） | 支出数（元） | 结余（元） |
      | 教育支出 | =SUM(B3:B4) => 51 | =SUM(C3:C4) => 36 | 15 |
      | 农村公路养护 | 30 | 20 | 10 |
      | 森林防火 | 20 | 15 | 5 |
      | 合计 | 50 | 35 | 15 |
      `),
    );
    expect(totalsOf(table)[0]).toMatch(/^2 (?:sub)?total 教育支出 3,4$/);
  });

  test('小计 of the last page only', () => {
    const table = onlyTable(
      read(
        '| 1 | 农村公路养护 | 30 | 20 | 10 |',
        '| 2 | 森林防火 | 20 | 15 | 5 |',
        HEADS,
        '| 3 | 校舍维修补助 | 10 | 5 | 5 |',
        '| 4 | 图书馆开放 | 7 | 4 | 3 |',
        '| 小计 | | 17 | 9 | 8 |',
        '| 合计 | | 67 | 44 | 23 |',
      ),
    );
    expect(totalsOf(table)[0]).toBe('7 subtotal 小计 5,6');
  });
});

test('a row with a code is no head, whatever words it holds', () => {
  const reading = readDrawn(`
  | 项目编码 | 项目名称 | 资金来源 | 全年预算数（元） | 支出数（元） | 备注 |
  | XM2019001 | 地质灾害防治 | 政府性基金 | 30 | 20 | |
  | XM2019002 | 奖补资金 | 上年结转 | | | 按进度支付 |
  | XM2019003 | 退耕还林劳务费 | 政府性基金 | 20 | 15 | |
  `);
  expect(onlyTable(reading).projects.map(({ row }) => row)).toEqual([1, 2, 3]);
});

describe('what is no table of projects', () => {
  test('expenditure beside income', () => {
    const reading = readDrawn(
      `
      | 部门收支总表 | | | 单位：万元 |
      | 收入 | | 支出 | |
      | 项目 | 预算数 | 项目 | 预算数 |
      | 一、财政拨款收入 | 90 | 一、教育支出 | 60 |
      | 二、事业收入 | 10 | 二、农林水支出 | 40 |
      | 收入总计 | 100 | 支出总计 | 100 |
      `,
    );
    expect(reading.tables).toEqual([]);
  });

  test('the journal of a bank account', () => {
    const reading = readDrawn(
      `
      | 银行存款日记账 | | | | | |
      | 日期 | 凭证号 | 摘要 | 借方 | 贷方 | 余额 |
      | '2019-12-10 | 记-1 | 付办公费 | | 888 | 499112 |
      | '2019-12-11 | 记-2 | 付水电费 | | 8297 | 490815 |
      `,
    );
    expect([reading.tables, reading.questions]).toEqual([[], []]);
  });

  test('a list of assets', () => {
    const reading = readDrawn(
      `
      | 固定资产台账 | | | | | 单位：元 |
      | 资产编号 | 资产名称 | 数量 | 原值 | 购置日期 | 使用部门 |
      | ZC1001 | 打印机 | 2 | 1409 | '2019-01-15 | 项目办 |
      | ZC1002 | 空调 | 3 | 6559 | '2019-04-15 | 法制股 |
      `,
    );
    expect(reading.tables).toEqual([]);
  });
});

test('tables side by side keep their titles, units and code columns apart', () => {
  const reading = readDrawn(
    `
    | 2019年财政拨款项目支出情况表 | | | | | 2019年单位资金项目支出情况表 | | | |
    | 单位：万元 | | | | | 单位：元 | | | |
    | 项目名称 | 全年预算数 | 支出数 | 得分 | | 项目名称 | 全年预算数 | 支出数 | 得分 |
    | 农村公路养护 | 30 | 20 | 90 | | 森林防火 | 7 | 4 | 90 |
    | 校舍维修补助 | 20 | 15 | 91 | | 图书馆开放 | 8 | 8 | 91 |
    | 合计 | 50 | 35 | | | 合计 | 15 | 12 | |
    `,
    { merges: ['A1:D1', 'F1:I1'] },
  );
  expect(reading.questions).toEqual([]);
  expect(reading.tables.map(({ unit, year, area }) => [unit, year, area.left])).toEqual([
    ['tenThousandYuan', 2019, 0],
    ['yuan', 2019, 5],
  ]);
});
