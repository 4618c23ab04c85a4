import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { MoneyUnit } from '../../../src/core/budget/money';
import { evaluateFormula } from '../../../src/core/formula/evaluate';
import { viewOf } from '../../../src/core/formula/view';
import type { Figure, FigureUnit, Quantity } from '../../../src/core/report/figure';
import type { TotalField } from '../../../src/core/report/quantities';
import {
  amountQuantity,
  knownQuantity,
  rateQuantity,
  totalQuantity,
} from '../../../src/core/report/quantities';
import { quantityText } from '../../../src/core/report/quantity';
import {
  figureFormula,
  hasFormula,
  quantityFormula,
} from '../../../src/core/report/quantity-formula';
import { createFormulaContext } from '../../../src/core/report/report-context';
import type { CellValue, Grid } from '../../../src/core/sheet/grid';
import type { Budget, Line } from './report-fixture';
import { budgetOf, evaluationOf, FIRST_PROJECT_ROW, gridOf } from './report-fixture';

function formulaOf(budget: Budget, quantity: Quantity, unit: FigureUnit, decimals = 2): string {
  const grids = new Map([[budget.grid.sheet, budget.grid]]);
  const context = createFormulaContext([budget.table], grids, () => null);
  return quantityFormula(quantity, unit, decimals, context)!;
}

function compute(formula: string, grid: Grid): CellValue | undefined {
  const report = gridOf('报告', []);
  return evaluateFormula(formula, { sheet: '报告', row: 0, column: 0 }, viewOf([grid, report], []));
}

/** The sheet after she changed its rows. */
function changed(grid: Grid, change: (rows: CellValue[][]) => CellValue[][]): Grid {
  return gridOf(grid.sheet, change(grid.values.map((row) => [...row])));
}

const first = ({ table }: Budget): Quantity =>
  amountQuantity(table, table.projects[0]!, 'expenditure')!;

describe('formula of one amount', () => {
  test.each<[string, number | string, MoneyUnit, FigureUnit, string, number]>([
    ['万元 stays 万元', 12, 'tenThousandYuan', 'tenThousandYuan', "'2019项目'!F5", 12],
    ['元 becomes 万元', 123456.78, 'yuan', 'tenThousandYuan', "'2019项目'!F5,", 12.35],
    ['千元 becomes 万元', 45.5, 'thousandYuan', 'tenThousandYuan', '/10', 4.55],
    ['亿元 becomes 万元', 0.5, 'hundredMillionYuan', 'tenThousandYuan', '*10000', 5000],
    [
      'more than a fen is rounded first',
      1.0049999999,
      'tenThousandYuan',
      'tenThousandYuan',
      'ROUND(IF(',
      1.01,
    ],
    ['text with separators', '1,234.50', 'yuan', 'yuan', 'VALUE(SUBSTITUTE(', 1234.5],
    ['text with a unit word', '12.5元', 'yuan', 'yuan', 'VALUE(SUBSTITUTE(', 12.5],
  ])('%s', (_, value, unit, target, part, expected) => {
    const budget = budgetOf(
      [
        { name: '软件维护费', expenditure: value },
        { name: '稽核费', expenditure: 1 },
      ],
      unit,
    );
    const formula = formulaOf(budget, first(budget), target);
    expect(formula).toContain(part.replace(/,$/, ''));
    expect(compute(formula, budget.grid)).toBe(expected);
  });
});

describe('rows that move', () => {
  const lines: Line[] = [
    { name: '软件维护费', code: '1', expenditure: 10 },
    { name: '稽核费', code: '2', expenditure: 20 },
    { name: '活动经费', code: '3', expenditure: 30 },
  ];
  const budget = budgetOf(lines);
  const formula = formulaOf(budget, first(budget), 'tenThousandYuan');
  const top = FIRST_PROJECT_ROW;

  test('sorted rows are followed by name', () => {
    const sorted = changed(budget.grid, (rows) => [
      ...rows.slice(0, top),
      ...rows.slice(top).reverse(),
    ]);
    expect(compute(formula, sorted)).toBe(10);
  });

  test('a project that is gone gives an error and no other project', () => {
    const gone = changed(budget.grid, (rows) => rows.filter((row) => row[1] !== '软件维护费'));
    expect(compute(formula, gone)).toEqual({ error: '#N/A' });
  });

  test('after a sort a name that two rows bear is not followed', () => {
    const twice = changed(budget.grid, (rows) => {
      rows[top] = ['9', '新项目', null, null, null, 5];
      rows.push(
        ['4', '软件维护费', null, null, null, 99],
        ['5', '软件维护费', null, null, null, 1],
      );
      return rows;
    });
    expect(compute(formula, twice)).toEqual({ error: '#N/A' });
  });

  test('a changed amount changes the number', () => {
    const other = changed(budget.grid, (rows) => {
      rows[top]![5] = 11;
      return rows;
    });
    expect(compute(formula, other)).toBe(11);
  });

  test('projects of one name are told apart by code', () => {
    const twins = budgetOf([
      { name: '专项经费', code: 'A', expenditure: 1 },
      { name: '专项经费', code: 'B', expenditure: 2 },
    ]);
    const sorted = changed(twins.grid, (rows) => [
      ...rows.slice(0, top),
      ...rows.slice(top).reverse(),
    ]);
    expect(compute(formulaOf(twins, first(twins), 'tenThousandYuan'), sorted)).toBe(1);
  });

  test('a project on several rows fails once one of them bears another name', () => {
    const several = budgetOf([
      [
        { name: '专项经费', expenditure: 1 },
        { name: '专项经费', expenditure: 2 },
      ],
      { name: '稽核费', expenditure: 50 },
    ]);
    const whole = formulaOf(several, first(several), 'tenThousandYuan');
    expect(compute(whole, several.grid)).toBe(3);
    const sorted = changed(several.grid, (rows) => [
      ...rows.slice(0, top),
      ...rows.slice(top).reverse(),
    ]);
    expect(compute(whole, sorted)).toEqual({ error: '#N/A' });
  });

  test('names with wildcards and quotes are found as they are', () => {
    const odd = budgetOf([
      { name: '补助"A*"~?', expenditure: 7 },
      { name: '补助"AB"~?', expenditure: 8 },
    ]);
    const sorted = changed(odd.grid, (rows) => [
      ...rows.slice(0, top),
      ...rows.slice(top).reverse(),
    ]);
    expect(compute(formulaOf(odd, first(odd), 'tenThousandYuan'), sorted)).toBe(7);
  });
});

test('sums read as ranges, so that the formula can be understood', () => {
  const budget = budgetOf([
    { name: '甲', adjustedBudget: 4, expenditure: 1 },
    { name: '乙', adjustedBudget: 4, expenditure: 2 },
  ]);
  const evaluation = evaluationOf([budget.table]);
  const formula = (field: TotalField, unit: FigureUnit, decimals = 2): string =>
    formulaOf(budget, totalQuantity(evaluation, field)!, unit, decimals);
  expect(formula('expenditure', 'tenThousandYuan')).toBe("ROUND(SUM('2019项目'!F5:F6),2)");
  expect(formula('executionRate', 'percent')).toBe(
    "ROUND(SUM('2019项目'!F5:F6)/SUM('2019项目'!E5:E6)*100,2)",
  );
  expect(formula('count', 'plain', 0)).toBe("COUNTA('2019项目'!B5:B6)");
});

const UNITS: readonly MoneyUnit[] = [
  'yuan',
  'thousandYuan',
  'tenThousandYuan',
  'hundredMillionYuan',
];
/** Amounts that keep their fen within the 15 digits of a spreadsheet. */
function lineValues(unit: MoneyUnit) {
  const most = unit === 'hundredMillionYuan' ? 900 : 900_000;
  const fieldValue = fc.oneof(
    fc.integer({ min: 0, max: most * 100 }).map((n) => n / 100),
    fc.double({ min: 0, max: most, noNaN: true }),
    fc.integer({ min: 0, max: most * 100 }).map((n) => (n / 100).toFixed(2)),
    fc.constant(0),
  );
  return fc.record({
    originalBudget: fieldValue,
    adjustedBudget: fieldValue,
    expenditure: fieldValue,
  });
}

const budgets = fc.constantFrom(...UNITS).chain((unit) =>
  fc
    .array(fc.array(lineValues(unit), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 12,
    })
    .map((projects) =>
      budgetOf(
        projects.map((lines, index) =>
          lines.map((line) => ({ ...line, name: `项目${String(index)}` })),
        ),
        unit,
      ),
    ),
);

const TOTALS: readonly TotalField[] = [
  'originalBudget',
  'adjustedBudget',
  'adjustment',
  'expenditure',
  'balance',
  'executionRate',
  'count',
  'completeCount',
];

test('every formula computes the number that its figure prints', () => {
  fc.assert(
    fc.property(budgets, (budget) => {
      const { table } = budget;
      const evaluation = evaluationOf([table]);
      const quantities = [
        ...TOTALS.map((field) => totalQuantity(evaluation, field)),
        ...table.projects.flatMap((project) => [
          amountQuantity(table, project, 'expenditure'),
          knownQuantity(table, project, 'balance'),
          rateQuantity(table, project),
        ]),
        {
          kind: 'maximum',
          terms: table.projects.map((project) => amountQuantity(table, project, 'expenditure')!),
        } as const,
      ].filter((quantity) => quantity !== null);
      for (const quantity of quantities) {
        for (const unit of ['tenThousandYuan', 'yuan', 'percent', 'plain'] as const) {
          const isRate = quantity.kind === 'quotient';
          const isCount = quantity.kind === 'count' || quantity.kind === 'equalCount';
          if ((isRate || isCount) !== (unit === 'percent' || unit === 'plain')) continue;
          const text = quantityText(quantity, unit, 2);
          // A rate of so many digits is beyond what spreadsheets keep.
          if (isRate && Math.abs(Number(text)) > 1e9) continue;
          const formula = formulaOf(budget, quantity, unit);
          const computed = compute(formula, budget.grid);
          expect({ formula, computed }).toEqual({ formula, computed: Number(text) });
        }
      }
    }),
    { numRuns: 25, seed: 20190320 },
  );
});

describe('formulas as long as no program takes', () => {
  /** A total of every other cell of a column: no two of them are one range. */
  const figureOf = (count: number, step: number): Figure => {
    const terms = Array.from({ length: count }, (_, index): Quantity => ({
      kind: 'cell',
      sheet: '2019项目',
      row: 4 + index * step,
      column: 5,
      unit: 'yuan',
      value: 100,
      isText: false,
      label: null,
    }));
    const figure = {
      id: 'f-1',
      origin: 'computed',
      text: '1',
      section: '1',
      project: null,
    } as const;
    return {
      ...figure,
      label: '合计',
      unit: 'yuan',
      decimals: 2,
      quantity: { kind: 'sum', terms },
    };
  };

  test.each([
    ['a few cells', 2, 2, true],
    ['many in one range', 2000, 1, true],
    ['many apart from each other', 2000, 2, false],
  ])('%s', (_, count, step, isThere) => {
    const rows = Array.from({ length: 4100 }, () => [null, null, null, null, null, 1]);
    const grids = new Map([['2019项目', gridOf('2019项目', rows)]]);
    const context = createFormulaContext([], grids, () => null);
    const figure = figureOf(count, step);
    expect(figureFormula(figure, context) !== null).toBe(isThere);
    expect(hasFormula(figure, context)).toBe(isThere);
  });
});
