import { expect, test } from '@jest/globals';
import { fingerprintOfPlan } from '../../src/app/fingerprint';
import { sheetsWithStore, type DrawnSheets } from '../../src/app/sheets-with-store';
import { newStore, type Store } from '../../src/app/store-state';
import { planOf } from '../files/xlsx/report-plan';
import {
  drawnPlan,
  type RowPlan,
  type SheetPlan,
  type SheetToDraw,
} from '../../src/core/sheet/plan';

const planWith = (key: SheetPlan['key'], text: string): SheetPlan =>
  planOf({ key, name: key, rows: [{ cells: [{ value: text, style: 0 }] }] });

const PLANS = [planWith('summary', '甲'), planWith('findings', '乙')];
const FINGERPRINTS = {
  summary: fingerprintOfPlan(PLANS[0]!),
  findings: fingerprintOfPlan(PLANS[1]!),
};

/** The sheets with a note of each that is drawn. */
function noting(drawn: string[]): readonly SheetToDraw[] {
  return PLANS.map((plan) => ({
    key: plan.key,
    name: plan.name,
    visibility: plan.visibility,
    draw: () => {
      drawn.push(plan.key);
      return plan;
    },
  }));
}

const storeOf = ({ fingerprints, plans }: DrawnSheets): Store => ({
  ...newStore(JSON.stringify(fingerprints)),
  ...(plans !== undefined && { plans }),
});

test('each sheet is drawn at its turn, and the store after them knows all fingerprints', () => {
  const drawn: string[] = [];
  const { plans, store } = sheetsWithStore(noting(drawn), '库', storeOf, false);
  expect(drawn).toEqual([]);
  expect(plans.map(({ key, visibility }) => [key, visibility])).toEqual([
    ['summary', 'visible'],
    ['findings', 'visible'],
    ['store', 'veryHidden'],
  ]);
  expect(drawnPlan(plans[0]!)).toBe(PLANS[0]);
  expect(drawn).toEqual(['summary']);
  const [, , last] = plans.map(drawnPlan);
  expect(JSON.stringify(last?.rows)).toContain(FINGERPRINTS.findings);
  expect(JSON.parse(store().state.workbookId)).toEqual(FINGERPRINTS);
  expect(store().plans).toBeUndefined();
});

test('a host that writes in steps gets all of them drawn once, and their plans are kept', () => {
  const drawn: string[] = [];
  const { plans, store } = sheetsWithStore(noting(drawn), '库', storeOf, true);
  expect(drawn).toEqual(['summary', 'findings']);
  expect(plans.map(drawnPlan).slice(0, 2)).toEqual(PLANS);
  expect(drawn).toEqual(['summary', 'findings']);
  expect(JSON.parse(store().state.workbookId)).toEqual(FINGERPRINTS);
  expect(store().plans).toEqual(expect.any(String));
});

test('a fingerprint is of all rows, whether or not some were handed over while the sheet was drawn', () => {
  const rows = ['甲', '乙', '丙'].map((value) => ({ cells: [{ value, style: 0 }] }));
  const plan = planOf({ key: 'form', rows });
  const sheet: SheetToDraw = {
    ...planOf({ key: 'form' }),
    draw: (take) => {
      if (!take) return plan;
      for (const row of rows.slice(0, 2)) take(row, plan);
      return { ...plan, rows: rows.slice(2) };
    },
  };
  const { plans, store } = sheetsWithStore([sheet], '库', storeOf, false);
  const [noted] = plans;
  const taken: RowPlan[] = [];
  if (!noted || !('draw' in noted)) throw new Error('The sheet is drawn already');
  expect(noted.draw((row) => taken.push(row)).rows).toEqual(rows.slice(2));
  expect(taken).toEqual(rows.slice(0, 2));
  expect(JSON.parse(store().state.workbookId)).toEqual({ form: fingerprintOfPlan(plan) });
});
