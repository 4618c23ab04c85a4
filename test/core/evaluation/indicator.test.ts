import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  computeScore,
  overAchievement,
  parseComparison,
  parseGroup,
  scoreIndicators,
} from '../../../src/core/evaluation/indicator';
import { commonScale, parseMeasure } from '../../../src/core/evaluation/parse-measure';
import { findProfile } from '../../../src/core/evaluation/profile/profiles';
import type { Comparison } from '../../../src/core/evaluation/self-evaluation';

const profile = findProfile('central-2020')!;
const old = findProfile('central-2017')!;

describe('a quantitative score', () => {
  test.each<[Comparison, string, string, string, number | null]>([
    ['atLeast', '100', '100', '人', 10],
    ['atLeast', '100', '99', '人', 9.9],
    ['atLeast', '100', '250', '人', 10],
    ['atLeast', '100', '0', '人', 0],
    ['atLeast', '100', '-5', '人', 0],
    ['atLeast', '3', '1', '次', 3.33],
    ['atLeast', '3', '2', '次', 6.67],
    ['atLeast', '0', '0', '次', 10],
    ['atMost', '2', '1.5', '小时', 10],
    ['atMost', '2', '2', '小时', 10],
    ['atMost', '2', '4', '小时', 5],
    ['atMost', '0', '3', '起', 0],
    ['atMost', '0', '0', '起', 10],
    ['equal', '12', '12', '次', 10],
    ['equal', '12', '11', '次', 9.17],
    ['equal', '12', '13', '次', 10],
    ['above', '5', '6', '次', 10],
    ['above', '5', '4', '次', 8],
    ['above', '5', '5', '次', null],
    ['below', '5', '4', '次', 10],
    ['below', '5', '10', '次', 5],
    ['below', '5', '5', '次', null],
    ['atLeast', '95%', '90%', '', 9.47],
    ['atLeast', '95', '95%', '%', 10],
    ['atLeast', '≥95％', '９６％', '%', 10],
    ['atLeast', '1,200人', '1200', '人', 10],
    ['atLeast', '8万人', '80000人', '', 10],
    ['atLeast', '95%', '0.97', '%', null],
    ['atLeast', '95%', '97', '', null],
    ['atLeast', '10场', '10次', '', null],
    ['atLeast', '全部完成', '10', '次', null],
    ['atLeast', '10', '', '次', null],
    ['atLeast', '10-20', '15', '次', null],
  ])('%s %s by %s %s is %s of 10', (comparison, target, actual, unitOfMeasure, expected) => {
    const score = computeScore({ comparison, target, actual, unitOfMeasure, weight: 10 }, profile);
    expect(score).toBe(expected);
  });

  test('is unknown without a weight', () => {
    const open = {
      comparison: 'atLeast',
      target: '1',
      actual: '1',
      unitOfMeasure: '',
      weight: null,
    } as const;
    expect(computeScore(open, profile)).toBeNull();
  });

  test('never leaves 0 to full marks, and more is never worse', () => {
    const count = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(count, count, count, fc.integer({ min: 0, max: 50 }), (target, a, b, weight) => {
        const [less, more] = [a, b]
          .sort((x, y) => x - y)
          .map((actual) =>
            computeScore(
              {
                comparison: 'atLeast',
                target: String(target),
                actual: String(actual),
                unitOfMeasure: '人',
                weight,
              },
              profile,
            ),
          );
        expect(less).toBeGreaterThanOrEqual(0);
        expect(more).toBeLessThanOrEqual(weight);
        expect(less! <= more!).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a qualitative score', () => {
  test.each<[string, typeof profile, number | null]>([
    ['达成年度指标', profile, 10],
    ['达成年度指标。', profile, 10],
    ['达成', profile, 10],
    ['达成年度指标，效果明显', profile, 10],
    ['部分达成年度指标并具有一定效果', profile, null],
    ['部分达成', profile, null],
    ['未达成年度指标且效果较差', profile, null],
    ['制度健全', profile, null],
    ['达', profile, null],
    ['', profile, null],
    ['达成预期指标', old, 10],
    ['达成预期指标', profile, null],
  ])('%s', (actual, by, expected) => {
    const row = {
      comparison: 'qualitative',
      target: '健全',
      actual,
      unitOfMeasure: '',
      weight: 10,
    } as const;
    expect(computeScore(row, by)).toBe(expected);
  });
});

describe('over-achievement', () => {
  test.each<[Comparison, string, string, number | null]>([
    ['atLeast', '100', '130', 1.3],
    ['equal', '10', '20', 2],
    ['atMost', '100', '10', null],
    ['qualitative', '100', '130', null],
    ['atLeast', '0', '130', null],
  ])('%s %s by %s', (comparison, target, actual, ratio) => {
    expect(overAchievement({ comparison, target, actual, unitOfMeasure: '人' })).toBe(ratio);
  });
});

describe('words of the indicator table', () => {
  test.each<[string, Comparison | undefined]>([
    ['≥', 'atLeast'],
    ['>=', 'atLeast'],
    ['＞＝', 'atLeast'],
    ['≤', 'atMost'],
    ['＝', 'equal'],
    ['=', 'equal'],
    ['＞', 'above'],
    ['<', 'below'],
    ['定 性', 'qualitative'],
    ['atMost', 'atMost'],
    ['差不多', undefined],
    ['constructor', undefined],
  ])('%s is %s', (word, comparison) => {
    expect(parseComparison(word)).toBe(comparison);
  });

  test.each<[string, string | undefined]>([
    ['产出指标', 'output'],
    ['产出', 'output'],
    ['效益指标', 'benefit'],
    ['满意度指标', 'satisfaction'],
    ['服务对象满意度指标', 'satisfaction'],
    ['成本指标', 'cost'],
    ['benefit', 'benefit'],
    ['数量指标', undefined],
  ])('%s is %s', (word, group) => {
    expect(parseGroup(word)).toBe(group);
  });

  test('rows are read with numbers typed as text; a row without a name is none', () => {
    const rows = [
      {
        group: '产出指标',
        category: '数量指标',
        name: '培训',
        comparison: '≥',
        target: 2,
        unitOfMeasure: '次',
        actual: '1',
        weight: '10',
        score: '',
      },
      { group: '产出指标', name: ' ' },
    ];
    const [only, ...more] = scoreIndicators(rows, profile);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ target: '2', weight: 10, statedScore: null, computedScore: 5 });
  });
});

describe('parseMeasure', () => {
  test.each<[string, number, string, boolean]>([
    ['12', 12, '', false],
    ['12次', 12, '次', false],
    ['≥ 95 %', 95, '', true],
    ['1,234.5元', 1234.5, '元', false],
    ['1.2万人', 12_000, '人', false],
    ['-3', -3, '', false],
  ])('%s', (text, value, unit, isPercent) => {
    expect(parseMeasure(text)).toEqual({ value, unit, isPercent });
  });

  test.each(['', '优', '3至5次', '第3批1次', '1.2.3', '12345678901234567890'])(
    '%s is none',
    (text) => {
      expect(parseMeasure(text)).toBeNull();
    },
  );

  test('two shares on two scales have no common one', () => {
    expect(commonScale('95', '0.95', '%')).toBeNull();
    expect(commonScale('1', '0.95', '%')).toEqual({ target: 1, actual: 0.95 });
  });
});
