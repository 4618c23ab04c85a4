import type { Finding, RuleTexts } from '../../finding';
import { readNarrative, type VerifyInput } from './narrative-facts';
import type { NarrativeSighting } from './narrative-rule';
import { narrativeRules } from './rules/index';

/**
 * Checks any narrative, written by hand or by the product, against what the workbook says: counts, names, amounts, shares,
 * assertions, years, coverage and wording. Findings stand in the order of the document, each with its paragraph and words.
 */
export function verifyNarrative(input: VerifyInput): readonly Finding[] {
  const facts = readNarrative(input);
  return narrativeRules
    .flatMap((rule) => rule.check(facts).map((sighting) => findingOf(rule, sighting)))
    .sort((a, b) => paragraphOf(a) - paragraphOf(b));
}

const paragraphOf = ({ quotation }: Finding): number => quotation?.paragraph ?? 0;

function findingOf(rule: RuleTexts, sighting: NarrativeSighting): Finding {
  const { paragraph, quote, data, place, project, severity } = sighting;
  return {
    code: rule.code,
    rule: rule.id,
    severity: severity ?? rule.severity,
    place: place ?? null,
    related: [],
    data,
    fix: null,
    consequences: [],
    quotation: { paragraph, quote },
    ...(project === undefined ? {} : { project }),
  };
}
