import { allFullMarks } from '../../../../src/core/evaluation/rules/all-full-marks';
import { answersOf, evaluationOf } from '../budget-fixture';
import { FULL_INDICATORS } from '../complete-answers';
import { ruleCases } from './rule-cases';

const of = (totals: readonly (100 | 99 | null)[]) =>
  evaluationOf(
    totals.map((_, index) => ({ name: `项目${String(index)}` })),
    answersOf(
      Object.fromEntries(
        totals.map((total, index) => [
          `项目${String(index)}`,
          {
            F21: FULL_INDICATORS.map((row, place) => ({
              ...row,
              ...(place === 0 && total === 99 ? { score: 49 } : {}),
              ...(place === 0 && total === null ? { actual: '若干' } : {}),
            })),
          },
        ]),
      ),
    ),
  );

ruleCases(
  allFullMarks,
  [
    ['one below', of([100, 99])],
    ['an open total', of([100, null])],
    ['no project', evaluationOf([])],
  ],
  [['full marks throughout', of([100, 100]), [{ count: 2, where: '本单位', project: null }]]],
);
