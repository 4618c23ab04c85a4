import { BLANK_MARK } from '../../../evaluation/answer-words';
import { requiredAnswers } from '../../../evaluation/rules/required-answers';
import type { NarrativeFacts } from '../narrative-facts';
import type { NarrativeSighting } from '../narrative-rule';
import { placeData, WHERE_OF_PARAGRAPH } from '../prose-label-text';
import { textRule } from './text-rule';

/** R-T01: no heading is without a text, and no blank is left. */
export const sectionFilled = textRule(requiredAnswers, (facts) => [
  ...emptySections(facts),
  ...blanks(facts),
]);

function emptySections({ headings, passages }: NarrativeFacts): readonly NarrativeSighting[] {
  return headings.flatMap((heading, at) => {
    const next = headings[at + 1];
    if (heading.section === null || (next && next.level > heading.level)) return [];
    const last = next ? next.paragraph : passages.length + 1;
    const own = passages[heading.paragraph - 1];
    const rest = passages.slice(heading.paragraph, last - 1);
    const body = [own?.text.slice(heading.end) ?? '', ...rest.map(({ text }) => text)].join('');
    if (/[\u4e00-\u9fa5\d]/.test(body)) return [];
    return [
      {
        paragraph: heading.paragraph,
        quote: own?.paragraph.text.trim() ?? heading.core,
        data: { where: WHERE_OF_PARAGRAPH(heading.paragraph), label: heading.core },
      },
    ];
  });
}

function blanks(facts: NarrativeFacts): readonly NarrativeSighting[] {
  return facts.passages.flatMap((passage) => {
    const { text, number } = passage.paragraph;
    const at = text.indexOf(BLANK_MARK);
    if (at < 0) return [];
    const end = text.indexOf('】', at);
    const quote = text.slice(at, end < 0 ? at + 20 : end + 1);
    return [{ paragraph: number, quote, data: { ...placeData(passage, facts), label: quote } }];
  });
}
