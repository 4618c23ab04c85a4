import { punctuationMix } from '../../../../src/core/evaluation/rules/punctuation-mix';
import { oneProject, ruleCases } from './rule-cases';

ruleCases(
  punctuationMix,
  [
    ['full-width marks', oneProject({ F14: '用于印制资料（1,200份），比例1:2。' })],
    ['no text', oneProject({})],
  ],
  [
    [
      'half-width marks',
      oneProject({ F14: '内容:印制资料,组织宣讲' }),
      [{ count: 2, quote: '内容:印制资料,组' }],
    ],
  ],
);
