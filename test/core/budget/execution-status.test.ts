import { expect, test } from '@jest/globals';
import { executionOf } from '../../../src/core/budget/execution-status';
import { asFen } from '../../../src/core/budget/fen';
import type { FenByField } from '../../../src/core/budget/execution-status';

const amounts = (fields: Record<string, number | null>): FenByField =>
  Object.fromEntries(
    Object.entries(fields).map(([field, fen]) => [field, fen === null ? null : asFen(fen)]),
  );

test.each([
  [{ adjustedBudget: 100, expenditure: 100 }, 'complete', 0, 1],
  [{ adjustedBudget: 100, expenditure: 60 }, 'partial', 40, 0.6],
  [{ adjustedBudget: 100, expenditure: 0 }, 'none', 100, 0],
  [{ adjustedBudget: 100, expenditure: 130 }, 'over', -30, 1.3],
  [{ adjustedBudget: 0, expenditure: 10 }, 'unbudgeted', -10, null],
  [{ adjustedBudget: 0, expenditure: 0 }, 'none', 0, null],
  [{ adjustedBudget: null, expenditure: 10 }, 'unknown', null, null],
  [{ adjustedBudget: 100 }, 'unknown', null, null],
  [{ originalBudget: 100, expenditure: 100 }, 'complete', 0, 1],
  [{ originalBudget: 100, adjustment: -20, expenditure: 80 }, 'complete', 0, 1],
  [{ originalBudget: 100, adjustment: null, carryover: 20, expenditure: 60 }, 'partial', 60, 0.5],
  [{ originalBudget: null, adjustment: 20, expenditure: 10 }, 'unknown', null, null],
])('%j is %s', (fields, status, remaining, rate) => {
  expect(executionOf(amounts(fields))).toMatchObject({ status, remaining, rate });
});
