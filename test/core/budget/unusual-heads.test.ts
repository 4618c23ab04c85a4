import { describe, expect, test } from '@jest/globals';
import { fieldsOf, onlyTable, projectsOf, readDrawn } from './read-drawn';

/** Heads over three projects whose amounts agree: budget 10 + 2 = 12, spent 9, left 3. */
function fieldsUnder(heads: string, ...rows: string[]) {
  const table = onlyTable(readDrawn([heads, ...rows].join('\n')));
  return { ...fieldsOf(table) };
}

const ROWS = [
  '| 农村公路养护 | 10 | 2 | 12 | 9 | 3 |',
  '| 森林防火经费 | 20 | 0 | 20 | 20 | 0 |',
  '| 校舍维修补助 | 30 | -5 | 25 | 15 | 10 |',
  '| 合计 | 60 | 2 | 57 | 44 | 13 |',
].map((row) => row.replace('| 60 | 2 |', '| 60 | -3 |'));

describe('words of heads', () => {
  test.each([
    ['what is left of a budget', '支出数（万元）', '剩余预算（万元）'],
    ['what is left of quotas', '支出数（万元）', '剩余指标（万元）'],
    ['spent up to the end of a month', '截至12月底累计支出（万元）', '结余（万元）'],
    ['a unit set off by a slash', '预算执行数/万元', '资金结余/万元'],
    ['a unit with its label in brackets', '支出数（单位：万元）', '未支出数（单位：万元）'],
  ])('%s', (_, spent, left) => {
    const heads = `| 项目全称 | 年初预算（万元） | 年中增减（万元） | 调整后预算（万元） | ${spent} | ${left} |`;
    expect(fieldsUnder(heads, ...ROWS)).toMatchObject({
      name: 'A',
      originalBudget: 'B',
      adjustment: 'C',
      adjustedBudget: 'D',
      expenditure: 'E',
      balance: 'F',
    });
  });

  test.each([
    '支出事项',
    '部门预算项目',
    '资金项目',
    '专项（项目）名称',
    '政策和项目名称',
    '项目全称',
  ])('%s names projects', (head) => {
    const heads = `| ${head} | 年初预算（元） | 追加追减（元） | 全年预算（元） | 已支付（元） | 结余（元） |`;
    expect(fieldsUnder(heads, ...ROWS).name).toBe('A');
  });

  test('a year in yuan, the unit behind a blank', () => {
    const reading = readDrawn(
      [
        '| 项目名称 | 年初指标 元 | 追加追减 元 | 全年可用预算 元 | 累计支出 元 | 结余 元 |',
        ...ROWS,
      ].join('\n'),
    );
    expect(reading.questions).toEqual([]);
    expect(onlyTable(reading).unit).toBe('yuan');
  });

  test('a code of the project library, beside the number of a document', () => {
    const table = onlyTable(
      readDrawn(`
      | 项目库编码 | 项目名称 | 指标文号 | 全年预算（元） | 支出（元） |
      | XM20190001 | 农村公路养护 | 清财〔2019〕3号 | 10 | 9 |
      | XM20190002 | 森林防火经费 | 清财〔2019〕3号 | 20 | 20 |
      `),
    );
    expect(fieldsOf(table).code).toBe('A');
  });

  test('the nearest of three heads counts, the upper ones only group', () => {
    const table = onlyTable(
      readDrawn(
        `
        | 单位：元 | | | | | |
        | 项目名称 | 预算情况 | | 预算执行情况 | | |
        | | 全年预算 | | 支出数 | | 余额 |
        | | 合计 | 省级 | 合计 | 省级 | 合计 |
        | 农村公路养护 | 10 | 10 | 9 | 9 | 1 |
        | 森林防火经费 | 20 | 20 | 20 | 20 | 0 |
        `,
        { merges: ['A2:A4', 'B2:C2', 'D2:F2', 'B3:C3', 'D3:E3'] },
      ),
    );
    expect(fieldsOf(table)).toMatchObject({ adjustedBudget: 'B', expenditure: 'D', balance: 'F' });
  });

  test('two stages and both together', () => {
    const table = onlyTable(
      readDrawn(
        `
        | 单位：元 | | | | | | |
        | 项目名称 | 第一期 | | 第二期 | | 两期合计 | |
        | | 预算数 | 支出数 | 预算数 | 支出数 | 预算数 | 支出数 |
        | 农村公路养护 | 5 | 4 | 5 | 5 | 10 | 9 |
        | 森林防火经费 | 10 | 10 | 10 | 10 | 20 | 20 |
        `,
        { merges: ['A2:A3', 'B2:C2', 'D2:E2', 'F2:G2'] },
      ),
    );
    expect(fieldsOf(table).expenditure).toBe('G');
  });

  test('a list of sources may open with 其中', () => {
    const table = onlyTable(
      readDrawn(
        `
        | 单位：元 | | | | | |
        | 项目名称 | 全年预算 | | | 支出数 | 结余 |
        | | 小计 | 其中：中央 | 省级 | | |
        | 农村公路养护 | 10 | 4 | 6 | 9 | 1 |
        | 森林防火经费 | 20 | 15 | 5 | 20 | 0 |
        `,
        { merges: ['A2:A3', 'B2:D2', 'E2:E3', 'F2:F3'] },
      ),
    );
    expect(
      table.columns.filter(({ source }) => source !== null).map(({ column }) => column),
    ).toEqual([2, 3]);
  });

  test('years written as text head groups', () => {
    const table = onlyTable(
      readDrawn(
        `
        | 2019年项目支出情况表（单位：元） | | | | |
        | 专项名称 | '2018 | | '2019 | |
        | | 年初预算 | 支出数 | 年初预算 | 支出数 |
        | 农村公路养护 | 8 | 8 | 10 | 9 |
        | 森林防火经费 | 18 | 17 | 20 | 20 |
        `,
        { merges: ['A1:E1', 'A2:A3', 'B2:C2', 'D2:E2'] },
      ),
    );
    expect(fieldsOf(table)).toMatchObject({ originalBudget: 'D', expenditure: 'E' });
    expect(projectsOf(table)).toHaveLength(2);
  });
});

describe('heads above that qualify and do not name', () => {
  test('全年合计 behind half-years leaves the original budget what it is', () => {
    const table = onlyTable(
      readDrawn(
        `
        | 项目名称 | 上半年 | | 下半年 | | 全年合计 | | |
        | | 年初批复金额（元） | 已列支金额（元） | 年初批复金额（元） | 已列支金额（元） | 年初批复金额（元） | 已列支金额（元） | 年末结转和结余（元） |
        | 农村公路养护 | 10 | 8 | 20 | 20 | 30 | 28 | 2 |
        | 森林防火 | 5 | 5 | 6 | 4 | 11 | 9 | 2 |
        `,
        { merges: ['A1:A2', 'B1:C1', 'D1:E1', 'F1:H1'] },
      ),
    );
    expect(fieldsOf(table)).toMatchObject({ originalBudget: 'F', expenditure: 'G', balance: 'H' });
    expect(fieldsOf(table).adjustedBudget).toBeUndefined();
  });

  test('a carry-over beside fields of the budget is no source of it', () => {
    const table = onlyTable(
      readDrawn(
        `
        | 项目名称 | 项目预算 | | | | 支出数（元） |
        | | 上年结转和结余（元） | 年初预算（元） | 本年追加（元） | 全年指标合计（元） | |
        | 农村公路养护 | | 30 | 2 | 32 | 28 |
        | 森林防火 | | 11 | | 11 | 9 |
        `,
        { merges: ['A1:A2', 'B1:E1', 'F1:F2'] },
      ),
    );
    expect(fieldsOf(table)).toMatchObject({
      carryover: 'B',
      originalBudget: 'C',
      adjustment: 'D',
      adjustedBudget: 'E',
    });
  });
});
