import { resultCopiesObjective } from '../../../../src/core/evaluation/rules/result-copies-objective';
import { oneProject, ruleCases } from './rule-cases';

ruleCases(
  resultCopiesObjective,
  [
    ['a result of its own', oneProject({ F20: '全年宣讲10场', F22: '全年宣讲12场' })],
    ['neither written yet', oneProject({})],
    ['none in both', oneProject({ F20: '无', F22: '无' })],
  ],
  [
    [
      'the same words',
      oneProject({ F20: '全年宣讲10场，参保率95%。', F22: '全年宣讲10场,参保率95%' }),
      [{ field: 'F22', label: '目标实际完成情况' }],
    ],
  ],
);
