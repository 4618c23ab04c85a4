import { describe, expect, test } from '@jest/globals';
import { formatFinding, fixOf, whyOf } from '../../../src/core/rules/message';
import { RULES } from '../../../src/core/rules/index';
import { gridFromText } from '../budget/grid-from-text';
import { allBriefs, checkGrids } from './check-drawn';
import type { Drawing } from './rule-cases';
import { ASKED_BY_READER, RULE_CASES } from './rule-cases';

function check({ sheets, drawn, ...more }: Drawing) {
  const grids = sheets.map((sheet, index) =>
    gridFromText(sheet, { sheet: `Sheet${index + 1}`, ...drawn }),
  );
  return checkGrids(grids, more);
}

const codes: string[] = RULES.map(({ code }) => code);
const cases = Object.entries(RULE_CASES).flatMap(([code, list]) =>
  list.map((one, index) => ({ code, ...one, title: `${code} #${index + 1}` })),
);

describe('the catalogue', () => {
  test('is in the order of its codes, each once, with ids of its own', () => {
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });

  test('has a case for each rule', () => {
    expect(Object.keys(RULE_CASES)).toEqual(codes);
    const without = Object.keys(RULE_CASES).filter((code) => RULE_CASES[code]?.length === 0);
    expect(without).toEqual([...ASKED_BY_READER]);
  });

  test.each(RULES.map((rule) => [rule.code, rule] as const))('%s has its texts', (_, rule) => {
    for (const text of [rule.message, rule.why, rule.fix, rule.basis]) {
      expect(text.length).toBeGreaterThan(5);
      expect(text).toMatch(/[一-龥]/);
    }
    expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
});

describe.each(cases)('$title', ({ code, flags, at, accepts }) => {
  const result = check(flags);
  test('flags', () => {
    expect(allBriefs(result.findings)).toContain(at);
  });
  test('accepts', () => {
    expect(allBriefs(check(accepts).findings).filter((one) => one.startsWith(code))).toEqual([]);
  });
  test('says everything', () => {
    for (const finding of result.findings.flatMap((one) => [one, ...one.consequences])) {
      expect(formatFinding(finding, 'tenThousandYuan')).not.toMatch(/[{}]|（空）|undefined|NaN/);
      expect(whyOf(finding) && fixOf(finding)).not.toBe('');
    }
  });
});
