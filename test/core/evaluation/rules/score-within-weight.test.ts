import { scoreWithinWeight } from '../../../../src/core/evaluation/rules/score-within-weight';
import { indicator, oneProject, ruleCases } from './rule-cases';

ruleCases(
  scoreWithinWeight,
  [
    ['full marks', oneProject({ F21: [indicator({ score: 50 })] })],
    ['none', oneProject({ F21: [indicator({ score: 0 })] })],
    ['a score left to the product', oneProject({ F21: [indicator({})] })],
  ],
  [
    [
      'more than full marks',
      oneProject({ F21: [indicator({ score: 50.01 })] }),
      [{ indicator: '宣讲场次', score: 50.01, weight: 50 }],
    ],
    ['less than none', oneProject({ F21: [indicator({ score: -1 })] }), [{ score: -1 }]],
  ],
);
