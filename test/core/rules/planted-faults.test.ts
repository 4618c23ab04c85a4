import { describe, expect, test } from '@jest/globals';
import { formatFinding } from '../../../src/core/rules/message';
import { allBriefs, briefs, checkDrawn } from './check-drawn';

const changed = (text: string, ...[from, to]: [string, string]): string => {
  if (!text.includes(from)) throw new Error(`not there: ${from}`);
  return text.replace(from, to);
};

describe('one amount in 万元 amid 元', () => {
  const sheet = `
    | 项目名称 | 全年预算数（元） | 支出数（元） | 结余（元） |
    | 质量监管 | 320000 | 310000 | =B2-C2 => 10000 |
    | 疫病防控 | 450000 | 430000 | =B3-C3 => 20000 |
    | 农机监理 | 75000 | 75000 | =B4-C4 => 0 |
    | 渔政执法 | 120000 | 118000 | =B5-C5 => 2000 |
  `;
  test('is found by what it would be beside its budget', () => {
    const { findings } = checkDrawn(changed(sheet, '75000 | 75000 |', '75000 | 7.5 |'));
    const [first] = findings.filter(({ code }) => code === 'R-E02');
    expect(first && formatFinding(first, 'yuan')).toContain(
      '不到同栏其他数的千分之一，像是误用了“万元”',
    );
    expect(first?.place).toMatchObject({ top: 3, left: 2 });
  });

  test('is found in the budget by its spending', () => {
    expect(briefs(checkDrawn(changed(sheet, '75000 | 75000', '7.5 | 75000'))).join()).toContain(
      'R-E02@B4 (R-D03',
    );
  });

  test('a large project amid small ones is none', () => {
    const rows = ['7556 | 80 | 7476', '12134 | 189 | 11945', '9000 | 95 | 8905'];
    const small = rows.map((row) => `| 小项目${row.charAt(0)} | ${row} |`).join('\n');
    const text = `
      | 项目名称 | 全年预算数（元） | 支出数（元） | 结余（元） |
      | 人居环境 | 501255 | 501255 | 0 |
      ${small}`;
    expect(briefs(checkDrawn(text)).join()).not.toContain('R-E02');
  });

  test('a small spending is none', () => {
    for (const amount of ['5', '300', '0.5']) {
      const text = changed(sheet, '450000 | 430000', `450000 | ${amount}`);
      expect(briefs(checkDrawn(text)).join()).not.toContain('R-E02');
    }
  });
});

test('two amounts of a row that changed places are one fault', () => {
  const sheet = `
    | 序号 | 项目 | 全年预算（元） | 已支出 | 结余 |
    | | 合计 | 430 | 405 | 25 |
    | 1 | 村道硬化 | 150 | 140 | 10 |
    | 2 | 桥梁维修 | 80 | 80 | 0 |
    | 3 | 路灯安装 | 200 | 185 | 15 |
  `;
  expect(briefs(checkDrawn(sheet), 'error')).toEqual([]);
  const found = checkDrawn(changed(sheet, '200 | 185', '185 | 200'));
  expect(briefs(found, 'error')).toEqual(['R-D02@E5 (R-C01 R-C01 R-D03)']);
});

test('a fraction of a fen is told where it was typed, not where formulas carry it on', () => {
  const sheet = `
    | 项目名称 | 全年预算数（元） | 支出数（元） | 结余（元） |
    | 质量监管 | 320000 | 310000.505 | =B2-C2 => 9999.495 |
    | 疫病防控 | 450000 | 430000 | =B3-C3 => 20000 |
    | 合计 | =SUM(B2:B3) => 770000 | =SUM(C2:C3) => 740000.505 | =SUM(D2:D3) => 29999.495 |
  `;
  const fractions = (text: string) =>
    briefs(checkDrawn(text)).filter((each) => each.startsWith('R-B06'));
  expect(fractions(sheet)).toEqual(['R-B06@C2']);
  expect(fractions(changed(sheet, '310000.505', '=930001.515/3 => 310000.505'))).toEqual([
    'R-B06@C2',
  ]);
});

describe('columns of 其中', () => {
  const sheet = `
    | 项目 | 全年预算（元） | 其中：财政拨款 | 全年支出 | 其中：财政拨款 |
    | 技能培训 | 60 | 50 | 55 | 48 |
    | 就业援助 | 30 | 30 | 28 | 28 |
    | 合计 | 90 | 80 | 83 | 76 |
  `;
  test.each([
    ['30 | 30 | 28 | 28', '30 | 30 | 28 | 30', 'R-C10@E3'],
    ['90 | 80', '90 | 70', 'R-C01@C4'],
    ['60 | 50', "60 | '50", 'R-B01@C2'],
  ])('%s as %s', (from, to, found) => {
    expect(briefs(checkDrawn(sheet), 'error')).toEqual([]);
    const { findings } = checkDrawn(changed(sheet, from, to));
    expect(allBriefs(findings)).toContain(found);
  });
});
