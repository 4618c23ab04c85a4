import { quantityPresent } from '../../../../src/core/evaluation/rules/quantity-present';
import { oneProject, ruleCases } from './rule-cases';

ruleCases(
  quantityPresent,
  [
    ['a quantity in the text', oneProject({ F50: '支出12.5万元，控制在预算以内' })],
    ['a number in the sub-form', oneProject({ F50: { text: '严格控制成本', E1b1: 10 } })],
    ['a date in the sub-form', oneProject({ F51: { text: '按期完成', E2a2: '2019-11-20' } })],
    ['an actual value in the sub-form', oneProject({ F52: { text: '提高了参保率', E3a4: '98%' } })],
    ['no text yet', oneProject({})],
  ],
  [
    ['words alone', oneProject({ F50: '严格控制成本' }), [{ label: '经济性', field: 'F50' }]],
    ['a year alone', oneProject({ F53: { text: '2020年继续实施' } }), [{ label: '可持续性' }]],
  ],
);
