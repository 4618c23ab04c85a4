import { describe, expect, test } from '@jest/globals';
import { fingerprintOfGrid, fingerprintOfPlan } from '../../src/app/fingerprint';
import type { CellPlan, SheetPlan } from '../../src/core/sheet/plan';
import { planOf } from '../files/xlsx/report-plan';
import { gridFromPlan } from './grid-from-plan';

const planWith = (rows: readonly (readonly (CellPlan | null)[])[]): SheetPlan =>
  planOf({ rows: rows.map((cells) => ({ cells })) });

const cell = (value: string | number | null, formula?: string): CellPlan =>
  formula === undefined ? { value, style: 0 } : { value, formula, style: 0 };

const PLAN = planWith([
  [cell('项目'), cell('支出')],
  [cell('甲'), cell(12, "ROUND('预算'!$H$5/10000,2)"), null],
  [cell(null), null],
]);

describe('a sheet’s fingerprint', () => {
  test('is the plan’s as long as nobody edited it', () => {
    expect(fingerprintOfGrid(gridFromPlan(PLAN))).toBe(fingerprintOfPlan(PLAN));
  });

  const same: readonly (readonly [what: string, plan: SheetPlan, as?: SheetPlan])[] = [
    [
      'another result of a formula',
      planWith([
        [cell('项目'), cell('支出')],
        [cell('甲'), cell(13, "ROUND('预算'!$H$5/10000,2)")],
      ]),
    ],
    [
      'quotes, dollars and case rewritten',
      planWith([
        [cell('项目'), cell('支出')],
        [cell('甲'), cell(12, 'round(预算!H5/10000, 2)')],
      ]),
    ],
    [
      'line ends of two signs',
      planWith([
        [cell('项\r\n目'), cell('支出')],
        [cell('甲'), cell(12, "ROUND('预算'!$H$5/10000,2)")],
      ]),
      planWith([
        [cell('项\n目'), cell('支出')],
        [cell('甲'), cell(12, "ROUND('预算'!$H$5/10000,2)")],
      ]),
    ],
    ['trailing empty rows', planWith([...PLAN.rows.map((row) => row.cells), [], [null]])],
  ];
  test.each(same)('does not mind %s', (_what, plan, as = PLAN) => {
    expect(fingerprintOfGrid(gridFromPlan(plan))).toBe(fingerprintOfPlan(as));
  });

  const other: readonly (readonly [string, SheetPlan])[] = [
    [
      'a changed text',
      planWith([
        [cell('项目'), cell('支出数')],
        [cell('甲'), cell(12, "ROUND('预算'!$H$5/10000,2)")],
      ]),
    ],
    [
      'a formula made a value',
      planWith([
        [cell('项目'), cell('支出')],
        [cell('甲'), cell(12)],
      ]),
    ],
    [
      'a note beside',
      planWith([
        [cell('项目'), cell('支出'), cell('备注')],
        [cell('甲'), cell(12, "ROUND('预算'!$H$5/10000,2)")],
      ]),
    ],
    ['a row inserted', planWith([[], ...PLAN.rows.map((row) => row.cells)])],
  ];
  test.each(other)('tells %s', (_what, plan) => {
    expect(fingerprintOfGrid(gridFromPlan(plan))).not.toBe(fingerprintOfPlan(PLAN));
  });
});
