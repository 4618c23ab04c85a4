import { punctuationMix } from '../../../evaluation/rules/punctuation-mix';
import { findHalfWidthPunctuation } from '../../../evaluation/text/find-punctuation';
import { quoteAround } from '../../../evaluation/text/text-match';
import { placeData } from '../prose-label-text';
import { textRule } from './text-rule';

/** R-T09: among Chinese characters marks are full-width. */
export const punctuation = textRule(punctuationMix, (facts) =>
  facts.prose.flatMap((passage) => {
    const { text, number } = passage.paragraph;
    const found = findHalfWidthPunctuation(text);
    const [first] = found;
    if (!first) return [];
    const quote = quoteAround(text, first).trim();
    return [
      {
        paragraph: number,
        quote,
        data: { ...placeData(passage, facts), count: found.length, quote },
      },
    ];
  }),
);
