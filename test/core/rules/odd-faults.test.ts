import { expect, test } from '@jest/globals';
import { briefs, checkDrawn } from './check-drawn';
import type { DrawnCheck } from './check-drawn';
import { readBudget } from '../../../src/core/budget/read-budget';
import { gridFromText, workbookOf } from '../budget/grid-from-text';

const codesOf = (text: string, more: DrawnCheck = {}) => briefs(checkDrawn(text, more));

const GROUP = { merges: ['B2:D2', 'A2:A3', 'E2:E3'] };
const sources = (rows: string) => `
  | 2020年项目支出表 单位：元 | | | | |
  | 项目名称 | 全年预算数 | | | 支出数 |
  | | 合计 | 其中：一般公共预算 | 政府性基金 | |
  ${rows}
`;

test('sources that open with 其中 need not be all of them', () => {
  const text = sources(`
  | 甲项目 | 100 | 60 | 20 | 95 |
  | 乙项目 | 80 | 50 | 10 | 80 |`);
  expect(codesOf(text, { drawn: GROUP }).join()).not.toContain('R-D13');
});

test('but they come to no more than the whole', () => {
  const text = sources(`
  | 甲项目 | 100 | 60 | 20 | 95 |
  | 乙项目 | 80 | 90 | 10 | 80 |`);
  expect(codesOf(text, { drawn: GROUP }).filter((code) => code.includes('R-D13'))).toEqual([
    'R-D13@B5',
  ]);
});

test('and are complete where most lines say so', () => {
  const text = sources(`
  | 甲项目 | 100 | 60 | 40 | 95 |
  | 乙项目 | 50 | 40 | 10 | 50 |
  | 丙项目 | 20 | 15 | 5 | 20 |
  | 丁项目 | 80 | 50 | 10 | 80 |`);
  expect(codesOf(text, { drawn: GROUP })).toContain('R-D13@B7');
});

const BY_SOURCE = `
  | 2020年项目支出表 单位：元 | | | | |
  | 项目名称 | 资金来源 | 全年预算数 | 支出数 | 执行率 |
  | 危房改造 | 中央 | 100 | 100 | 100% |
  | 危房改造 | 省级 | 50 | 40 | 80% |
  | 旧区改造 | 中央 | 300 | 300 | 100% |
  | 旧区改造 | 县级 | 60 | 54 | 90% |
  | 物业补贴 | 县级 | 10 | 10 | 100% |
`;

test('a rate is judged on each row of a project', () => {
  expect(codesOf(BY_SOURCE.replace('80%', '60%'))).toContain('R-D05@E4');
  expect(codesOf(BY_SOURCE.replace('| 50 | 40 | 80%', '| 0 | 0 | 80%'))).toContain('R-D07@E4');
  expect(codesOf(BY_SOURCE).join()).not.toMatch(/R-D0[57]/);
});

test('a blank in one row of a project is seen where such rows are filled as a rule', () => {
  const rows = Array.from({ length: 4 }, (_, i) =>
    ['中央', '省级'].map(
      (source) => `| 项目${'甲乙丙丁'.charAt(i)} | ${source} | ${String(20 + i)} | 20 |`,
    ),
  ).flat();
  const table = (lines: readonly string[]) => `
    | 2020年项目支出表 单位：元 | | | |
    | 项目名称 | 资金来源 | 全年预算数 | 支出数 |
    ${lines.join('\n')}
  `;
  expect(codesOf(table(rows)).join()).not.toContain('R-B07');
  const blank = rows.map((row, index) => (index === 3 ? '| 项目乙 | 省级 | | 20 |' : row));
  expect(codesOf(table(blank))).toContain('R-B07@C6');
});

test('a typed total is seen beside formulas, even over a cell that cannot be read', () => {
  const text = `
    | 2020年项目支出表 单位：元 | | |
    | 项目名称 | 全年预算数 | 支出数 |
    | 甲项目 | 100 | 约九十 |
    | 乙项目 | 80 | 80 |
    | 丙项目 | 20 | 20 |
    | 合计 | =SUM(B3:B5) => 200 | 100 |
  `;
  expect(codesOf(text)).toContain('R-C08@C6');
});

test('what hangs on a row that is still asked about is not reported', () => {
  const text = `
    | 2020年项目支出表 单位：元 | | |
    | 项目名称 | 全年预算数 | 支出数 |
    | 甲项目 | 100 | 100 |
    | 乙项目 | 100 | 100 |
    | 合计 | 200 | 200 |
    | 丙项目 | 50 | 80 |
  `;
  expect(codesOf(text).join()).not.toContain('R-D03');
  const answers = { 'row:Sheet1:丙项目': 'project' };
  expect(codesOf(text, { choices: { answers } })).toContain('R-D03@C6');
});

test('nor what hangs on a column', () => {
  const text = `
    | 2018年基建项目资金表 单位：元 | | | |
    | 项目名称 | 全年预算数 | 本年支出 | 累计支出 |
    | 卫生中心 | 200 | 250 | 430 |
    | 文化站 | 100 | 100 | 300 |
  `;
  expect(codesOf(text).join()).not.toContain('R-D03');
  const answers = { 'column:Sheet1:expenditure': '本年支出' };
  expect(codesOf(text, { choices: { answers } })).toContain('R-D03@C3');
});

const PARTED = `
  | 2023年项目支出表 单位：元 | | |
  | 项目名称 | 全年预算数 | 支出数 |
  | 优抚补助 | 560 | 550 |
  | 其中：中央资金 | 320 | 320 |
  | 省级资金 | 240 | 230 |
  | 烈士纪念设施维护 | 24 | 23 |
  | 合计 | 584 | 573 |
`;

test('a part that is more than its whole is told once', () => {
  expect(codesOf(PARTED).join()).not.toMatch(/R-C1[01]/);
  const found = codesOf(PARTED.replace('| 320 | 320 |', '| 320 | 600 |'));
  expect(found.filter((code) => /R-C1[01]/.test(code))).toEqual(['R-C10@C4']);
});

const ALL_SPENDING = `
  | 2022年度部门支出执行情况表 单位：元 | | |
  | 支出项目 | 全年预算数 | 支出数 |
  | 一、基本支出 | 700 | 690 |
  | 人员经费 | 500 | 490 |
  | 公用经费 | 200 | 200 |
  | 二、项目支出 | 420 | 400 |
  | 乡村教师支持计划 | 120 | 118 |
  | 校舍安全工程 | 300 | 282 |
  | 支出合计 | 1120 | 1090 |
`;

test('basic expenditure counts in the total of all expenditure', () => {
  const sums = (text: string) => codesOf(text).filter((code) => /R-C0[13-7]/.test(code));
  expect(sums(ALL_SPENDING)).toEqual([]);
  expect(sums(ALL_SPENDING.replace('| 1120 |', '| 1220 |')).join()).toContain('R-C01@B9');
});

test('sources of money carried over are none of the balance, though 结转资金 may head both', () => {
  const drawn = `
    | 2023年项目支出情况表（元） | | | | | | | | | | |
    | 项目名称 | 结转资金 | | | 年初下达 | 调整后年度预算 | 实际执行数 | | | 未使用金额 | | |
    | | 合计 | 财政拨款 | 其他资金 | | | 合计 | 财政拨款 | 其他资金 | 合计 | 财政拨款 | 其他资金 |
    | 甲项目 | 35 | 0 | 35 | 100 | 135 | 125 | 90 | 35 | 10 | 10 | 0 |
    | 乙项目 | 0 | 0 | 0 | 200 | 200 | 200 | 150 | 50 | 0 | 0 | 0 |
    | 丙项目 | 17 | 10 | 7 | 300 | 317 | 300 | 200 | 100 | 17 | 10 | 7 |
  `;
  expect(codesOf(drawn).filter((code) => code.startsWith('R-D13'))).toEqual([]);
  const wrong = drawn.replace('| 10 | 10 | 0 |', '| 10 | 8 | 0 |');
  expect(codesOf(wrong).filter((code) => code.startsWith('R-D13'))).toEqual(['R-D13@J4']);
});

test('two names beside one merged amount are two projects, and it is told', () => {
  const text = `
  | 2022年乡村建设项目 单位：元 | | |
  | 项目名称 | 全年预算数 | 支出数 |
  | 村道硬化 | 100 | 96 |
  | 村委会维修 | 60 | 58 |
  | 文化广场 | | |
  | 合计 | 160 | 154 |
`;
  const found = codesOf(text, { drawn: { merges: ['B4:B5', 'C4:C5'] } });
  expect(found.filter((code) => code.includes('R-A09'))).toEqual(['R-A09@B4:B5', 'R-A09@C4:C5']);
});

const IN_YUAN = `
  | 2021年项目经费执行情况 单位：元 | | |
  | 项目名称 | 全年预算数 | 支出数 |
  | 课后服务 | 386000 | 372450 |
  | 校园安保 | 144000 | 144000 |
  | 教学仪器 | 258000 | 249800 |
  | 图书更新 | 60000 | 58760 |
`;

test('a row that was filled in in 万元 among rows in 元 is told once', () => {
  const inUnit = (text: string) => codesOf(text).filter((code) => code.includes('R-E02'));
  expect(inUnit(IN_YUAN)).toEqual([]);
  expect(inUnit(IN_YUAN.replace('258000 | 249800', '25.8 | 24.98'))).toEqual(['R-E02@B5 (R-E02)']);
  expect(inUnit(IN_YUAN.replace('258000 | 249800', '2580 | 2498'))).toEqual([]);
  const bySource = IN_YUAN.replace(/(\| [^|]+) \| (全|\d)/g, '$1 | 县级 | $2')
    .replace('| 图书更新', '| 教学仪器 | 单位资金 | 25.8 | 24.98 |\n  | 图书更新')
    .replace('| 县级 | 全', '| 资金来源 | 全')
    .replace('元 | | |', '元 | | | |');
  expect(bySource).toContain('| 项目名称 | 资金来源 | 全年预算数 | 支出数 |');
  expect(inUnit(bySource)).toEqual([]);
});

test('what is carried over is not negative', () => {
  const text = `
  | 2022年项目经费收支 单位：元 | | | | |
  | 项目名称 | 上年结转 | 年初预算数 | 全年预算数 | 支出数 |
  | 信访救助 | -52 | 400 | 348 | 340 |
  | 驻京劝返 | 20 | 250 | 270 | 270 |
`;
  expect(codesOf(text)).toContain('R-B05@B3');
});

test('a rate may be of the budget with what was added, where no column states that', () => {
  const text = `
  | 2023年指标执行情况 单位：元 | | | | |
  | 项目名称 | 年初预算数 | 调剂金额 | 支出数 | 执行率 |
  | 居民监管 | 120000 | -20000 | 100000 | 100% |
  | 能力提升 | 560000 | 0 | 530000 | 94.64% |
  | 窗口运行 | 230000 | 15000 | 244000 | 99.59% |
`;
  const rates = (drawn: string) => codesOf(drawn).filter((code) => code.startsWith('R-D05'));
  expect(rates(text)).toEqual([]);
  expect(rates(text.replace('99.59%', '90%'))).toEqual(['R-D05@E5']);
});

test('rows in another unit are asked about, and told of whatever the answer', () => {
  const text = `
    | 项目名称 | 计量单位 | 全年预算数 | 支出数 |
    | 道路养护 | 万元 | 120 | 118.5 |
    | 绿化管护 | 万元 | 88 | 88 |
    | 系统运维 | 元 | 268000 | 251300 |
  `;
  const grid = gridFromText(text);
  const { questions } = readBudget({
    workbook: workbookOf([grid]),
    grids: [grid],
    choices: { answers: {} },
  });
  expect(questions.map(({ ask }) => ask)).toEqual(['unit-conflict']);
  const told = codesOf(text, { choices: { unit: 'tenThousandYuan' } });
  expect(told).toContain('R-A03@B4');
});
