import { FIELD } from '../evaluation/field-ids';
import { type FundSource, sourcesOf, sumOf, totalSources, withMoney } from './fund-sources';
import type { Quantity } from './figure';
import type { Narrator } from './narrator';
import { joinPhrases, type Phrase, phrase } from './phrase';
import { signOf } from './project-quantities';
import type { Sentence } from './sentence';

function sources(narrator: Narrator): readonly FundSource[] | null {
  const { evaluation, project } = narrator;
  return project ? sourcesOf(project) : totalSources(evaluation.projects);
}

function share(narrator: Narrator, source: FundSource, whole: Quantity): Phrase {
  const quotient: Quantity = { kind: 'quotient', dividend: source.quantity, divisor: whole };
  const label = `${source.source}所占比例`;
  return phrase('（占', narrator.percent(`source.${source.source}.share`, label, quotient), '）');
}

function money(narrator: Narrator, { source, quantity }: FundSource): Phrase {
  return narrator.money(`source.${source}`, source, quantity);
}

/** P17: where the money comes from, sources of nothing left out. */
export const SOURCES: Sentence = {
  id: 'P17',
  // What one project has open is asked where its table of sources stands.
  applies: (narrator) =>
    narrator.project ? sources(narrator) !== null : narrator.evaluation.projects.length > 0,
  say: (narrator) => {
    const known = sources(narrator);
    if (!known) return phrase('资金来源：', narrator.blank(FIELD.sources), '。');
    const paying = withMoney(known);
    const [only] = paying;
    if (!only) return phrase();
    if (paying.length === 1) {
      return phrase(`资金来源均为${only.source}，共`, money(narrator, only), '。');
    }
    const whole = sumOf(paying.map(({ quantity }) => quantity));
    const parts = paying.map((source) =>
      phrase(
        source.source,
        money(narrator, source),
        signOf(whole) > 0 ? share(narrator, source, whole) : '',
      ),
    );
    return phrase('资金来源：', joinPhrases(parts, '、'), '。');
  },
};
