import { weightsSum } from '../../../../src/core/evaluation/rules/weights-sum';
import { indicator, oneProject, ruleCases } from './rule-cases';

ruleCases(
  weightsSum,
  [
    ['100 with execution', oneProject({ F21: [indicator({}), indicator({ weight: 40 })] })],
    [
      'fractions that make 100',
      oneProject({
        F21: [
          indicator({ weight: 33.3 }),
          indicator({ weight: 33.3 }),
          indicator({ weight: 23.4 }),
        ],
      }),
    ],
    [
      '20 and 80 by its profile',
      oneProject({ F21: [indicator({ weight: 80 })] }, {}, { profile: 'hubei' }),
    ],
    ['no table yet', oneProject({})],
    ['a weight that is open', oneProject({ F21: [indicator({ weight: null })] })],
  ],
  [
    [
      'less than 100',
      oneProject({ F21: [indicator({ weight: 89.99 })] }),
      [{ sum: 99.99, project: '甲项目', field: 'F21' }],
    ],
    ['execution counted again', oneProject({ F21: [indicator({ weight: 100 })] }), [{ sum: 110 }]],
  ],
);
