import { describe, expect, test } from '@jest/globals';
import { describeEvidence } from '../../../src/core/budget/evidence-text';
import type { Question } from '../../../src/core/budget/question';
import { askQuestion, optionText } from '../../../src/core/budget/question-text';
import type { Reading } from '../../../src/core/budget/reading';
import { gridFromText } from './grid-from-text';
import { fieldsOf, onlyTable, projectsOf, readDrawn, readGrids, totalsOf } from './read-drawn';

/** Id, code, what it holds up, options with the recommended one marked. */
function shown({ questions }: Reading): string[] {
  return questions.map(({ id, code, blocks, options }) => {
    const values = options.map(({ value, recommended }) => (recommended ? `*${value}` : value));
    return `${id} ${code} ${blocks} ${values.join('|')}`;
  });
}

/** Every option of every question, once answered, is asked no more. */
function expectSettled(read: (answers: Record<string, string>) => Reading): void {
  for (const { id, options } of read({}).questions) {
    for (const { value } of options) {
      const again = read({ [id]: value }).questions.map((question) => question.id);
      expect(again).not.toContain(id);
    }
  }
}

/** All questions met in this file, for the test of their sentences. */
const met: Question[] = [];
function read(text: string, answers: Record<string, string> = {}, sheet = '表'): Reading {
  const reading = readDrawn(text, { sheet }, { answers });
  met.push(...reading.questions);
  return reading;
}

describe('the unit', () => {
  const yuan = `
    | 项目名称 | 全年预算数 | 支出数 |
    | 甲 | 120000 | 90000 |
    | 乙 | 35000.5 | 35000.5 |
  `;
  const tenThousand = `
    | 项目名称 | 全年预算数 | 支出数 |
    | 甲 | 12 | 9 |
    | 乙 | 3.55 | 3.55 |
  `;
  test.each([
    [yuan, 'unit:表 R-A02 table *元|千元|万元|亿元'],
    [tenThousand, 'unit:表 R-A02 table *万元|元|千元|亿元'],
  ])('is asked when nothing states it', (text, question) => {
    const reading = read(text);
    expect(shown(reading)).toEqual([question]);
    expect(onlyTable(reading).unit).toBeNull();
  });

  test('an answer or a flag settles it', () => {
    expectSettled((answers) => read(tenThousand, answers));
    expect(projectsOf(onlyTable(read(tenThousand, { 'unit:表': '千元' })))[0]).toBe(
      '2 甲 12000 9000',
    );
    const told = readDrawn(tenThousand, {}, { unit: 'yuan' });
    expect(told.questions).toEqual([]);
    expect(projectsOf(onlyTable(told))[0]).toBe('2 甲 12 9');
  });

  test('two statements that differ above the heads are asked; an organisation is none', () => {
    const text = `
      | 2019年项目支出表（元） | | |
      | 编制单位：万元户服务中心 | | 单位：万元 |
      | 项目名称 | 全年预算数 | 支出数 |
      | 甲 | 12 | 9 |
    `;
    expect(shown(read(text))[0]).toMatch(/^unit:表 R-A02 table /);
    const one = text.replace('（元）', '');
    expect(onlyTable(read(one))).toMatchObject({ unit: 'tenThousandYuan' });
  });

  test('a unit in a head rules that column only and is noted', () => {
    const table = onlyTable(
      read(`
        | 单位：万元 | | |
        | 项目名称 | 全年预算数 | 支出数（元） |
        | 甲 | 12 | 90000 |
        | 乙 | 3 | 30000 |
      `),
    );
    expect(projectsOf(table)).toEqual(['3 甲 120000 90000', '4 乙 30000 30000']);
    expect(table.columns[2]?.unit).toBe('yuan');
    expect(table.notes).toContainEqual(
      expect.objectContaining({
        code: 'R-A03',
        column: 2,
        data: { text: '支出数', unit: '元', chosen: '万元' },
      }),
    );
  });
});

describe('columns', () => {
  test('预算数 alone is read as the budget of the year; what is left or the rate says so', () => {
    const head = '| 项目名称 | 预算数（元） | 支出数（元） |';
    const rows =
      '| 甲 | 120 | 90 | 30 | 75% |\n| 乙 | 350 | 300 | 50 | 85.71% |\n| 丙 | 80 | 20 | 60 | 25% |';
    const alone = read(`${head}\n${rows.replace(/\| \d+ \| [\d.]+% \|/g, '|')}`);
    expect(shown(alone)).toEqual([
      'column:表:预算数 R-A01 none *adjustedBudget|originalBudget|none',
    ]);
    expect(read(`${head} 结余（元） | 执行率 |\n${rows}`).questions).toEqual([]);
    const answered = read(`${head}\n${rows}`, { 'column:表:预算数': 'originalBudget' });
    expect(fieldsOf(onlyTable(answered))).toMatchObject({ originalBudget: 'B' });
  });

  const adjusted = (amounts: readonly string[]) => `
    | 项目名称 | 年初预算数（元） | 调整预算数（元） | 支出数（元） | 结余（元） |
    ${amounts.map((line, index) => `| 项目${index} | ${line} |`).join('\n')}
  `;
  test.each([
    [
      'a difference',
      ['100 | 20 | 90 | 30', '200 | -50 | 150 | 0', '80 | 5 | 60 | 25'],
      'adjustment',
    ],
    [
      'the result',
      ['100 | 120 | 90 | 30', '200 | 150 | 150 | 0', '80 | 85 | 60 | 25'],
      'adjustedBudget',
    ],
  ])('调整预算数 is %s by arithmetic', (_, amounts, field) => {
    const reading = read(adjusted(amounts));
    expect(reading.questions).toEqual([]);
    expect(fieldsOf(onlyTable(reading))[field]).toBe('C');
  });

  test('调整预算数 without anything to tell is asked', () => {
    const text = `
      | 项目名称 | 年初预算数（元） | 调整预算数（元） | 支出数（元） |
      | 甲 | 100 | 30 | 90 |
      | 乙 | 200 | 50 | 150 |
    `;
    expect(shown(read(text))).toEqual([
      expect.stringMatching(/^column:表:调整预算数 R-A01 table .*adjustment.*adjustedBudget/),
    ]);
    expectSettled((answers) => read(text, answers));
  });

  test('two columns with the same claim are asked, equal figures are not', () => {
    const text = (other: string) => `
      | 项目名称 | 全年预算数（元） | 执行数（元） | 决算数（元） |
      | 甲 | 100 | 90 | ${other} |
      | 乙 | 200 | 150 | 150 |
    `;
    const asked = read(text('95'));
    expect(shown(asked)).toEqual(['column:表:expenditure R-A01 table *执行数|决算数']);
    const answered = read(text('95'), { 'column:表:expenditure': '决算数' });
    expect(answered.questions).toEqual([]);
    expect(fieldsOf(onlyTable(answered))).toMatchObject({ expenditure: 'D' });
    expect(read(text('90')).questions).toEqual([]);
  });

  test('a lone 金额 is asked', () => {
    const text = `
      | 年度 | 项目名称 | 金额（万元） | 资金来源 |
      | 2019 | 甲 | 12.5 | 财政拨款 |
      | 2019 | 乙 | 3.5 | 财政拨款 |
    `;
    expect(shown(read(text))[0]).toMatch(/^column:表:金额 R-A01 table /);
    const spent = read(text, { 'column:表:金额': 'expenditure' });
    expect(spent.questions).toEqual([]);
    expect(projectsOf(onlyTable(spent))).toEqual(['2 甲 · 125000', '3 乙 · 35000']);
  });

  test('a flag names a column', () => {
    const text = `
      | 项目名称 | 全年预算数（元） | 甲数（元） | 支出数（元） |
      | 甲 | 100 | 90 | 80 |
    `;
    const told = readDrawn(text, {}, { columns: { expenditure: 2 } });
    expect(fieldsOf(onlyTable(told))).toMatchObject({ expenditure: 'C' });
  });
});

describe('rows', () => {
  test('repeated names: by sources they are one project, without anything to tell it is asked', () => {
    const sources = `
      | 项目名称 | 资金来源 | 全年预算数（元） | 支出数（元） |
      | 甲 | 财政拨款 | 100 | 90 |
      | 甲 | 上年结转 | 50 | 50 |
      | 乙 | 财政拨款 | 30 | 30 |
    `;
    const merged = read(sources);
    expect(shown(merged)).toEqual(['repeated:表 R-F02 none *merge|separate']);
    expect(projectsOf(onlyTable(merged))).toEqual(['2+3 甲 150 140', '4 乙 30 30']);
    const separate = onlyTable(read(sources, { 'repeated:表': 'separate' }));
    expect(projectsOf(separate)).toEqual(['2 甲 100 90', '3 甲 50 50', '4 乙 30 30']);
    const bare = sources.replaceAll(/\| (资金来源|财政拨款|上年结转) /g, '');
    expect(shown(read(bare))).toEqual(['repeated:表 R-F02 field merge|*separate']);
  });

  test('a section whose amount is not the sum of its rows is asked, when no other section tells', () => {
    const text = `
      | 项目 | 全年预算数（元） | 支出数（元） |
      | 一、养老类 | 999 | 888 |
      | 1.甲 | 100 | 90 |
      | 2.乙 | 200 | 150 |
    `;
    expect(shown(read(text))).toEqual(['row:表:一、养老类 R-A01 table *subtotal|project']);
    const project = onlyTable(read(text, { 'row:表:一、养老类': 'project' }));
    expect(project.projects.map(({ row }) => row)).toEqual([1, 2, 3]);
    expect(project.totals).toEqual([]);
  });

  test('a section with a wrong amount beside sections that hold stays a subtotal', () => {
    const reading = read(`
      | 项目 | 全年预算数（元） | 支出数（元） |
      | 一、养老类 | 300 | 240 |
      | 1.甲 | 100 | 90 |
      | 2.乙 | 200 | 150 |
      | 二、工伤类 | 77 | 66 |
      | 1.丙 | 30 | 20 |
      | 2.丁 | 40 | 40 |
    `);
    expect(reading.questions).toEqual([]);
    expect(totalsOf(onlyTable(reading))).toEqual([
      '2 subtotal 一、养老类 3,4',
      '5 subtotal 二、工伤类 6,7',
    ]);
  });

  test('blank amounts of projects are asked and may be 0', () => {
    const text = `
      | 项目名称 | 全年预算数（元） | 支出数（元） |
      | 甲 | 100 | |
      | 乙 | 200 | — |
      | 丙 | 300 | 300 |
    `;
    const reading = read(text);
    expect(shown(reading)).toEqual(['blank:表:expenditure R-B07 field *zero|unknown']);
    expect(reading.questions[0]?.data).toMatchObject({ rows: '2,3', count: 2 });
    expect(projectsOf(onlyTable(reading))[0]).toBe('2 甲 100 ?');
    expect(projectsOf(onlyTable(read(text, { 'blank:表:expenditure': 'zero' })))[0]).toBe(
      '2 甲 100 0',
    );
  });
});

describe('rates', () => {
  test.each([
    ['0.75 | 0.5', [0.75, 0.5]],
    ['75 | 50', [0.75, 0.5]],
    ["'75% | '50.00%", [0.75, 0.5]],
    ['75% | 50%', [0.75, 0.5]],
  ])('%s', (rates, ratios) => {
    const [first = '', second = ''] = rates.split(' | ');
    const table = onlyTable(
      read(`
        | 项目名称 | 全年预算数（元） | 支出数（元） | 执行率 |
        | 甲 | 100 | 75 | ${first} |
        | 乙 | 200 | 100 | ${second} |
      `),
    );
    expect(table.projects.map(({ statedRate }) => statedRate?.ratio)).toEqual(ratios);
  });

  test('amounts written with commas are no rates, though the zeros among them would be', () => {
    const table = onlyTable(
      read(`
        | 项目名称 | 全年预算数（元） | 支出数（元） | 上年决算数（元） | 同比增减额（元） |
        | 甲 | '20,000.00 | '0.00 | '0.00 | '0.00 |
        | 乙 | '27,000.00 | '20,000.00 | '18,000.00 | '2,000.00 |
        | 丙 | '30,000.00 | '25,000.00 | '22,000.00 | '3,000.00 |
      `),
    );
    expect(table.fields.executionRate).toBeUndefined();
  });

  test('what stands beside a budget of 0 is wrong in either scale and asks for none', () => {
    const reading = read(`
      | 项目名称 | 全年预算数（元） | 支出数（元） | 执行率 |
      | 甲 | 0 | 0 | 1 |
      | 乙 | 200 | 100 | '50% |
    `);
    expect(reading.questions).toEqual([]);
    expect(onlyTable(reading).projects.map(({ statedRate }) => statedRate?.ratio)).toEqual([
      1, 0.5,
    ]);
  });

  test('1 may be 100% or 1%: asked when no amount tells', () => {
    const text = `
      | 项目名称 | 全年预算数（元） | 执行率 |
      | 甲 | 100 | 1 |
      | 乙 | 200 | 1 |
    `;
    expect(shown(read(text))).toEqual(['rate-scale:表 R-E04 field *fraction|percent']);
    const percent = onlyTable(read(text, { 'rate-scale:表': 'percent' }));
    expect(percent.projects[0]?.statedRate?.ratio).toBe(0.01);
  });
});

describe('sheets', () => {
  const sheet = (name: string, year: number) =>
    gridFromText(
      `
      | ${year}年项目支出表（万元） | | |
      | 项目名称 | 全年预算数 | 支出数 |
      | 甲 | 10 | 9 |
      | 乙 | 20 | 20 |
      `,
      { sheet: name },
    );
  const grids = [sheet('2018', 2018), sheet('2019', 2019)];

  test('of several years: asked, the latest recommended; one choice, one table', () => {
    const reading = readGrids(grids);
    met.push(...reading.questions);
    expect(shown(reading)).toEqual(['sheet R-A04 table 2018|*2019|all']);
    const chosen = readGrids(grids, { answers: { sheet: '2018' } });
    expect(chosen.questions).toEqual([]);
    expect(onlyTable(chosen).year).toBe(2018);
    expect(chosen.passed).toEqual([{ sheet: '2019', kind: 'not-chosen' }]);
    expect(readGrids(grids, { answers: { sheet: 'all' } }).tables).toHaveLength(2);
    expect(onlyTable(readGrids(grids, { sheet: '2019' })).year).toBe(2019);
  });
});

describe('sheets of parts beside one of all', () => {
  const sheet = (name: string, rows: string) =>
    gridFromText(
      `
      | 2023年项目支出表（万元） | | |
      | 项目名称 | 全年预算数 | 支出数 |
      ${rows}
      `,
      { sheet: name },
    );
  const office = sheet('办公室', '| 政务信息化 | 80 | 79 |');
  const farming = sheet('农业科', '| 种业振兴 | 120 | 110 |\n| 植保 | 40 | 40 |');
  const all = '| 政务信息化 | 80 | 79 |\n| 种业振兴 | 120 | 110 |\n| 植保 | 40 | 40 |';

  test('the one that holds all others is recommended', () => {
    const reading = readGrids([office, farming, sheet('表三', all)]);
    met.push(...reading.questions);
    expect(shown(reading)).toEqual(['sheet R-A04 table 办公室|农业科|*表三|all']);
  });
});

test('a budget beside what it was changed to', () => {
  const reading = read(`
    | 2021年项目支出表（万元） | | | |
    | 项目 | 预算数 | 调整预算数 | 支出数 |
    | 沟渠清淤 | 30 | 28 | 27.5 |
    | 泵站维修 | 50 | 66 | 65.2 |
    | 水质检测 | 12 | 12 | 11 |
  `);
  expect(shown(reading)).toContain(
    'column:表:调整预算数 R-A01 table adjustment|*adjustedBudget|none',
  );
});

describe('what is no budget table', () => {
  const ledger = `
    | 日期 | 凭证号 | 摘要 | 科目 | 借方 | 贷方 | 余额 |
    | 2019-01-01 | 记-1 | 软件维护费 | 30213 | 1000 | | 1000 |
    | 2019-01-02 | 记-2 | 宣传费 | 30201 | 500 | | 1500 |
    | 2019-01-03 | 记-3 | 软件维护费 | 30213 | | 200 | 1300 |
  `;
  test('a ledger is added up by name only when a person says so', () => {
    const reading = read(ledger);
    expect(shown(reading)).toEqual(['ledger:表 R-A01 table *skip|sum-by-name']);
    expect(reading.tables).toEqual([]);
    const summed = readDrawn(
      ledger,
      { sheet: '表' },
      { unit: 'yuan', answers: { 'ledger:表': 'sum-by-name' } },
    );
    expect(projectsOf(onlyTable(summed))).toEqual(['2+4 软件维护费 · 800', '3 宣传费 · 500']);
    expect(read(ledger, { 'ledger:表': 'skip' })).toMatchObject({ tables: [], questions: [] });
  });

  test('projects laid out as columns are told, not read', () => {
    const reading = read(`
      | 2019年项目支出 单位：元 | | | |
      | 项目名称 | 甲经费 | 乙经费 | 合计 |
      | 年初预算数 | 100 | 200 | 300 |
      | 支出数 | 90 | 200 | 290 |
      | 结余 | 10 | 0 | 10 |
    `);
    expect(reading.tables).toEqual([]);
    expect(shown(reading)).toEqual(['transposed:表 R-A01 table *skip']);
  });

  test.each([
    [
      'a price list',
      '| 名称 | 规格 | 单价 | 数量 | 金额 |\n| 螺丝 | M3 | 1 | 100 | 100 |\n| 螺母 | M3 | 2 | 10 | 20 |',
    ],
    [
      'a schedule',
      '| 序号 | 工作内容 | 负责人 | 开始日期 | 完成时间 |\n| 1 | 培训 | 张三 | 2019-01-01 | 2019-02-01 |',
    ],
    ['statistics', '| 地区 | 参保人数 | 增长率 |\n| 呈贡 | 8000 | 0.05 |\n| 晋宁 | 9000 | 0.03 |'],
    ['English', '| Name | Budget | Spent |\n| Alpha | 100 | 90 |'],
    ['a staff list', '| 姓名 | 电话 | 身份证号 |\n| 张三 | 13800000000 | 530121199001011234 |'],
    ['nothing', '| |'],
  ])('%s gives no table and asks nothing', (_, text) => {
    const reading = read(text);
    expect(reading).toMatchObject({ tables: [], questions: [] });
    expect(reading.passed).toHaveLength(1);
  });
});

test('every question, option and reason met above is a sentence without holes', () => {
  expect(new Set(met.map(({ ask }) => ask)).size).toBeGreaterThan(9);
  for (const question of met) {
    const sentence = askQuestion(question);
    expect(sentence).toMatch(/[？。]$/);
    expect(sentence).not.toMatch(/[{}]|undefined|（）|“”/);
    for (const option of question.options) {
      expect(optionText(question, option)).not.toMatch(/[{}]|undefined|^$|（）/);
      for (const evidence of option.evidence) expect(describeEvidence(evidence)).not.toBe('');
    }
  }
});

test('a column refused with none is no field', () => {
  const text = `
    | 项目名称 | 全年预算数（元） | 支出数（元） | 预算数（元） |
    | 甲 | 100 | 90 | 77 |
    | 乙 | 200 | 150 | 66 |
  `;
  const open = read(text);
  expect(fieldsOf(onlyTable(open))).toMatchObject({ originalBudget: 'D' });
  const refused = read(text, { 'column:表:预算数': 'none' });
  expect(fieldsOf(onlyTable(refused))).toEqual({
    name: 'A',
    adjustedBudget: 'B',
    expenditure: 'C',
  });
});
