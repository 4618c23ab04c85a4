import { describe, expect, test } from '@jest/globals';
import { findProfile } from '../../../src/core/evaluation/profile/profiles';
import { isInBand } from '../../../src/core/evaluation/qualitative-band';
import {
  executionScore,
  gradeOf,
  gradeWord,
  scoreProject,
} from '../../../src/core/evaluation/score';

const profile = findProfile('central-2020')!;

test.each<[number | null, number, number | null]>([
  [1, 10, 10],
  [1.2, 10, 10],
  [0.95, 10, 9.5],
  [0.93456, 10, 9.35],
  [0.9345, 10, 9.35],
  [0.9999, 10, 10],
  [0, 10, 0],
  [-0.1, 10, 0],
  [0.8, 20, 16],
  [null, 10, null],
])('execution at %s of %s marks is %s', (rate, marks, expected) => {
  expect(executionScore(rate, marks)).toBe(expected);
});

test.each<[number, string]>([
  [100, '优'],
  [90, '优'],
  [89.99, '良'],
  [89.5, '良'],
  [80, '良'],
  [79.99, '中'],
  [60, '中'],
  [59.99, '差'],
  [0, '差'],
])('%s earns %s', (total, word) => {
  expect(gradeWord(gradeOf(total, profile), profile)).toBe(word);
});

describe('bands are half-open', () => {
  const [best, middle, worst] = profile.qualitativeBands;
  test.each<[number, number, typeof best, boolean]>([
    [10, 10, best, true],
    [8, 10, best, true],
    [7.99, 10, best, false],
    [8, 10, middle, false],
    [7.99, 10, middle, true],
    [6, 10, middle, true],
    [6, 10, worst, false],
    [5.99, 10, worst, true],
    [0, 10, worst, true],
    [10.01, 10, best, false],
    [2.4, 3, best, true],
    [2.4, 3, middle, false],
  ])('%s of %s', (score, weight, band, isIn) => {
    expect(isInBand(score, weight, band!)).toBe(isIn);
  });
});

describe('a project', () => {
  const row = (weight: number, actual: string, score?: number) => ({
    group: '产出指标',
    category: '数量指标',
    name: `指标${String(weight)}`,
    comparison: '≥',
    target: '10',
    unitOfMeasure: '次',
    actual,
    weight,
    score: score ?? null,
  });

  test('adds execution and indicators without binary tails', () => {
    const answers = { F21: [row(50, '10'), row(30, '9.9'), row(10, '1', 0.1)] };
    const score = scoreProject(answers, 0.9555, profile);
    expect(score).toMatchObject({ execution: 9.56, total: 89.36, grade: 'good' });
  });

  test('has no total while a part is open', () => {
    expect(scoreProject({ F21: [row(50, '约十次')] }, 1, profile).total).toBeNull();
    expect(scoreProject({}, 1, profile).total).toBeNull();
    expect(scoreProject({ F21: [row(90, '10')] }, null, profile).total).toBeNull();
  });

  test('takes her score for execution only where the sheet gives no rate', () => {
    const answers = { F21: [row(90, '10')], F80: { execution: 8 } };
    expect(scoreProject(answers, null, profile).total).toBe(98);
    expect(scoreProject(answers, 1, profile).total).toBe(100);
  });
});
