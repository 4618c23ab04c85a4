import { executionScoreRule } from '../../../../src/core/evaluation/rules/execution-score';
import { oneProject, ruleCases } from './rule-cases';

ruleCases(
  executionScoreRule,
  [
    ['weight times rate', oneProject({ F80: { execution: 9.5 } }, { expenditure: 9.5 })],
    [
      'a last digit rounded the other way',
      oneProject({ F80: { execution: 9.34 } }, { expenditure: 9.345 }),
    ],
    ['at most full marks', oneProject({ F80: { execution: 10 } }, { expenditure: 12 })],
    [
      'a rate that the sheet does not give',
      oneProject({ F80: { execution: 8 } }, { expenditure: null }),
    ],
    ['nothing stated', oneProject({})],
  ],
  [
    [
      'full marks for half',
      oneProject({ F80: { execution: 10 } }, { expenditure: 5 }),
      [{ stated: 10, expected: 5, field: 'F80' }],
    ],
    [
      'marks beyond full',
      oneProject({ F80: { execution: 12 } }, { expenditure: 12 }),
      [{ stated: 12, expected: 10 }],
    ],
  ],
);
