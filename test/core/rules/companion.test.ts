import { expect, test } from '@jest/globals';
import { hangCompanions } from '../../../src/core/rules/companion';
import { RULES } from '../../../src/core/rules';
import type { Group } from '../../../src/core/rules/seen';
import { ROWS_A_STEP } from '../../../src/core/steps';

const ROWS = 4 * ROWS_A_STEP;

/** How often groups were looked at since the last pause. */
let looks = 0;

function groupOf(code: string, row: number, column: number): Group {
  const rule = RULES.find((each) => each.code === code);
  if (!rule) throw new Error(`no rule ${code}`);
  const place = { sheet: '项目支出', top: row, left: column, bottom: row, right: column };
  const root = { rule, sighting: { place, data: {} } };
  return {
    get root() {
      looks += 1;
      return root;
    },
    consequences: [],
    suspect: null,
  };
}

test('what says less of the same row hangs beneath what says more, and many rows are gone through in steps', () => {
  const rows = Array.from({ length: ROWS }, (_, row) => row);
  const groups = [
    ...rows.map((row) => groupOf('R-D11', row, 3)),
    ...rows.map((row) => groupOf('R-D12', row, 4)),
    ...rows.map((row) => groupOf('R-D07', row, 4)),
  ];
  const steps = hangCompanions(groups);
  let most = 0;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    most = Math.max(most, looks);
    looks = 0;
  }
  // Each of a step's groups is looked at a few times.
  expect(Math.max(most, looks)).toBeLessThan(7 * ROWS_A_STEP);
  const codes = step.value.map(({ root, consequences }) =>
    [root, ...consequences].map(({ rule }) => rule.code).join(),
  );
  expect(codes).toEqual([...rows.map(() => 'R-D12,R-D11'), ...rows.map(() => 'R-D07')]);
  expect(step.value[7]?.consequences[0]?.sighting.place?.top).toBe(7);
});
