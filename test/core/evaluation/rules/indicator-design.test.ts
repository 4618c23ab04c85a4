import { indicatorDesign } from '../../../../src/core/evaluation/rules/indicator-design';
import { indicator, oneProject, ruleCases } from './rule-cases';

const GOOD = [
  indicator({}),
  indicator({ group: '效益指标', category: '社会效益指标', name: '参保率', unitOfMeasure: '%' }),
];

ruleCases(
  indicatorDesign,
  [
    ['a quantity and an effect', oneProject({ F21: [...GOOD] })],
    [
      'a share as target without a unit column',
      oneProject({
        F21: [
          ...GOOD,
          indicator({ name: '合格率', category: '质量指标', target: '95%', unitOfMeasure: '' }),
        ],
      }),
    ],
    [
      'a cost in money',
      oneProject({
        F21: [
          ...GOOD,
          indicator({ name: '单份资料成本', category: '成本指标', unitOfMeasure: '元' }),
        ],
      }),
    ],
    ['no table yet', oneProject({})],
  ],
  [
    [
      'payment as an output',
      oneProject({
        F21: [...GOOD, indicator({ name: '执法补助经费', unitOfMeasure: '元', target: '72890' })],
      }),
      [{ indicator: '执法补助经费', fault: '支付资金不是产出，不能作为数量指标' }],
    ],
    [
      'one indicator counted twice',
      oneProject({
        F21: [...GOOD, indicator({ name: '参保率', category: '质量指标', unitOfMeasure: '%' })],
      }),
      [{ indicator: '参保率', fault: '与产出指标重复' }],
    ],
    [
      'a number without a unit',
      oneProject({ F21: [...GOOD, indicator({ name: '资料', unitOfMeasure: '' })] }),
      [{ indicator: '资料', fault: '定量指标没有度量单位' }],
    ],
    [
      'words where a number is due',
      oneProject({ F21: [...GOOD, indicator({ name: '资料', target: '若干' })] }),
      [{ fault: '定量指标的指标值不是一个数值' }],
    ],
    [
      'a table without quantity and effect',
      oneProject({ F21: [indicator({ category: '质量指标' })] }),
      [{ fault: '没有数量指标' }, { fault: '没有效益或满意度指标' }],
    ],
  ],
);
