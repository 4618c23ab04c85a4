import { expect, test } from '@jest/globals';
import { runSteps } from '../../../src/core/steps';
import { nameGiven } from '../../../src/core/rules/name-given';
import { readTableFacts } from '../../../src/core/rules/read-table-facts';
import { gridFromText, workbookOf } from '../budget/grid-from-text';
import { onlyTable, readGrids } from '../budget/read-drawn';

/** More rows than a call takes arguments. */
const ROWS = 200_000;

test('a row without a name is found in a table of very many rows', () => {
  const grid = gridFromText(`
    | 项目名称 | 全年预算数（元） | 支出数（元） |
    | 甲项目 | 2 | 1 |
    | | 3 | 1 |
  `);
  const small = onlyTable(readGrids([grid]));
  const facts = runSteps(readTableFacts(small, grid, []));
  const [named] = small.projects;
  if (!named) throw new Error('no project');
  const rows = Array.from({ length: ROWS }, (_, row) => row + 3);
  const table = { ...small, projects: [...small.projects, { ...named, rows }] };
  const workbook = workbookOf([grid]);
  const outcome = nameGiven.check({ facts, table, grid, workbook } as never);
  expect(outcome).toMatchObject({ state: 'fails' });
});
