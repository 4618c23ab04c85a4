import type { EvaluationRule } from '../../../evaluation/rules/evaluation-rule';
import type { NarrativeRule } from '../narrative-rule';

/** A rule over answers put to the paragraphs of a narrative: the same texts, another way of looking. */
export function textRule(
  { code, id, severity, basis, message, why, fix }: EvaluationRule,
  check: NarrativeRule['check'],
): NarrativeRule {
  return { code, id, severity, basis, message, why, fix, check };
}
