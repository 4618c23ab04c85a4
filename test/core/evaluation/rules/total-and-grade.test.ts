import { totalAndGrade } from '../../../../src/core/evaluation/rules/total-and-grade';
import { indicator, oneProject, ruleCases } from './rule-cases';

ruleCases(
  totalAndGrade,
  [
    [
      'the sum and its grade',
      oneProject({ F21: [indicator({ weight: 90 })], F80: { total: 100, grade: '优' } }),
    ],
    [
      '89.5 as good',
      oneProject({
        F21: [indicator({ weight: 90, score: 79.5 })],
        F80: { total: 89.5, grade: '良' },
      }),
    ],
    [
      'a total that is open',
      oneProject({ F21: [indicator({ actual: '若干' })], F80: { total: 12 } }),
    ],
    ['nothing stated', oneProject({ F21: [indicator({ weight: 90 })] })],
  ],
  [
    [
      'another total',
      oneProject({ F21: [indicator({ weight: 90 })], F80: { total: 98 } }),
      [{ stated: '98分', expected: 100, grade: '优' }],
    ],
    [
      'another grade',
      oneProject({
        F21: [indicator({ weight: 90, score: 79.5 })],
        F80: { total: 89.5, grade: '优' },
      }),
      [{ stated: '89.5分、等级“优”', expected: 89.5, grade: '良' }],
    ],
  ],
);
