import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { answersOf, evaluate, say, type ProjectFields } from './say';
import type { Line } from './report-fixture';

const EXECUTION = ['P01', 'P02', 'P03', 'P04', 'P05', 'P06'];
const sayLine = (line: Omit<Line, 'name'>, fields: ProjectFields = {}): string =>
  say(evaluate([{ name: '软件维护费', ...line }], answersOf({ 软件维护费: fields })), EXECUTION);

const REASON = { F33: '合同尾款未到支付时间' };

test.each<[string, Omit<Line, 'name'>, ProjectFields, string]>([
  [
    'P01: spent as planned',
    { originalBudget: 12, adjustment: 0, adjustedBudget: 12, expenditure: 12, balance: 0 },
    {},
    '软件维护费年初预算12.00万元，全年预算12.00万元，实际支出12.00万元，预算执行率100.00%，无结余，支出控制在预算以内。',
  ],
  [
    'P02: more was given',
    { originalBudget: 10, adjustment: 2, adjustedBudget: 12, expenditure: 12, balance: 0 },
    { F32: '因增资调待，依据区财政批复' },
    '软件维护费年初预算10.00万元，年中追加2.00万元（因增资调待，依据区财政批复），全年预算12.00万元，占年初预算的120.00%，实际支出12.00万元，预算执行率100.00%，无结余，支出控制在预算以内。',
  ],
  [
    'P03: some was taken back, without a minus',
    { originalBudget: 10, adjustment: -2, adjustedBudget: 8, expenditure: 8, balance: 0 },
    { F32: '压减一般性支出' },
    '软件维护费年初预算10.00万元，年中调减2.00万元（压减一般性支出），全年预算8.00万元，实际支出8.00万元，预算执行率100.00%，无结余，支出控制在预算以内。',
  ],
  [
    'P04: nearly all was spent',
    { adjustedBudget: 12, expenditure: 11.4 },
    REASON,
    '软件维护费全年预算12.00万元，实际支出11.40万元，预算执行率95.00%，结余0.60万元，主要原因是合同尾款未到支付时间。',
  ],
  [
    'P04: her reason has a word for because',
    { adjustedBudget: 12, expenditure: 11.4 },
    { F33: '因合同尾款未付。' },
    '软件维护费全年预算12.00万元，实际支出11.40万元，预算执行率95.00%，结余0.60万元，因合同尾款未付。',
  ],
  [
    'P05: too little was spent',
    { adjustedBudget: 10, expenditure: 5 },
    { ...REASON, F33a: '2020年6月底前支付尾款' },
    '软件维护费全年预算10.00万元，实际支出5.00万元，预算执行率50.00%，低于90.00%，结余5.00万元，主要原因是合同尾款未到支付时间。下一步措施：2020年6月底前支付尾款。',
  ],
  [
    'P05: nobody has told why',
    { adjustedBudget: 10, expenditure: 5 },
    {},
    '软件维护费全年预算10.00万元，实际支出5.00万元，预算执行率50.00%，低于90.00%，结余5.00万元，主要原因是【待填：结转结余的原因】。下一步措施：【待填：下一步措施】。',
  ],
  [
    'P06: nothing was spent',
    { adjustedBudget: 10, expenditure: 0 },
    { F33: '项目暂缓', F33a: '2020年实施' },
    '软件维护费全年预算10.00万元，当年未支出，结余10.00万元，主要原因是项目暂缓。下一步措施：2020年实施。',
  ],
  [
    'more was spent than given: no surplus is spoken of',
    { adjustedBudget: 10, expenditure: 11, balance: -1 },
    {},
    '软件维护费全年预算10.00万元，实际支出11.00万元，预算执行率110.00%，超全年预算1.00万元。',
  ],
  [
    'spent without a budget: no rate',
    { adjustedBudget: 0, expenditure: 5 },
    {},
    '软件维护费全年预算0万元，实际支出5.00万元。',
  ],
  ['a sheet with expenditure only', { expenditure: 3 }, {}, '软件维护费实际支出3.00万元。'],
  [
    'a sheet without the original budget does not speak of it',
    { adjustedBudget: 4, expenditure: 4 },
    {},
    '软件维护费全年预算4.00万元，实际支出4.00万元，预算执行率100.00%，无结余，支出控制在预算以内。',
  ],
  [
    'a sheet with the original budget only does not call it the whole year’s',
    { originalBudget: 4, expenditure: 4 },
    {},
    '软件维护费年初预算4.00万元，实际支出4.00万元，预算执行率100.00%，无结余，支出控制在预算以内。',
  ],
  [
    'a difference without a column for it is no 追加',
    { originalBudget: 3, adjustedBudget: 4, expenditure: 4 },
    { F32: '上年结转' },
    '软件维护费年初预算3.00万元，全年预算4.00万元，比年初预算增加1.00万元（上年结转），实际支出4.00万元，预算执行率100.00%，无结余，支出控制在预算以内。',
  ],
  ['nothing known of the expenditure', { originalBudget: 4 }, {}, '软件维护费年初预算4.00万元。'],
  ['nothing known at all', {}, {}, ''],
  [
    'a long reason is a sentence of its own',
    { adjustedBudget: 12, expenditure: 11.4 },
    { F33: '合同约定验收后付款。验收在次年一月完成，故结转。' },
    '软件维护费全年预算12.00万元，实际支出11.40万元，预算执行率95.00%，结余0.60万元。结余原因：合同约定验收后付款。验收在次年一月完成，故结转。',
  ],
])('%s', (_, line, fields, sentence) => {
  expect(sayLine(line, fields)).toBe(sentence);
});

test('the sentence is said once, whichever patterns are asked for', () => {
  const evaluation = evaluate([{ name: '甲', adjustedBudget: 4, expenditure: 4 }]);
  expect(say(evaluation, ['P04'])).toBe(say(evaluation, EXECUTION));
});

describe('any amounts', () => {
  const amount = fc.option(fc.integer({ min: -100_000, max: 5_000_000 }), { nil: undefined });
  const line = fc.record({
    originalBudget: amount,
    adjustment: amount,
    adjustedBudget: amount,
    expenditure: amount,
    balance: amount,
  });

  test('make a sentence without two signs in a row, a minus behind a word, or a missing number', () => {
    fc.assert(
      fc.property(line, (amounts) => {
        const known = Object.fromEntries(
          Object.entries(amounts).flatMap(([field, fen]) =>
            fen === undefined ? [] : [[field, fen / 100]],
          ),
        );
        const sentence = sayLine(known);
        expect(sentence).not.toMatch(/[，。（）：；]{2}(?<!）[，。])|\?|NaN|undefined|null/u);
        expect(sentence).not.toMatch(/(?:追加|调减|增加|减少|结余|超全年预算)-/u);
        expect(sentence === '' || sentence.endsWith('。')).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
