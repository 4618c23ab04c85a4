import { textSimilarity } from '../../../../src/core/evaluation/rules/text-similarity';
import { answersOf, evaluationOf } from '../budget-fixture';
import { ruleCases } from './rule-cases';

const COPIED = '严格按照预算开展支出，经科室、财务、分管领导审批，控制项目成本';

const of = (one: string, other: string) =>
  evaluationOf(
    [{ name: '甲项目' }, { name: '乙项目' }],
    answersOf({ 甲项目: { F50: one }, 乙项目: { F50: other } }),
  );

ruleCases(
  textSimilarity,
  [
    [
      'texts of their own',
      of('资料印制通过比价确定，每份价格比上年降低', '委托维护合同经单一来源谈判，价格与上年持平'),
    ],
    ['the same short words', of('控制成本', '控制成本')],
    [
      'the same words under two dimensions',
      evaluationOf(
        [{ name: '甲' }, { name: '乙' }],
        answersOf({ 甲: { F50: COPIED }, 乙: { F51: COPIED } }),
      ),
    ],
  ],
  [
    [
      'the same words but for names and numbers',
      of(`甲项目支出12万元。${COPIED}`, `乙项目支出3.5万元。${COPIED}`),
      [{ project: '乙项目', other: '甲项目', similarity: { ratio: 1 }, label: '经济性' }],
    ],
  ],
);
