import { FIELD } from '../field-ids';
import { findBand, isInBand } from '../qualitative-band';
import { outcomeOfProjects, type EvaluationRule } from './evaluation-rule';

/** The score of a qualitative indicator lies in the band that its actual value names. */
export const qualitativeBand: EvaluationRule = {
  code: 'R-S05',
  id: 'qualitative-band',
  severity: 'error',
  basis: '项目支出绩效自评表填表说明：定性指标按达成程度分三档计分',
  message: '{project}的“{indicator}”为“{band}”，得分{score}分不在{least}至{most}分之间。',
  why: '定性指标的得分须与达成程度所在的档次一致。',
  fix: '更正得分或达成程度。',
  check: (evaluation) =>
    outcomeOfProjects(evaluation, ({ score: { indicators } }) =>
      indicators.flatMap(({ name, comparison, actual, weight, statedScore: score }) => {
        if (comparison !== 'qualitative' || weight === null || score === null) return [];
        const band = findBand(actual, evaluation.profile);
        if (!band || isInBand(score, weight, band)) return [];
        const [least, most] = [band.least, band.most].map(
          (share) => Math.round(weight * share * 100) / 100,
        );
        const data = {
          indicator: name,
          band: band.word,
          score,
          least: least ?? 0,
          most: most ?? 0,
        };
        return [{ field: FIELD.indicators, data }];
      }),
    ),
};
