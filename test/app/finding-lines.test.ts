import { describe, expect, test } from '@jest/globals';
import { findingLines } from '../../src/app/finding-lines';
import { emptyAnswers } from '../../src/core/evaluation/answers';
import type { Finding } from '../../src/core/finding';
import { evaluate } from '../core/report/say';

const FINDING: Finding = {
  code: 'R-C01',
  rule: 'total-sum',
  severity: 'warning',
  place: { sheet: '表', top: 90, left: 2, bottom: 90, right: 2 },
  related: [],
  data: {},
  fix: null,
  consequences: [],
};

describe('findingLines', () => {
  const evaluation = evaluate([{ name: '培训经费', adjustedBudget: 4, expenditure: 4 }]);
  const judgement = { evaluation, sheetFindings: [FINDING, { ...FINDING }], answerFindings: [] };

  test('names every line apart, also those that one reason answers together', () => {
    const [first, second] = findingLines(judgement, emptyAnswers());
    expect(second?.key).toBe(first?.key);
    expect(first?.id).toBe(first?.key);
    expect(second?.id).toBe(`${first?.key ?? ''}#2`);
  });

  test('has her reason on each line of its key', () => {
    const [{ key } = { key: '' }] = findingLines(judgement, emptyAnswers());
    const answers = { ...emptyAnswers(), reasons: { [key]: ' 已核对 ' } };
    expect(findingLines(judgement, answers).map(({ state, reason }) => [state, reason])).toEqual([
      ['explained', '已核对'],
      ['explained', '已核对'],
    ]);
  });
});
