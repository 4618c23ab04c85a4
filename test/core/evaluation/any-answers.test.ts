import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { answersSchema } from '../../../src/core/evaluation/answers';
import { draftAnswers } from '../../../src/core/evaluation/draft-answers';
import { allOutlines } from '../../../src/core/evaluation/outline/outlines';
import { checkEvaluation } from '../../../src/core/evaluation/rules/check-evaluation';
import { answersOf, evaluationOf, tableOf } from './budget-fixture';

const ids = [...new Set(allOutlines().flatMap(({ fields }) => fields.map(({ id }) => id)))];
const words = fc.constantFrom(
  '无',
  '【待填：x】',
  '≥',
  '达成',
  '12.5%',
  '2019-11-20',
  '产出指标',
  '',
);
const leaf = fc.oneof(
  words,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
  fc.string(),
);
const record = fc.dictionary(
  fc.constantFrom(
    'text',
    'answer',
    'involved',
    'group',
    'name',
    'target',
    'actual',
    'weight',
    'comparison',
    'f2',
    '__proto__',
  ),
  leaf,
);
const value = fc.oneof(leaf, record, fc.array(fc.oneof(leaf, record), { maxLength: 4 }));
const fields = fc.dictionary(fc.constantFrom(...ids), value);

test('any valid answers file is evaluated, checked and drafted without an exception', () => {
  fc.assert(
    fc.property(fields, fields, fc.constantFrom(...allOutlines()), (office, project, outline) => {
      const answers = answersSchema.parse(answersOf({ 甲: project }, office));
      const evaluation = evaluationOf([{ name: '甲', expenditure: 7 }], answers, {
        outline: outline.id,
      });
      for (const finding of checkEvaluation(evaluation)) expect(finding.data['field']).toBeTruthy();
      const { profile } = evaluation;
      const draft = draftAnswers({
        tables: [tableOf([{ name: '甲' }])],
        answers,
        outline,
        profile,
      });
      expect(answersSchema.safeParse(draft).success).toBe(true);
    }),
    { numRuns: 150 },
  );
});
