import { expect, test } from '@jest/globals';
import {
  CELLS_A_STEP,
  gridSteps,
  type BlockAnswer,
} from '../../../src/host/office/grid-of-answers';
import type { SheetFacts } from '../../../src/host/office/sheet-facts';

const CELLS = 5 * CELLS_A_STEP;

test.each([
  ['long', 2],
  ['wide', 200],
])(
  'a %s sheet is put together in steps, so that the pane draws and answers in between',
  (_, width) => {
    const rows = CELLS / width;
    const lines = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: width }, (_, column) =>
        column === 1 ? `第${String(row + 1)}片区` : row,
      ),
    );
    const answer: BlockAnswer = {
      first: 0,
      values: lines,
      formulas: lines,
      numberFormats: lines.map((line) => line.map(() => 'General')),
      looks: [],
      hiddenRows: [],
    };
    const facts: SheetFacts = {
      name: '项目支出',
      visibility: 'visible',
      used: 'A1',
      rowCount: rows,
      columnCount: width,
      filter: null,
      isProtected: false,
    };
    const steps = gridSteps(facts, [answer], { merges: '', hiddenColumns: [] }, false);
    let pauses = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) pauses += 1;
    expect(pauses).toBe(CELLS / CELLS_A_STEP);
    expect(step.value.values).toHaveLength(rows);
    expect(step.value.values[rows - 1]).toEqual(lines[rows - 1]);
  },
);
