import { planWords } from '../../../../src/core/evaluation/rules/plan-words';
import { oneOffice, ruleCases } from './rule-cases';

ruleCases(
  planWords,
  [
    [
      'a task with a time',
      oneOffice({ F70: [{ task: '修订财务管理办法', deadline: '2020年6月底' }] }),
    ],
    ['a task ahead without a time', oneOffice({ F70: '拟修订财务管理办法' })],
    ['none', oneOffice({ F70: '无' })],
    ['nothing yet', oneOffice({})],
  ],
  [
    [
      'a problem in place of a plan',
      oneOffice({ F70: [{ task: '对政策的学习尚不到位，前瞻性有所欠缺', deadline: '2020年' }] }),
      [{ quote: '对政策的学习尚不到位，前瞻性有所欠缺', label: '后续工作计划' }],
    ],
    ['a statement', oneOffice({ F70: '各项工作情况良好' }), [{ field: 'F70' }]],
  ],
);
