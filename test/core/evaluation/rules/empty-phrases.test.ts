import { emptyPhrases } from '../../../../src/core/evaluation/rules/empty-phrases';
import { oneOffice, oneProject, ruleCases } from './rule-cases';

ruleCases(
  emptyPhrases,
  [
    ['facts', oneProject({ F52: '参保率由91%提高到98%，投诉减少16件' })],
    [
      'one phrase among facts',
      oneProject({ F52: '切实提高参保率，由91%提高到98%，投诉比上年减少16件' }),
    ],
    ['no text', oneProject({})],
  ],
  [
    [
      'phrases alone',
      oneProject({ F52: '积极推进各项工作，取得良好的效果，有一定的保障作用' }),
      [{ label: '有效性', phrases: '积极推进、良好的效果、一定的保障' }],
    ],
    [
      'phrases of the office',
      oneOffice({ F71: '高度重视，扎实推进' }),
      [{ where: '本单位', phrases: '高度重视、扎实' }],
    ],
  ],
);
