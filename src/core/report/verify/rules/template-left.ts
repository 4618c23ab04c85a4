import { guidanceResidue } from '../../../evaluation/rules/guidance-residue';
import { findGuidance, guidanceSentences } from '../../../evaluation/text/find-guidance';
import { quoteOf } from '../../../evaluation/text/text-match';
import { TEMPLATE_WORDS } from '../template-words';
import { placeData } from '../prose-label-text';
import { textRule } from './text-rule';

/** R-T08: nothing of the outline's own instructions is left. */
export const templateLeft = textRule(guidanceResidue, (facts) => {
  const guidance = guidanceSentences(facts.evaluation.outline);
  return facts.passages.flatMap((passage) => {
    const { text, number } = passage.paragraph;
    const found = findGuidance(text, guidance);
    const [first] = found;
    const words = TEMPLATE_WORDS.exec(text);
    const quote = first ? quoteOf(text, first) : words?.[0];
    if (quote === undefined) return [];
    return [
      {
        paragraph: number,
        quote,
        data: { ...placeData(passage, facts), quote, count: Math.max(1, found.length) },
      },
    ];
  });
});
