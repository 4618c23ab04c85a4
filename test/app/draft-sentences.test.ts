import { describe, expect, test } from '@jest/globals';
import { draftSentences } from '../../src/app/draft-sentences';
import { answersOf, evaluate, type ProjectFields } from '../core/report/say';

const LINE = { name: '宣传经费', adjustedBudget: 12, expenditure: 11.4 };

function drafted(field: string, fields: ProjectFields): [string, string][] {
  const evaluation = evaluate([LINE], answersOf({ 宣传经费: fields }));
  const [project] = evaluation.projects;
  return draftSentences(evaluation, project!, field).map(({ pattern, text }) => [pattern, text]);
}

describe('draftSentences', () => {
  test('gives what the numbers say for a dimension, each with its pattern', () => {
    expect(drafted('F50', { F50: { E1b1: 5, E1b2: 4.5 } })).toEqual([
      ['P21', '支出为全年预算12.00万元的95.00%，比预算少0.60万元。'],
      ['P09', '采购预算5.00万元，成交4.50万元，节约0.50万元，节约率10.00%。'],
    ]);
  });

  test('takes answers that were not evaluated yet', () => {
    const evaluation = evaluate([LINE]);
    const project = { ...evaluation.projects[0]!, answers: { F53: { E4b: false } } };
    expect(draftSentences(evaluation, project, 'F53')).toEqual([
      { pattern: 'P14', text: '2020年未安排预算资金。' },
    ]);
  });

  test('tells the clauses on execution once for a field that they quote', () => {
    expect(drafted('F33', { F33: '尾款未付' })).toHaveLength(1);
    expect(drafted('F33', { F33: '尾款未付' })[0]?.[1]).toContain('尾款未付');
  });

  test('says nothing for a field that no sentence goes with', () => {
    expect(drafted('F13', {})).toEqual([]);
    expect(drafted('F99', {})).toEqual([]);
  });
});
