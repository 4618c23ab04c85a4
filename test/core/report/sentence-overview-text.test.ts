import { expect, test } from '@jest/globals';
import { answersOf, evaluate, say } from './say';
import type { Line } from './report-fixture';

const tell = (pattern: string, lines: readonly Line[], office = {}, projects = {}): string =>
  say(evaluate(lines, answersOf(projects, office)), [pattern], { whole: true });

const FULL = { originalBudget: 10, adjustment: 0, adjustedBudget: 10, expenditure: 10, balance: 0 };

test.each<[string, string, readonly Line[], object, string]>([
  [
    'P15: all spent',
    'P15',
    [
      { name: '甲', ...FULL },
      { name: '乙', ...FULL },
    ],
    {},
    '2019年某区社会保险局共有项目2个，年初预算20.00万元，全年预算20.00万元，支出20.00万元，预算执行率100.00%，全部项目执行完毕。项目包括：甲、乙。',
  ],
  [
    'P15: some spent',
    'P15',
    [
      { name: '甲', ...FULL },
      { name: '乙', ...FULL, adjustment: -2, adjustedBudget: 8, expenditure: 7, balance: 1 },
    ],
    {},
    '2019年某区社会保险局共有项目2个，年初预算20.00万元，年中净调减2.00万元，全年预算18.00万元，支出17.00万元，预算执行率94.44%，结余1.00万元，其中1个项目执行完毕。项目包括：甲、乙。',
  ],
  [
    'P15: a column that the sheet lacks is not spoken of',
    'P15',
    [{ name: '甲', expenditure: 3 }],
    {},
    '2019年某区社会保险局共有项目1个，支出3.00万元。项目包括：甲。',
  ],
  [
    'P15: a sum with an unknown part is not spoken of',
    'P15',
    [
      { name: '甲', ...FULL },
      { name: '乙', originalBudget: 5 },
    ],
    {},
    '2019年某区社会保险局共有项目2个，年初预算15.00万元，其中1个项目执行完毕。项目包括：甲、乙。',
  ],
  [
    'P16: none',
    'P16',
    [{ name: '甲', ...FULL }],
    {},
    '单个项目预算最高10.00万元，均未达到200.00万元。',
  ],
  [
    'P16: the threshold is hers',
    'P16',
    [
      { name: '甲', ...FULL },
      { name: '乙', ...FULL, adjustedBudget: 9 },
    ],
    { F04: 10 },
    '单个项目预算最高10.00万元，达到10.00万元的项目为甲，单独成文。',
  ],
  [
    'P16: what sets her threshold stands behind it',
    'P16',
    [{ name: '甲', ...FULL }],
    { F04: 10, F04a: '某财〔2020〕3号' },
    '单个项目预算最高10.00万元，达到10.00万元（某财〔2020〕3号）的项目为甲，单独成文。',
  ],
  [
    'P16: what sets a threshold does not speak of the profile’s',
    'P16',
    [{ name: '甲', ...FULL }],
    { F04a: '某财〔2020〕3号' },
    '单个项目预算最高10.00万元，均未达到200.00万元。',
  ],
  ['P16: a budget is unknown', 'P16', [{ name: '甲', ...FULL }, { name: '乙' }], {}, ''],
  [
    'P17: nobody has told',
    'P17',
    [{ name: '甲', ...FULL }],
    {},
    '资金来源：【待填：各项资金来源的金额】。',
  ],
])('%s', (_, pattern, lines, office, sentence) => {
  expect(tell(pattern, lines, office)).toBe(sentence);
});

test.each([
  ['one source', { 一般公共预算: 10, 政府性基金: 0 }, '资金来源均为一般公共预算，共10.00万元。'],
  [
    'two sources',
    { 一般公共预算: 7.5, 政府性基金: 2.5 },
    '资金来源：一般公共预算7.50万元（占75.00%）、政府性基金2.50万元（占25.00%）。',
  ],
])('P17: %s', (_, sources, sentence) => {
  expect(tell('P17', [{ name: '甲', ...FULL }], {}, { 甲: { F30: sources } })).toBe(sentence);
});
