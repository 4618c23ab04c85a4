import type { MoneyUnit } from '../core/budget/money';
import type { Finding } from '../core/finding';
import { evaluationRules } from '../core/evaluation/rules/index';
import { narrativeRules } from '../core/report/verify/rules/index';
import { RULES } from '../core/rules/index';
import { fillMessage, fixOf, formatFinding, whyOf } from '../core/rules/message';

/** A finding in words: what happened, why it matters, what to do. */
export interface WordedFinding {
  readonly message: string;
  readonly why: string;
  readonly fix: string;
}

const ANSWER_RULES = new Map(evaluationRules.map((rule) => [rule.code, rule]));
const NARRATIVE_RULES = new Map(narrativeRules.map((rule) => [rule.code, rule]));

const SHEET_CODES: ReadonlySet<string> = new Set(RULES.map((rule) => rule.code));

/** The texts of a rule over answers or narratives; undefined where the sheet's own catalogue has them. */
function ruleOf({ code, quotation }: Finding) {
  const answer = ANSWER_RULES.get(code);
  if (quotation) return NARRATIVE_RULES.get(code) ?? answer;
  return answer ?? (SHEET_CODES.has(code) ? undefined : NARRATIVE_RULES.get(code));
}

/** The sentences of a finding, whichever catalogue its rule stands in; amounts are written in `unit`. */
export function wordFinding(finding: Finding, unit: MoneyUnit): WordedFinding {
  const rule = ruleOf(finding);
  if (rule) {
    return { message: fillMessage(rule.message, finding.data, unit), why: rule.why, fix: rule.fix };
  }
  return { message: formatFinding(finding, unit), why: whyOf(finding), fix: fixOf(finding) };
}
