import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { narrate } from '../../../src/core/report/narrate';
import { COMPLETE_OFFICE, COMPLETE_PROJECT } from '../evaluation/complete-answers';
import type { Line } from './report-fixture';
import { answersOf, evaluate, type ProjectFields } from './say';

/** The answers but for those that were left out. */
const without = (fields: ProjectFields, gone: readonly string[]): ProjectFields =>
  Object.fromEntries(Object.entries(fields).filter(([id]) => !gone.includes(id)));

const someOf = (fields: ProjectFields): fc.Arbitrary<string[]> =>
  fc.oneof(fc.constant<string[]>([]), fc.subarray(Object.keys(fields), { maxLength: 3 }));

test('whatever is answered and spent, a final narrative has no blank and a draft bears its mark', () => {
  const seen = { final: 0, draft: 0 };
  fc.assert(
    fc.property(
      someOf(COMPLETE_PROJECT),
      someOf(COMPLETE_OFFICE),
      fc.constantFrom(0, 4, 10, 12),
      (project, office, expenditure) => {
        const lines: readonly Line[] = [
          { name: '工伤保险宣传经费', adjustedBudget: 10, expenditure, balance: 10 - expenditure },
        ];
        const answers = answersOf(
          { 工伤保险宣传经费: without(COMPLETE_PROJECT, project) },
          without(COMPLETE_OFFICE, office),
        );
        const { status, blocks } = narrate(evaluate(lines, answers));
        const hasBlank = JSON.stringify(blocks).includes('"kind":"blank"');
        seen[status] += 1;
        if (status === 'final') expect(hasBlank).toBe(false);
        expect(blocks.some(({ kind }) => kind === 'mark')).toBe(status === 'draft');
        if (project.length + office.length === 0 && expenditure === 10)
          expect(status).toBe('final');
      },
    ),
    { seed: 20_261_129, numRuns: 150 },
  );
  expect(Math.min(seen.final, seen.draft)).toBeGreaterThan(0);
});
