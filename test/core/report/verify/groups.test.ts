import { describe, expect, test } from '@jest/globals';
import { verifyNarrative } from '../../../../src/core/report/verify/verify-narrative';
import { documentOf } from './document-of';
import { drawnEvaluation } from './drawn-evaluation';

const evaluation = drawnEvaluation(`
| 农业农村局2021年度项目支出明细表（单位：元） | | | |
| 项目 | 全年预算数 | 支出数 | 结余 |
| 一、种植业 | 1250000 | 1235000 | 15000 |
| （一）粮食高产创建 | 1000000 | 985000 | 15000 |
| （二）测土配方施肥 | 250000 | 250000 | 0 |
| 二、畜牧业 | 1520000 | 1519999 | 1 |
| （一）生猪良种补贴 | 1200000 | 1200000 | 0 |
| （二）屠宰检疫 | 320000 | 319999 | 1 |
| 总计 | 2770000 | 2754999 | 15001 |
`);

const found = (text: string): readonly string[] =>
  verifyNarrative({ document: documentOf(text), evaluation })
    .filter(({ code, severity }) => code !== 'R-G06' && severity !== 'info')
    .map(({ code }) => code);

describe('groups of projects with a subtotal', () => {
  test.each([
    '种植业2个项目支出123.50万元，畜牧业2个项目支出152.00万元。',
    '种植业类项目2个，支出123.50万元。',
    '全年共4个项目，其中：种植业2个项目，畜牧业2个项目。',
  ])('true: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    ['种植业3个项目支出123.50万元。', ['R-G01']],
    ['种植业2个项目支出132.50万元。', ['R-G02']],
  ])('false: %s', (text, codes) => {
    expect(found(text)).toEqual(codes);
  });
});

describe('names and rates as the sheet writes them', () => {
  test('a numbered name is named without its number', () => {
    expect(found('生猪良种补贴支出120万元，屠宰检疫支出32.00万元。')).toEqual([]);
    expect(found('屠宰检疫支出23万元。')).toEqual(['R-G02']);
  });

  test('100% is said of what rounds to it', () => {
    expect(found('屠宰检疫支出32.00万元，执行率100%。')).toEqual([]);
    expect(found('屠宰检疫已全部支出完毕。')).toEqual(['R-G03']);
    expect(found('粮食高产创建执行率100%。')).toContain('R-G03');
  });
});
