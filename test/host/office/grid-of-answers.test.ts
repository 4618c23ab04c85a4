import { expect, test } from '@jest/globals';
import { ROWS_A_STEP } from '../../../src/core/steps';
import { gridSteps, type BlockAnswer } from '../../../src/host/office/grid-of-answers';
import type { SheetFacts } from '../../../src/host/office/sheet-facts';

const ROWS = 5 * ROWS_A_STEP;

test('a long sheet is put together in steps, so that the pane draws and answers in between', () => {
  const lines = Array.from({ length: ROWS }, (_, row) => [row, `第${String(row + 1)}片区经费`]);
  const answer: BlockAnswer = {
    first: 0,
    values: lines,
    formulas: lines,
    numberFormats: lines.map(() => ['General', 'General']),
    looks: [],
    hiddenRows: [],
  };
  const facts: SheetFacts = {
    name: '项目支出',
    visibility: 'visible',
    used: `A1:B${String(ROWS)}`,
    rowCount: ROWS,
    columnCount: 2,
    filter: null,
    isProtected: false,
  };
  const steps = gridSteps(facts, [answer], { merges: '', hiddenColumns: [] }, false);
  let pauses = 0;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) pauses += 1;
  expect(pauses).toBe(ROWS / ROWS_A_STEP);
  expect(step.value.values).toHaveLength(ROWS);
  expect(step.value.values[ROWS - 1]).toEqual(lines[ROWS - 1]);
});
