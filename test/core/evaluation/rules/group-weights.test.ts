import { groupWeights } from '../../../../src/core/evaluation/rules/group-weights';
import { indicator, oneProject, ruleCases } from './rule-cases';

ruleCases(
  groupWeights,
  [
    [
      '50, 30 and 10',
      oneProject({
        F21: [
          indicator({ weight: 20 }),
          indicator({ weight: 30 }),
          indicator({ group: '效益指标', weight: 30 }),
          indicator({ group: '满意度指标', weight: 10 }),
        ],
      }),
    ],
    [
      'other weights where only their sum is bound',
      oneProject({ F21: [indicator({ weight: 80 })] }, {}, { profile: 'hubei' }),
    ],
    ['no table yet', oneProject({})],
  ],
  [
    [
      '40 and 40',
      oneProject({
        F21: [
          indicator({ weight: 40 }),
          indicator({ group: '效益指标', weight: 40 }),
          indicator({ group: '满意度指标', weight: 10 }),
        ],
      }),
      [
        { group: '产出指标', sum: 40, expected: 50 },
        { group: '效益指标', sum: 40, expected: 30 },
      ],
    ],
    [
      'a group left out',
      oneProject({
        F21: [indicator({ weight: 50 }), indicator({ group: '效益指标', weight: 30 })],
      }),
      [{ group: '满意度指标', sum: 0, expected: 10 }],
    ],
  ],
);
