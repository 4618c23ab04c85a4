import { textLength } from '../../../../src/core/evaluation/rules/text-length';
import { oneProject, ruleCases } from './rule-cases';

ruleCases(
  textLength,
  [
    ['forty characters', oneProject({ F50: '字'.repeat(40) })],
    ['four hundred', oneProject({ F50: '字'.repeat(400) })],
    ['none', oneProject({ F53: '不涉及' })],
    ['a blank, which is another fault', oneProject({ F50: '【待填：成本】' })],
    ['a short text elsewhere', oneProject({ F14: '印资料' })],
    [
      'a hundred characters of reason in Sichuan',
      oneProject({ F33: '因'.repeat(100) }, { expenditure: 5 }, { outline: 'sichuan-2023-form' }),
    ],
  ],
  [
    [
      'thirty-nine',
      oneProject({ F50: `${'字'.repeat(39)} 　` }),
      [{ label: '经济性', length: 39, fault: '少于', limit: 40 }],
    ],
    [
      'four hundred and one',
      oneProject({ F50: { text: '字'.repeat(401) } }),
      [{ length: 401, fault: '超过', limit: 400 }],
    ],
    [
      'a longer reason in Sichuan',
      oneProject({ F33: '因'.repeat(101) }, { expenditure: 5 }, { outline: 'sichuan-2023-form' }),
      [{ field: 'F33', length: 101, limit: 100 }],
    ],
    [
      'a longer conclusion in Sichuan',
      oneProject({ F73: '好'.repeat(201) }, {}, { outline: 'sichuan-2023-form' }),
      [{ field: 'F73', limit: 200 }],
    ],
  ],
);
