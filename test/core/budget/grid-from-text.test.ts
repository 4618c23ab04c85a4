import { expect, test } from '@jest/globals';
import { styleAt, valueAt } from '../../../src/core/sheet/grid';
import { gridFromText, textOfGrid } from './grid-from-text';

const grid = gridFromText(
  `
  | 项目\\n名称 | 预算 | '12 | 5.5% |
  |-----------|------|-----|------|
  |           |      |     |      |
  | 甲        | =SUM(B1:B2) => 3.5 | #DIV/0! | TRUE | -7
  `,
  { merges: ['A1:A2'], hiddenRows: [2], formats: { B3: '0.00' } },
);

test('draws values, formulas, errors and formats', () => {
  expect(grid.values).toEqual([
    ['项目\n名称', '预算', '12', 0.055],
    [null, null, null, null],
    ['甲', 3.5, { error: '#DIV/0!' }, true, -7],
  ]);
  expect(grid.formulas.at(2, 1)).toBe('SUM(B1:B2)');
  expect([...grid.formulas.cells()]).toEqual([[2, 1]]);
  expect(styleAt(grid, 0, 3).numberFormat).toBe('0.00%');
  expect(styleAt(grid, 2, 1).numberFormat).toBe('0.00');
  expect(valueAt(grid, 9, 9)).toBeNull();
});

test('keeps merges and hidden rows 0-based', () => {
  expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }]);
  expect([...grid.hiddenRows]).toEqual([1]);
  expect(textOfGrid(grid)).toContain('B3 SUM(B1:B2)3.5');
});
