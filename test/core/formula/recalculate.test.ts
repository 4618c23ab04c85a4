import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cellKey, formatCell } from '../../../src/core/sheet/address';
import type { CellAddress } from '../../../src/core/sheet/address';
import { valueAt } from '../../../src/core/sheet/grid';
import {
  dependantsOf,
  recalculate,
  recalculateAllSteps,
} from '../../../src/core/formula/recalculate';
import type { Recalculation } from '../../../src/core/formula/recalculate';
import { withValues } from '../../../src/core/formula/view';
import type { NewContent, WorkbookView } from '../../../src/core/formula/view';
import { runSteps } from '../../../src/core/steps';
import { book } from './book';

const recalculateAll = (view: WorkbookView): Recalculation => runSteps(recalculateAllSteps(view));

const name = ({ sheet, row, column }: CellAddress): string => `${sheet}!${formatCell(row, column)}`;

function shown({ values, stale }: Recalculation): { values: object; stale: string[] } {
  return {
    values: Object.fromEntries(values.map((cell) => [name(cell), cell.value])),
    stale: stale.map(name).sort(),
  };
}

function contentOf(view: WorkbookView, cell: CellAddress): NewContent['after'] {
  const grid = view.grid(cell.sheet);
  const formula = grid?.formulas.at(cell.row, cell.column) ?? null;
  return { value: null, formula };
}

/** The view with all computed values in place and cells that cannot be computed marked. */
function settled(view: WorkbookView): WorkbookView {
  const { values, stale } = recalculateAll(view);
  const filled = withValues(
    view,
    values.map((cell) => ({ ...cell, after: { ...contentOf(view, cell), value: cell.value } })),
  );
  return {
    ...filled,
    grid: (sheet) => {
      const grid = filled.grid(sheet);
      const own = stale.filter((cell) => cell.sheet === grid?.sheet);
      return grid && { ...grid, stale: new Set(own.map((c) => cellKey(c.row, c.column))) };
    },
  };
}

function edit(sheet: string, row: number, column: number, value: number): NewContent {
  return { sheet, row, column, after: { value, formula: null } };
}

const sheets = {
  表: {
    rows: [
      [1, '=A1*2'],
      [2, '=A2*2'],
      ['=SUM(A1:A2)', '=SUM(B1:B2)'],
      ['=A9+1', 7],
    ],
  },
  汇总: { rows: [['=表!B3', '=IF(A1>5,"多","少")', '=SUM(表!A:A)']] },
};

describe('recalculateAll', () => {
  test('fills every formula in the order of dependence', () => {
    expect(shown(recalculateAll(book(sheets)))).toEqual({
      values: {
        '表!B1': 2,
        '表!B2': 4,
        '表!A3': 3,
        '表!B3': 6,
        '表!A4': 1,
        '汇总!A1': 6,
        '汇总!B1': '多',
        '汇总!C1': 7,
      },
      stale: [],
    });
  });

  test('finds nothing to change when values are right', () => {
    expect(recalculateAll(settled(book(sheets)))).toEqual({ values: [], stale: [] });
  });

  test('circles and unknown functions make their readers stale, not others', () => {
    const view = book({
      S: { rows: [['=B1', '=A1', '=A1+1', '=NOSUCH(1)', '=D1&"x"', '=1+1', '=IF(F1=2,1,D1)']] },
    });
    expect(shown(recalculateAll(view))).toEqual({
      values: { 'S!F1': 2, 'S!G1': 1 },
      stale: ['S!A1', 'S!B1', 'S!C1', 'S!D1', 'S!E1'],
    });
  });

  test('cells that only INDIRECT and OFFSET name come first too', () => {
    const view = book({ S: { rows: [['=INDIRECT("B"&1)+1', '=OFFSET(C1,0,0)*2', '=D1', 5]] } });
    expect(shown(recalculateAll(view)).values).toEqual({ 'S!A1': 11, 'S!B1': 10, 'S!C1': 5 });
  });

  test('a long chain does not exhaust the stack', () => {
    const upward = Array.from({ length: 20_000 }, (_, row) => [
      row === 19_999 ? 1 : `=A${row + 2}+1`,
    ]);
    const { values } = recalculateAll(book({ S: { rows: upward } }));
    expect(values.find(({ row }) => row === 0)?.value).toBe(20_000);
  });
});

describe('recalculate', () => {
  test('names only what really changes', () => {
    const view = withValues(settled(book(sheets)), [edit('表', 0, 0, 2)]);
    expect(shown(recalculate(view, [{ sheet: '表', row: 0, column: 0 }]))).toEqual({
      values: { '表!B1': 4, '表!A3': 4, '表!B3': 8, '汇总!A1': 8, '汇总!C1': 9 },
      stale: [],
    });
  });

  test('an unknown function far from the edit stays as it is', () => {
    const view = settled(book({ S: { rows: [[1, '=A1+1', '=TODAY()', '=NOSUCH(A1)']] } }));
    const edited = withValues(view, [edit('S', 0, 0, 5)]);
    expect(shown(recalculate(edited, [{ sheet: 'S', row: 0, column: 0 }]))).toEqual({
      values: { 'S!B1': 6 },
      stale: ['S!D1'],
    });
  });

  test('a new formula is computed, and an edit makes a new circle stale', () => {
    const view = settled(book(sheets));
    const at = { sheet: '表', row: 0, column: 0 };
    const formula = withValues(view, [{ ...at, after: { value: null, formula: '5+5' } }]);
    expect(shown(recalculate(formula, [at])).values).toMatchObject({ '表!A1': 10, '表!B1': 20 });
    const circle = withValues(view, [{ ...at, after: { value: 1, formula: 'A3' } }]);
    expect(shown(recalculate(circle, [at])).stale).toEqual(
      ['表!A1', '表!A3', '表!B1', '表!B3', '汇总!A1', '汇总!B1', '汇总!C1'].sort(),
    );
  });

  test('dependants over sheets', () => {
    const found = dependantsOf(book(sheets), [{ sheet: '表', row: 1, column: 1 }]);
    expect(found.map(name).sort()).toEqual(['汇总!A1', '汇总!B1', '表!B3'].sort());
  });

  test('is the same as computing everything', () => {
    const cell = fc.oneof(
      fc.integer({ min: -9, max: 9 }),
      fc
        .tuple(fc.constantFrom('+', '-', '*', ':'), fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(3))
        .map(([operator, row, column, toRow, toColumn]) => {
          const [a, b] = [formatCell(row, column), formatCell(toRow, toColumn)];
          return operator === ':' ? `=SUM(${a}:${b})` : `=${a}${operator}${b}`;
        }),
    );
    const rows = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        rows,
        fc.nat(3),
        fc.nat(3),
        fc.integer({ min: -99, max: 99 }),
        (cells, row, column, value) => {
          const before = settled(book({ S: { rows: cells } }));
          const staleBefore = new Set(recalculateAll(before).stale.map(name));
          const after = withValues(before, [edit('S', row, column, value)]);
          const some = recalculate(after, [{ sheet: 'S', row, column }]);
          const all = recalculateAll(after);
          const byName = new Map(some.values.map((found) => [name(found), found.value]));
          for (const found of all.values) {
            expect(byName.get(name(found))).toEqual(found.value);
          }
          expect(byName.size).toBe(all.values.length);
          const stale = new Set(some.stale.map(name));
          for (const found of all.stale) {
            expect(stale.has(name(found)) || staleBefore.has(name(found))).toBe(true);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('withValues', () => {
  test('shows edits over a view that stays as it was', () => {
    const view = book(sheets);
    const edited = withValues(view, [
      edit('表', 0, 0, 9),
      edit('表', 0, 0, 10),
      edit('表', 9, 5, 1),
      { sheet: '表', row: 0, column: 1, after: { value: 3, formula: null } },
      { sheet: '无', row: 0, column: 0, after: { value: 3, formula: null } },
    ]);
    const [before, after] = [view.grid('表')!, edited.grid('表')!];
    expect([valueAt(before, 0, 0), valueAt(after, 0, 0)]).toEqual([1, 10]);
    expect([valueAt(after, 9, 5), after.rowCount, after.columnCount]).toEqual([1, 10, 6]);
    expect([before.formulas.size, after.formulas.size]).toEqual([5, 4]);
    expect(after.formulas.has(0, 1)).toBe(false);
    expect([...after.formulas.cells()]).toHaveLength(4);
    expect(edited.grid('汇总')).toBe(view.grid('汇总'));
  });
});
