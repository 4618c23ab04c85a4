import { describe, expect, test } from '@jest/globals';
import { readBudgetSteps } from '../../src/core/budget/read-budget';
import { checkBudgetSteps, DEFAULT_LIMITS } from '../../src/core/rules/check';
import { mapSteps, ROWS_A_STEP, runSteps, type Steps } from '../../src/core/steps';
import { openWorkbook } from '../../src/files/xlsx/open-workbook';
import { buildRawWorkbook } from '../generate/raw-workbook';

const SHEET = '项目支出';
const ROWS = 6000;

/** A budget of many projects, each with an identity that fails. */
function longWorkbook(): Uint8Array {
  const lines = Array.from({ length: ROWS }, (_, index) => [
    index + 1,
    `第${String(index + 1)}片区经费`,
    ...[10, 2, 15, 9, 6],
  ]);
  const heads = ['序号', '项目名称', '年初预算数', '调整预算数', '全年预算数', '支出数', '结余'];
  const rows = [['2019年度项目支出表'], ['单位：万元'], heads, ...lines];
  return buildRawWorkbook([{ name: SHEET, rows }]);
}

/** What the steps come to, and how often they paused. */
function count<Result>(steps: Steps<Result>): { pauses: number; result: Result } {
  for (let pauses = 0; ; pauses += 1) {
    const step = steps.next();
    if (step.done === true) return { pauses, result: step.value };
  }
}

describe('work in steps', () => {
  test('pauses after every so many items and makes what it makes at once', () => {
    const items = Array.from({ length: 2 * ROWS_A_STEP + 1 }, (_, index) => index);
    const { pauses, result } = count(mapSteps(items, (item) => item * 2));
    expect(pauses).toBe(2);
    expect(result).toEqual(items.map((item) => item * 2));
    expect(runSteps(mapSteps(items, (item) => item * 2))).toEqual(result);
  });

  test('a long sheet is opened, read and checked with a pause for every thousand rows or so', () => {
    const book = openWorkbook(longWorkbook(), 'long.xlsx');
    const opened = count(book.readGridSteps(SHEET));
    const grid = opened.result!;
    expect(opened.pauses).toBeGreaterThan(ROWS / ROWS_A_STEP);
    const input = { workbook: book.summary, grids: [grid], choices: { answers: {} } };
    const read = count(readBudgetSteps(input));
    expect(read.pauses).toBeGreaterThan(2 * (ROWS / ROWS_A_STEP));
    expect(read.result.tables[0]?.projects).toHaveLength(ROWS);
    const toCheck = {
      workbook: book.summary,
      grids: new Map([[SHEET, grid]]),
      reading: read.result,
      asOf: null,
      limits: DEFAULT_LIMITS,
      reasons: new Map<string, string>(),
      narrative: null,
    };
    const checked = count(checkBudgetSteps(toCheck));
    expect(checked.result.findings.length).toBeGreaterThanOrEqual(ROWS);
    expect(checked.pauses).toBeGreaterThan(60 + ROWS / ROWS_A_STEP);
  });
});
