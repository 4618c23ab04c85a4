import { BLANK_MARK } from '../../../evaluation/answer-words';
import { planWords } from '../../../evaluation/rules/plan-words';
import { findPlanSigns } from '../../../evaluation/text/plan-signs';
import { placeData } from '../prose-label-text';
import { PLAN_SECTION } from '../section-words';
import { clausesOf, sentencesOf } from '../split-sentences';
import { textRule } from './text-rule';

const QUOTED = 60;

/** R-T10: the plan of further work names what will be done, or when. */
export const planPresent = textRule(planWords, (facts) => {
  const { headings, outline, passages } = facts;
  return headings.flatMap((heading) => {
    const known = outline.find(({ section }) => section === heading.section);
    if (!known || !PLAN_SECTION.test(known.core)) return [];
    const body = passages.filter(({ section }) => section === known.section);
    const texts = body.map(({ text, paragraph }) =>
      paragraph.number === heading.paragraph ? text.slice(heading.end) : text,
    );
    const first = body.find((_, at) => (texts[at] ?? '').trim() !== '');
    if (!first || texts.some((text) => hasPlan(text) || text.includes(BLANK_MARK))) return [];
    const quote = first.text.trim().slice(0, QUOTED);
    return [
      {
        paragraph: first.paragraph.number,
        quote,
        data: { ...placeData(first, facts), quote },
      },
    ];
  });
});

/** Whether any clause that speaks of no lack speaks of a task ahead or a time. */
function hasPlan(text: string): boolean {
  return sentencesOf(text).some((sentence) =>
    clausesOf(sentence).some((clause) => {
      const { plans, dates, lacks } = findPlanSigns(clause.text);
      return lacks.length === 0 && plans.length + dates.length > 0;
    }),
  );
}
