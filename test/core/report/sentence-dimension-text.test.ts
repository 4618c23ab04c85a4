import { expect, test } from '@jest/globals';
import type { FieldValue } from '../../../src/core/evaluation/answers';
import { answersOf, evaluate, say, type ProjectFields } from './say';

const LINE = { name: '宣传经费', adjustedBudget: 12, expenditure: 11.4 };

function tell(pattern: string, dimension: string, fields: ProjectFields): string {
  return say(evaluate([LINE], answersOf({ 宣传经费: fields })), [pattern], { dimension });
}

test.each<[string, string, string, ProjectFields, string]>([
  [
    'P07 more',
    'P07',
    'F50',
    { F50: { E1d: 10 } },
    '与上年支出10.00万元相比增加1.40万元，增长14.00%。',
  ],
  [
    'P07 less, without a minus',
    'P07',
    'F50',
    { F50: { E1d: 12 } },
    '与上年支出12.00万元相比减少0.60万元，下降5.00%。',
  ],
  ['P07 as much', 'P07', 'F50', { F50: { E1d: 11.4 } }, '与上年支出11.40万元持平。'],
  ['P07 nothing the year before', 'P07', 'F50', { F50: { E1d: 0 } }, ''],
  [
    'P08',
    'P08',
    'F50',
    { F15: { text: '全区', count: 30, countUnit: '人' } },
    '涉及对象30人，平均每人支出3800.00元。',
  ],
  ['P08 without a unit', 'P08', 'F50', { F15: { text: '全区', count: 30 } }, ''],
  ['P08 for nobody', 'P08', 'F50', { F15: { text: '全区', count: 0, countUnit: '人' } }, ''],
  [
    'P09 saved',
    'P09',
    'F50',
    { F50: { E1b1: 5, E1b2: 4.5 } },
    '采购预算5.00万元，成交4.50万元，节约0.50万元，节约率10.00%。',
  ],
  [
    'P09 nothing saved',
    'P09',
    'F50',
    { F50: { E1b1: 5, E1b2: 5 } },
    '采购预算5.00万元，成交5.00万元。',
  ],
  [
    'P09 dearer',
    'P09',
    'F50',
    { F50: { E1b1: 5, E1b2: 6 } },
    '采购预算5.00万元，成交6.00万元，超出采购预算1.00万元。',
  ],
  [
    'P10 early',
    'P10',
    'F51',
    { F51: { E2a1: '2019-11-30', E2a2: '2019-11-20' } },
    '计划于2019年11月30日前完成，实际于2019年11月20日完成，提前10天。',
  ],
  [
    'P10 late, over a month with 28 days',
    'P10',
    'F51',
    { F51: { E2a1: '2019-02-27', E2a2: '2019-03-02' } },
    '计划于2019年2月27日前完成，实际于2019年3月2日完成，延后3天。',
  ],
  [
    'P10 on the day',
    'P10',
    'F51',
    { F51: { E2a1: '2019-11-30', E2a2: '2019-11-30' } },
    '计划于2019年11月30日前完成，实际于2019年11月30日完成，按期完成。',
  ],
  ['P10 no date', 'P10', 'F51', { F51: { E2a1: '11月底', E2a2: '2019-11-30' } }, ''],
  [
    'P13',
    'P13',
    'F52',
    { F52: { E3c: true, E3c1: 100, E3c2: 95, E3c3: 90 } },
    '发放问卷100份，回收有效问卷95份，满意90份，满意度94.74%。',
  ],
  ['P13 no survey', 'P13', 'F52', { F52: { E3c: false } }, '未开展满意度调查。'],
  ['P13 nothing came back', 'P13', 'F52', { F52: { E3c: true, E3c1: 100, E3c2: 0, E3c3: 0 } }, ''],
  [
    'P14',
    'P14',
    'F53',
    { F53: { E4b: true, E4b1: 12.5, E4b2: '一般公共预算' } },
    '2020年已列入预算12.50万元，资金来源为一般公共预算。',
  ],
  ['P14 no money', 'P14', 'F53', { F53: { E4b: false } }, '2020年未安排预算资金。'],
  ['P14 nothing told', 'P14', 'F53', {}, ''],
])('%s', (_, pattern, dimension, fields, sentence) => {
  expect(tell(pattern, dimension, fields)).toBe(sentence);
});

test.each<[string, string, ProjectFields, string]>([
  [
    'P23 an effect with numbers',
    'F52',
    { F52: { E3a1: '参保率', E3a2: '91', E3a3: '95', E3a4: '98.5', E3a5: '%', E3a6: '统计报表' } },
    '参保率上年值91%，目标值95%，实际完成98.5%，数据来源为统计报表。',
  ],
  [
    'P23 an effect in words',
    'F52',
    { F52: { E3a1: '投诉件数', E3a4: '明显减少' } },
    '投诉件数实际完成明显减少。',
  ],
  [
    'P23 quality',
    'F51',
    { F51: { E2c1: '验收合格率', E2c2: '95%', E2c3: '100%' } },
    '验收合格率目标值95%，实际完成100%。',
  ],
  ['P23 without a result', 'F52', { F52: { E3a1: '参保率', E3a3: '95' } }, ''],
])('%s', (_, dimension, fields, sentence) => {
  expect(tell('P23', dimension, fields)).toBe(sentence);
});

const indicator = (row: Readonly<Record<string, FieldValue>>): ProjectFields => ({
  F21: [{ group: '产出指标', category: '数量指标', name: '培训次数', weight: 50, ...row }],
});

test.each<[string, string, string, ProjectFields, string]>([
  [
    'P11',
    'P11',
    'F51',
    indicator({ comparison: '≥', target: '2', actual: '3', unitOfMeasure: '次' }),
    '培训次数目标值2次，实际完成3次，完成率150.00%。',
  ],
  [
    'P11 with decimals as typed',
    'P11',
    'F51',
    indicator({ comparison: '≥', target: '99.5', actual: '99.50', unitOfMeasure: '%' }),
    '培训次数目标值99.5%，实际完成99.50%，完成率100.00%。',
  ],
  [
    'P11 in words',
    'P11',
    'F51',
    indicator({ comparison: '定性', target: '按期开展', actual: '达成年度指标' }),
    '培训次数目标值按期开展，实际完成达成年度指标。',
  ],
  [
    'P12',
    'P12',
    'F51',
    indicator({ comparison: '≤', target: '2', actual: '1', unitOfMeasure: '次' }),
    '培训次数控制目标不高于2次，实际1次。',
  ],
  [
    'P12 of none at all',
    'P12',
    'F51',
    indicator({ comparison: '≤', target: '0', actual: '0', unitOfMeasure: '起' }),
    '培训次数控制目标为0起，实际0起。',
  ],
  [
    'an indicator of another dimension',
    'P11',
    'F52',
    indicator({ comparison: '≥', target: '2', actual: '3' }),
    '',
  ],
  [
    'an indicator without a result',
    'P11',
    'F51',
    indicator({ comparison: '≥', target: '2', actual: '' }),
    '',
  ],
])('%s', (_, pattern, dimension, fields, sentence) => {
  expect(tell(pattern, dimension, fields)).toBe(sentence);
});
