import { typoPatterns } from '../../../../src/core/evaluation/rules/typo-patterns';
import { oneOffice, oneProject, ruleCases } from './rule-cases';

ruleCases(
  typoPatterns,
  [
    ['what is right', oneProject({ F14: '项目资金已全部列支完毕，极大地方便了群众' })],
    ['no text', oneProject({})],
  ],
  [
    [
      'a homophone',
      oneProject({ F14: '项目资金以全部列支完毕' }),
      [
        {
          label: '用途和主要内容',
          quote: '以',
          suggestion: '已',
          correction: '为“已”',
          context: '项目资金以全部列支完毕',
        },
      ],
    ],
    [
      'a rest of conversion in a list',
      oneOffice({ F70: [{ task: '[bookmark: _GoBack]修订办法', deadline: '6月底' }] }),
      [{ where: '本单位', correction: '删去' }],
    ],
  ],
);
