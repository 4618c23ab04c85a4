import { contradictoryAnswers } from '../../../../src/core/evaluation/rules/contradictory-answers';
import { answersOf, evaluationOf } from '../budget-fixture';
import { indicator, oneOffice, oneProject, ruleCases } from './rule-cases';

ruleCases(
  contradictoryAnswers,
  [
    [
      'conformity with a regulation that there is',
      oneOffice({ F60: { answer: false, text: '有', f2: true }, F61: { g4: true } }),
    ],
    [
      'no idle funds, well spent',
      evaluationOf([{ name: '甲', expenditure: 9 }], answersOf({}, { F62: { h3: false } })),
    ],
    [
      'no change without adjustment',
      oneProject({ F42: { answer: false } }, { originalBudget: 10 }),
    ],
    [
      'a purchase that was accepted',
      oneProject({ F41: { involved: true }, F43: { involved: true } }),
    ],
    [
      'a survey behind satisfaction',
      oneProject({ F52: { text: '', E3c: true }, F21: [indicator({ group: '满意度指标' })] }),
    ],
    ['nothing said', oneProject({})],
  ],
  [
    [
      'conformity with a regulation that there is not',
      oneOffice({ F60: { answer: true, text: '尚无', f2: false }, F61: { g4: true } }),
      [{ field: 'F61', where: '本单位' }],
    ],
    [
      'no problem without a regulation',
      oneOffice({ F60: { answer: false, f2: false } }),
      [{ field: 'F60' }],
    ],
    [
      'no idle funds, half unspent',
      evaluationOf([{ name: '甲', expenditure: 5 }], answersOf({}, { F62: { h3: false } })),
      [{ field: 'F62', project: '甲' }],
    ],
    [
      'no change with an adjustment',
      oneProject({ F42: { answer: false } }, { originalBudget: 8 }),
      [{ field: 'F42' }],
    ],
    [
      'a purchase never accepted',
      oneProject({ F41: { involved: true }, F43: { involved: false } }),
      [{ field: 'F43' }],
    ],
    [
      'satisfaction without a survey',
      oneProject({
        F52: { text: '', E3c: false },
        F21: [indicator({ group: '满意度指标', actual: '95%' })],
      }),
      [{ field: 'F52' }],
    ],
  ],
);
