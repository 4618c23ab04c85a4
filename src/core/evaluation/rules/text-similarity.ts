import { dimensionProse } from '../prose';
import { remembering } from '../text/remembering';
import { findResemblances, masker, type Resemblance } from '../text/similarity';
import { outcomeOf, type AnswerSighting, type EvaluationRule } from './evaluation-rule';

/** Share of common three-character runs from which two texts count as one. */
export const LIKE_FROM = 0.85;

let known: { readonly names: string; readonly mask: (text: string) => string } | null = null;

/** The masker of these names; kept while the names stay the same, with the texts that it masked. */
function maskerOf(names: readonly string[]): (text: string) => string {
  const key = names.join('\n');
  known = known?.names === key ? known : { names: key, mask: remembering(masker(names)) };
  return known.mask;
}

const compared = new Map<
  string,
  { readonly masked: readonly string[]; readonly found: readonly Resemblance[] }
>();

/** What is alike among the texts of a field; kept while they stay the same, for she changes one field at a time. */
function resemblancesIn(field: string, masked: readonly string[]): readonly Resemblance[] {
  const before = compared.get(field);
  const isSame =
    before?.masked.length === masked.length &&
    before.masked.every((text, index) => text === masked[index]);
  if (before && isSame) return before.found;
  const found = findResemblances(masked, LIKE_FROM);
  compared.set(field, { masked, found });
  return found;
}

/** Projects are told in their own words. */
export const textSimilarity: EvaluationRule = {
  code: 'R-T04',
  id: 'text-similarity',
  severity: 'warning',
  basis: '提纲要求逐项目具体分析',
  message: '{project}的“{label}”与“{other}”内容雷同（相似度{similarity}）。',
  why: '不同项目写同样的话，等于没有逐项目分析。',
  fix: '按本项目的实际情况改写。',
  check: (evaluation) => {
    const prose = dimensionProse(evaluation);
    const mask = maskerOf(evaluation.projects.map(({ project }) => project.name));
    const fields = new Set(prose.map(({ field }) => field.id));
    const sightings = [...fields].flatMap((field): AnswerSighting[] => {
      const texts = prose.filter((each) => each.field.id === field);
      const masked = texts.map(({ text }) => mask(text));
      return resemblancesIn(field, masked).map(({ index, earlier, similarity }) => ({
        project: texts[index]?.project ?? null,
        field,
        data: {
          other: texts[earlier]?.project?.project.name ?? '',
          similarity: { ratio: similarity },
        },
      }));
    });
    return outcomeOf(sightings);
  },
};
