import { contradictoryAnswers } from '../../../evaluation/rules/contradictory-answers';
import { WHERE_OF_PARAGRAPH } from '../prose-label-text';
import { textRule } from './text-rule';

/** R-T11: who follows a regulation does not say elsewhere that there is none yet. */
export const contradiction = textRule(contradictoryAnswers, ({ claims }) => {
  const planned = claims.find(({ kind }) => kind === 'regulationPlanned');
  if (!planned) return [];
  return claims
    .filter(({ kind, passage }) => kind === 'regulationFollowed' && passage !== planned.passage)
    .map(({ passage, text }) => ({
      paragraph: passage.paragraph.number,
      quote: text,
      data: {
        where: WHERE_OF_PARAGRAPH(passage.paragraph.number),
        contradiction: `${WHERE_OF_PARAGRAPH(planned.passage.paragraph.number)}说“${planned.text}”，这里说“${text}”`,
      },
    }));
});
