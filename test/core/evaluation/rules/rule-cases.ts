import { describe, expect, test } from '@jest/globals';
import type { FindingData } from '../../../../src/core/finding';
import type { FieldValue } from '../../../../src/core/evaluation/answers';
import { findingsOf } from '../../../../src/core/evaluation/rules/check-evaluation';
import type { EvaluationRule } from '../../../../src/core/evaluation/rules/evaluation-rule';
import type { SelfEvaluation } from '../../../../src/core/evaluation/self-evaluation';
import { answersOf, evaluationOf, type ProjectLine } from '../budget-fixture';

type Fields = Readonly<Record<string, FieldValue>>;

/** An evaluation of one project, 甲项目, with these answers. */
export function oneProject(
  fields: Fields,
  line: Partial<ProjectLine> = {},
  options: Readonly<{ outline?: string; profile?: string }> = {},
): SelfEvaluation {
  return evaluationOf([{ name: '甲项目', ...line }], answersOf({ 甲项目: fields }), options);
}

/** An evaluation of one project about which nothing was said, with these answers of the office. */
export function oneOffice(office: Fields): SelfEvaluation {
  return evaluationOf([{ name: '甲项目' }], answersOf({}, office));
}

/** A row of the indicator table that met its target, with what the test changes. */
export function indicator(changes: Fields): Fields {
  return {
    group: '产出指标',
    category: '数量指标',
    name: '宣讲场次',
    comparison: '≥',
    target: '10',
    unitOfMeasure: '场',
    actual: '10',
    weight: 50,
    ...changes,
  };
}

/** Tests a rule by what it accepts and what it flags; of each finding the data given must be there, in order. */
export function ruleCases(
  rule: EvaluationRule,
  accept: readonly (readonly [string, SelfEvaluation])[],
  flag: readonly (readonly [string, SelfEvaluation, readonly FindingData[]])[],
): void {
  describe(rule.id, () => {
    test.each(accept)('accepts %s', (_, evaluation) => {
      expect(findingsOf(rule, evaluation)).toEqual([]);
    });
    test.each(flag)('flags %s', (_, evaluation, data) => {
      const findings = findingsOf(rule, evaluation);
      expect(findings).toHaveLength(data.length);
      findings.forEach((finding, index) => {
        expect(finding).toMatchObject({ code: rule.code, rule: rule.id, severity: rule.severity });
        expect(finding.data).toMatchObject(data[index]!);
      });
    });
  });
}
