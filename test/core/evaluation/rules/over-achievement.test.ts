import { overAchievementRule } from '../../../../src/core/evaluation/rules/over-achievement';
import { indicator, oneProject, ruleCases } from './rule-cases';

ruleCases(
  overAchievementRule,
  [
    ['just below 130%', oneProject({ F21: [indicator({ actual: '12.9' })] })],
    [
      'far above with a reason',
      oneProject({ F21: [indicator({ actual: '20', varianceReason: '年中新增任务' })] }),
    ],
    [
      'less where less is better',
      oneProject({ F21: [indicator({ comparison: '≤', actual: '1' })] }),
    ],
  ],
  [
    [
      '130%',
      oneProject({ F21: [indicator({ actual: '13' })] }),
      [{ indicator: '宣讲场次', ratio: { ratio: 1.3 } }],
    ],
    [
      'twice an equal target',
      oneProject({ F21: [indicator({ comparison: '＝', actual: '20' })] }),
      [{ ratio: { ratio: 2 } }],
    ],
  ],
);
