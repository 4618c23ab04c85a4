import { dimensionWords } from '../../../../src/core/evaluation/rules/dimension-words';
import { oneProject, ruleCases } from './rule-cases';

ruleCases(
  dimensionWords,
  [
    ['a sentence in its place', oneProject({ F50: '成本控制在预算以内' })],
    ['no text', oneProject({})],
  ],
  [
    [
      'effects under efficiency',
      oneProject({ F51: '按期完成10场。覆盖42家企业，受益群众满意。' }),
      [{ label: '效率性', quote: '覆盖42家企业，受益群众满意', dimension: '有效性' }],
    ],
  ],
);
