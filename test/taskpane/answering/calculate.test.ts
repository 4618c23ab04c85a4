import { describe, expect, test } from '@jest/globals';
import type { AnswerRecord } from '../../../src/core/evaluation/answer-value';
import { calculate } from '../../../src/taskpane/answering/calculate';
import { factChips } from '../../../src/taskpane/answering/fact-chips';
import { projectOf } from '../../core/evaluation/budget-fixture';

const PROJECT = projectOf({
  name: '培训经费',
  originalBudget: 11,
  adjustment: 1,
  adjustedBudget: 12,
  expenditure: 11.4,
});
const ECONOMY = new Set(['E1a', 'E1b1', 'E1b2', 'E1e']);
const EFFECT = new Set(['E3c1', 'E3c2', 'E3c3']);
const texts = (columns: Set<string>, record: AnswerRecord, scope?: AnswerRecord): string[] =>
  calculate(columns, record, PROJECT, scope).map(({ text }) => text);

describe('calculate', () => {
  test('savings of the budget, to be taken over', () => {
    const [savings] = calculate(ECONOMY, {}, PROJECT, undefined);
    expect(savings?.text).toBe('全年预算数减支出数为0.60万元。');
    expect(savings?.fill).toMatchObject({ column: 'E1a', value: 0.6 });
  });

  test.each<[AnswerRecord, string]>([
    [{ E1b1: 5, E1b2: 4.5 }, '节约0.50万元，节约率10.00%。'],
    [{ E1b1: 5, E1b2: 6 }, '成交价高于预算价1.00万元。'],
  ])('a purchase: %p', (record, expected) => {
    expect(texts(ECONOMY, record)).toContain(expected);
  });

  test('what one of many cost, or what is missing for it', () => {
    expect(texts(ECONOMY, {}, { count: 30, countUnit: '人' })).toContain('平均每人支出3800.00元。');
    expect(texts(ECONOMY, {}).at(-1)).toContain('在“涉及范围”中填对象数量');
  });

  test.each<[AnswerRecord, string]>([
    [{ E3c1: 100, E3c2: 96, E3c3: 93 }, '满意度96.88%。'],
    [{ E3c1: 50, E3c2: 60, E3c3: 50 }, '回收份数多于发放份数，请核对。'],
    [{ E3c2: 60, E3c3: 61 }, '满意份数多于回收份数，请核对。'],
  ])('satisfaction: %p', (record, expected) => {
    expect(texts(EFFECT, record)).toEqual([expected]);
  });

  test('nothing where nothing is given', () => {
    expect(texts(EFFECT, {})).toEqual([]);
  });
});

test('factChips tell what the sheet has, and no adjustment of nothing', () => {
  const scope = { F15: { count: 30, countUnit: '人' } };
  expect(factChips(PROJECT, scope).map(({ text }) => text)).toEqual([
    '年初预算11.00万元',
    '预算调整1.00万元',
    '全年预算12.00万元',
    '支出11.40万元',
    '结转结余0.60万元',
    '执行率95.00%',
    '涉及对象30人',
  ]);
  const bare = projectOf({ name: '甲', adjustedBudget: 12, expenditure: null });
  expect(factChips(bare, {}).map(({ id }) => id)).toEqual(['adjustedBudget']);
});
