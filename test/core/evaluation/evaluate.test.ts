import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FieldValue } from '../../../src/core/evaluation/answers';
import { emptyAnswers } from '../../../src/core/evaluation/answers';
import { coveringSections, isCovered } from '../../../src/core/evaluation/coverage';
import { evaluate } from '../../../src/core/evaluation/evaluate';
import { limitsOf } from '../../../src/core/evaluation/limits';
import { findOutline } from '../../../src/core/evaluation/outline/outlines';
import { findProfile } from '../../../src/core/evaluation/profile/profiles';
import { budgetOf, moneyOf } from '../../../src/core/evaluation/project-money';
import type { OpenFields } from '../../../src/core/evaluation/self-evaluation';
import { answersOf, evaluationOf, tableOf, type ProjectLine } from './budget-fixture';
import { COMPLETE_OFFICE, COMPLETE_PROJECT } from './complete-answers';

const outline = findOutline('yunnan-2019-annex-4-2')!;
const profile = findProfile('central-2020')!;

describe('totals', () => {
  const lines: ProjectLine[] = [
    { name: '甲', originalBudget: 10, adjustment: 2, adjustedBudget: 12, expenditure: 12 },
    { name: '乙', originalBudget: 20, adjustment: 0, adjustedBudget: 20, expenditure: 14 },
  ];

  test('are sums in fen with one rate over all', () => {
    expect(evaluationOf(lines).totals).toEqual({
      originalBudget: 30_000_000,
      adjustment: 2_000_000,
      adjustedBudget: 32_000_000,
      expenditure: 26_000_000,
      balance: 6_000_000,
      executionRate: 0.8125,
      completeCount: 1,
    });
  });

  test('are unknown where any part is', () => {
    const { totals } = evaluationOf([...lines, { name: '丙', expenditure: null }]);
    expect(totals).toMatchObject({
      originalBudget: null,
      adjustedBudget: 42_000_000,
      expenditure: null,
    });
    expect(totals.executionRate).toBeNull();
    expect(evaluationOf([]).totals.expenditure).toBeNull();
  });

  test('follow from identities that always hold, and from no others', () => {
    const { totals } = evaluationOf([
      { name: '甲', originalBudget: 8, adjustedBudget: 10, expenditure: 9 },
    ]);
    expect(totals).toMatchObject({ adjustment: 2_000_000, balance: 1_000_000 });
    const { amounts } = tableOf([{ name: '甲', originalBudget: 8 }]).projects[0]!;
    const onlyOriginal = {
      ...tableOf([{ name: '甲' }]).projects[0]!,
      amounts: { originalBudget: amounts.originalBudget! },
    };
    expect(moneyOf(onlyOriginal)).toMatchObject({
      adjustedBudget: null,
      adjustment: null,
      balance: null,
    });
    expect(budgetOf(moneyOf(onlyOriginal))).toBe(8_000_000);
  });

  test('are the sums of the projects for any amounts, in any order', () => {
    const money = fc.integer({ min: 0, max: 500_000_000 }).map((fen) => fen / 1_000_000);
    const line = fc.record({ originalBudget: money, adjustedBudget: money, expenditure: money });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (amounts) => {
        const named = amounts.map((amount, index) => ({ ...amount, name: `项目${String(index)}` }));
        const { totals, projects } = evaluationOf(named);
        const reversed = evaluationOf([...named].reverse()).totals;
        expect(reversed).toEqual(totals);
        for (const field of [
          'originalBudget',
          'adjustment',
          'adjustedBudget',
          'expenditure',
          'balance',
        ] as const) {
          const parts = projects.map(({ project }) => moneyOf(project)[field] ?? NaN);
          expect(totals[field]).toBe(parts.reduce<number>((sum, part) => sum + part, 0));
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('projects', () => {
  test('of several tables are numbered through', () => {
    const tables = [tableOf([{ name: '甲' }, { name: '乙' }]), tableOf([{ name: '丙' }], 't2')];
    const { projects } = evaluate({ tables, answers: emptyAnswers(), outline, profile, errors: 0 });
    expect(projects.map(({ number, project, table }) => [number, project.name, table.id])).toEqual([
      [1, '甲', 't1'],
      [2, '乙', 't1'],
      [3, '丙', 't2'],
    ]);
  });

  test('need a report of their own from the threshold on, which she can change', () => {
    const lines = [
      { name: '大', adjustedBudget: 200, expenditure: 200 },
      { name: '小', adjustedBudget: 199.999999, expenditure: 0 },
    ];
    const needs = (office: Readonly<Record<string, FieldValue>>) =>
      evaluationOf(lines, answersOf({}, office)).projects.map(
        ({ needsOwnReport }) => needsOwnReport,
      );
    expect(needs({})).toEqual([true, false]);
    expect(needs({ F04: 300 })).toEqual([false, false]);
    expect(needs({ F04: 100 })).toEqual([true, true]);
  });

  test('keep what the sheet says, whatever an answers file says', () => {
    const { projects } = evaluationOf(
      [{ name: '甲' }],
      answersOf({ 甲: { F31: { expenditure: 99 }, F10: '乙' } }),
    );
    expect(projects[0]!.answers['F10']).toBe('甲');
    expect(projects[0]!.answers['F31']).toMatchObject({ expenditure: 10, executionRate: 1 });
  });

  test('lose no answers silently', () => {
    const { unmatched } = evaluationOf(
      [{ name: '甲' }],
      answersOf({ 甲: {}, 已撤销项目: { F14: '用途' } }),
    );
    expect(unmatched?.map(({ name }) => name)).toEqual(['已撤销项目']);
  });
});

describe('unit and year', () => {
  test('come from the sheet until she says otherwise', () => {
    expect(evaluationOf([])).toMatchObject({ unitName: '某区社会保险局', year: 2019 });
    const told = evaluationOf([], answersOf({}, { F01: '某市社会保险局', F02: '2020' }));
    expect(told).toMatchObject({ unitName: '某市社会保险局', year: 2020 });
  });

  test('are open where neither tells', () => {
    const tables = [{ ...tableOf([]), unitName: null, year: null }];
    const open = evaluate({ tables, answers: emptyAnswers(), outline, profile, errors: 0 });
    expect(open).toMatchObject({ unitName: null, year: null });
    expect(open.officeOpen.required.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['F01', 'F02']),
    );
  });
});

describe('the day chosen for the report', () => {
  const dated = (chosenDate: string | null, own: Readonly<Record<string, FieldValue>>) =>
    evaluate({
      tables: [tableOf([{ name: '甲' }])],
      answers: answersOf({ 甲: COMPLETE_PROJECT }, { ...COMPLETE_OFFICE, ...own }),
      ...{ outline, profile, errors: 0, chosenDate },
    });

  const requiredOf = ({ required }: OpenFields): readonly string[] => required.map(({ id }) => id);

  test.each([
    ['nothing', null],
    ['an empty text', ' '],
    ['a blank', '【待填：填报日期】'],
  ])('fills 填报日期 where the answer is %s', (_what, own) => {
    const { answers, officeOpen, status } = dated('2020-03-05', { F03: own });
    expect(answers.office['F03']).toBe('2020-03-05');
    expect([requiredOf(officeOpen), status]).toEqual([[], 'final']);
  });

  test('gives way to her own answer', () => {
    const { answers } = dated('2020-03-05', { F03: '2020-04-01' });
    expect(answers.office['F03']).toBe('2020-04-01');
  });

  test('leaves it open where nobody chose one', () => {
    const { officeOpen, status } = dated(null, { F03: null });
    expect([requiredOf(officeOpen), status]).toEqual([['F03'], 'draft']);
  });
});

describe('coverage', () => {
  test('is a matrix of projects and sections, covered where all that is due there is answered', () => {
    const { projects } = evaluationOf(
      [{ name: '甲' }, { name: '乙' }],
      answersOf({ 甲: COMPLETE_PROJECT, 乙: { ...COMPLETE_PROJECT, F44: null } }),
    );
    const sections = coveringSections(outline);
    expect(sections).toHaveLength(5);
    const open = projects.flatMap((each) =>
      sections
        .filter((section) => !isCovered(each, section))
        .map(({ section }) => [each.project.key, section]),
    );
    expect(open).toEqual([['乙|', '3']]);
  });
});

describe('status', () => {
  const status = (
    project: Readonly<Record<string, FieldValue>>,
    office: Readonly<Record<string, FieldValue>>,
    errors = 0,
  ) => evaluationOf([{ name: '甲' }], answersOf({ 甲: project }, office), { errors }).status;

  test('is final when all is answered and nothing is wrong', () => {
    expect(status(COMPLETE_PROJECT, COMPLETE_OFFICE)).toBe('final');
  });

  test('is draft while a required answer is open', () => {
    expect(status({ ...COMPLETE_PROJECT, F14: '【待填：用途】' }, COMPLETE_OFFICE)).toBe('draft');
    expect(status(COMPLETE_PROJECT, { ...COMPLETE_OFFICE, F70: null })).toBe('draft');
  });

  test('is draft while an error stands in the sheet or among the scores', () => {
    expect(status(COMPLETE_PROJECT, COMPLETE_OFFICE, 1)).toBe('draft');
    expect(status({ ...COMPLETE_PROJECT, F80: { total: 12 } }, COMPLETE_OFFICE)).toBe('draft');
  });
});

test('limits are in fen, the confirmed threshold before the profile', () => {
  expect(limitsOf(profile)).toEqual({
    ownReportThreshold: 200_000_000,
    executionRateFloor: 0.9,
    adjustmentShare: 0.2,
  });
  expect(limitsOf(profile, answersOf({}, { F04: 50.5 })).ownReportThreshold).toBe(50_500_000);
});
