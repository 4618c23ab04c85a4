import type { FieldValue } from '../../../../src/core/evaluation/answers';
import { requiredAnswers } from '../../../../src/core/evaluation/rules/required-answers';
import { answersOf, evaluationOf } from '../budget-fixture';
import { COMPLETE_OFFICE, COMPLETE_PROJECT } from '../complete-answers';
import { ruleCases } from './rule-cases';

const withFields = (
  fields: Readonly<Record<string, FieldValue>>,
  office: Readonly<Record<string, FieldValue>> = {},
) =>
  evaluationOf(
    [{ name: '甲项目' }],
    answersOf({ 甲项目: { ...COMPLETE_PROJECT, ...fields } }, { ...COMPLETE_OFFICE, ...office }),
  );

ruleCases(
  requiredAnswers,
  [
    ['all answered', withFields({})],
    ['none, said in words', withFields({ F13: '无', F41: '不涉及' })],
    ['an optional question left open', withFields({ F34: null })],
  ],
  [
    [
      'an open question',
      withFields({ F14: null }),
      [{ where: '甲项目', field: 'F14', count: 1, labels: '用途和主要内容' }],
    ],
    [
      'several open questions of a project and one of the office: one finding each',
      withFields({ F14: null, F13: '依据【待填：文号】', F16: null }, { F03: null }),
      [
        { where: '本单位', project: null, count: 1, labels: '填报日期' },
        { where: '甲项目', count: 3, labels: '立项依据、用途和主要内容、牵头科室' },
      ],
    ],
    ['a blank left in a text', withFields({ F13: '依据【待填：文号】' }), [{ field: 'F13' }]],
    ['a blank left where nothing was due', withFields({ F72: '【待填】' }), [{ field: 'F72' }]],
    [
      'an open question of the office',
      withFields({}, { F03: null }),
      [{ where: '本单位', project: null, field: 'F03' }],
    ],
  ],
);
