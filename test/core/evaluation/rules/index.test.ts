import { describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SEVERITIES } from '../../../../src/core/finding';
import { checkEvaluation } from '../../../../src/core/evaluation/rules/check-evaluation';
import { evaluationRules } from '../../../../src/core/evaluation/rules/index';
import { answersOf, evaluationOf } from '../budget-fixture';
import { COMPLETE_OFFICE, COMPLETE_PROJECT } from '../complete-answers';

const FOLDER = join(process.cwd(), 'src/core/evaluation/rules');
const NO_RULES = ['index.ts', 'check-evaluation.ts', 'evaluation-rule.ts'];

describe('the catalogue', () => {
  test('has R-S01 to R-S11 and R-T01 to R-T12, each once, in order', () => {
    const number = (_: unknown, index: number) => String(index + 1).padStart(2, '0');
    const codes = [
      ...Array.from({ length: 11 }, number).map((two) => `R-S${two}`),
      ...Array.from({ length: 12 }, number).map((two) => `R-T${two}`),
    ];
    expect(evaluationRules.map(({ code }) => code)).toEqual(codes);
  });

  test('has every rule file of the folder', () => {
    const files = readdirSync(FOLDER).filter((file) => !NO_RULES.includes(file));
    expect(evaluationRules.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
  });

  test.each(evaluationRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    expect(existsSync(join(__dirname, `${id}.test.ts`))).toBe(true);
    expect(SEVERITIES).toContain(rule.severity);
    for (const text of [rule.basis, rule.message, rule.why, rule.fix]) {
      expect(text).toMatch(/[\u4e00-\u9fa5]/u);
    }
    expect(rule.message).toMatch(/[。？]$/u);
    expect(rule.why).toMatch(/。$/u);
    expect(rule.fix).toMatch(/。$/u);
    expect(Object.keys(rule)).toEqual([
      'code',
      'id',
      'severity',
      'basis',
      'message',
      'why',
      'fix',
      'check',
    ]);
  });
});

const complete = (fields = {}, office = {}) =>
  evaluationOf(
    [{ name: '甲项目' }],
    answersOf({ 甲项目: { ...COMPLETE_PROJECT, ...fields } }, { ...COMPLETE_OFFICE, ...office }),
  );

describe('checkEvaluation', () => {
  test('finds nothing in complete answers but that all marks are full', () => {
    expect(checkEvaluation(complete()).map(({ code }) => code)).toEqual(['R-S11']);
  });

  test('a finding has the name cell as its place and all that its message names', () => {
    const faulty = complete(
      {
        F14: '资金以全部用完,联系人13800138000',
        F51: '覆盖企业，受益群众满意',
        F80: { execution: 3, total: 12, grade: '差' },
        F20: '同样的话同样的话',
        F22: '同样的话同样的话',
        F43: { involved: false },
        F42: null,
        F41: { involved: true, method: '询价', amount: 2 },
      },
      { F70: '情况良好', F71: '高度重视' },
    );
    const findings = checkEvaluation(faulty);
    expect(findings.length).toBeGreaterThan(8);
    for (const finding of findings) {
      const rule = evaluationRules.find(({ code }) => code === finding.code)!;
      for (const [, name] of rule.message.matchAll(/\{(\w+)\}/g)) {
        expect(finding.data).toHaveProperty(name!);
        expect(finding.data[name!]).not.toBeNull();
      }
      const cell = { sheet: '2019项目', top: 4, left: 1, bottom: 4, right: 1 };
      expect(finding.place).toEqual(finding.data['project'] === null ? null : cell);
    }
  });
});

test('findings share one list of nothing related: very many projects may have something open', () => {
  const lines = Array.from({ length: 20 }, (_, index) => ({ name: `第${String(index)}片区` }));
  const findings = checkEvaluation(evaluationOf(lines));
  expect(findings.length).toBeGreaterThan(20);
  expect(
    new Set(findings.flatMap(({ related, consequences }) => [related, consequences])).size,
  ).toBe(1);
});
