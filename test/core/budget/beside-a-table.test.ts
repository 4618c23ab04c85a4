import { expect, test } from '@jest/globals';
import { gridFromText } from './grid-from-text';
import { readGrids } from './read-drawn';

const TABLE = gridFromText(
  `
  | 2019年项目支出表 单位：元 | | |
  | 项目名称 | 全年预算数 | 支出数 |
  | 甲项目经费 | 100000 | 90000 |
  | 乙项目经费 | 50000 | 50000 |
  `,
  { sheet: '项目支出' },
);
const LEDGER = gridFromText(
  `
  | 日期 | 凭证号 | 摘要 | 项目 | 借方 | 贷方 | 余额 |
  | 2019-01-02 | 记-1 | 付印刷费 | 甲项目经费 | 40000 | | 40000 |
  | 2019-05-02 | 记-9 | 付培训费 | 乙项目经费 | 50000 | | 90000 |
  `,
  { sheet: '明细账' },
);
const ACROSS = gridFromText(
  `
  | 2019年项目支出表 单位：元 | | |
  | 项目 | 丙项目经费 | 丁项目经费 |
  | 全年预算数 | 100000 | 50000 |
  | 支出数 | 90000 | 50000 |
  `,
  { sheet: '横表' },
);

test('a ledger and projects laid out as columns are asked about beside a table, and hold nothing up', () => {
  const { tables, questions, passed } = readGrids([TABLE, LEDGER, ACROSS]);
  expect(tables.map(({ sheet }) => sheet)).toEqual(['项目支出']);
  expect(questions.map(({ id, blocks }) => `${id} ${blocks}`)).toEqual([
    'ledger:明细账 none',
    'transposed:横表 none',
  ]);
  expect(passed).toEqual([
    { sheet: '明细账', kind: 'ledger' },
    { sheet: '横表', kind: 'transposed' },
  ]);
});

test('alone they are all there is to ask', () => {
  const { tables, questions } = readGrids([LEDGER, ACROSS]);
  expect(tables).toEqual([]);
  expect(questions.map(({ id, blocks }) => `${id} ${blocks}`)).toEqual([
    'ledger:明细账 table',
    'transposed:横表 table',
  ]);
});

test('a ledger that a person wants added up stands beside the table as another to choose', () => {
  const answers = { 'ledger:明细账': 'sum-by-name' };
  const { tables, questions } = readGrids([TABLE, LEDGER], { answers });
  expect(tables.map(({ sheet }) => sheet)).toEqual(['项目支出', '明细账']);
  expect(questions.map(({ id }) => id)).toContain('sheet');
});
