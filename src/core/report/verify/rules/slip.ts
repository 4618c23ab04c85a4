import { typoPatterns } from '../../../evaluation/rules/typo-patterns';
import { findTypos } from '../../../evaluation/text/find-typos';
import { quoteAround, quoteOf, type Correction } from '../../../evaluation/text/text-match';
import type { NarrativeFacts } from '../narrative-facts';
import type { NarrativeSighting } from '../narrative-rule';
import { placeData } from '../prose-label-text';
import type { Passage } from '../read-passages';
import { LONE_AND_OTHERS, OFFICE_VERBS, PLACE_OF_OFFICE } from '../slip-words';
import { sentencesOf } from '../split-sentences';
import { textRule } from './text-rule';

/** R-T07: slips of the pen, remains of conversion, the place named instead of the office. */
export const slip = textRule(typoPatterns, (facts) => {
  const place = placeOf(facts.evaluation.unitName);
  return facts.passages.flatMap((passage) =>
    [
      ...findTypos(passage.paragraph.text),
      ...loneOthers(passage),
      ...(place === null ? [] : placeForOffice(passage, place)),
    ].map((found) => sightingOf(passage, found, facts)),
  );
});

function sightingOf(passage: Passage, found: Correction, facts: NarrativeFacts): NarrativeSighting {
  const { text, number } = passage.paragraph;
  const { suggestion } = found;
  return {
    paragraph: number,
    quote: quoteAround(text, found).trim(),
    data: {
      ...placeData(passage, facts),
      quote: quoteOf(text, found),
      context: quoteAround(text, found),
      suggestion,
      correction: suggestion === '' ? '删去' : `为“${suggestion}”`,
    },
  };
}

/** 等 behind a single thing. */
function loneOthers({ text }: Passage): readonly Correction[] {
  return sentencesOf(text).flatMap((sentence) => {
    const match = LONE_AND_OTHERS.exec(sentence.text);
    if (!match) return [];
    return [
      { index: sentence.index + match.index + match[0].length - 1, length: 1, suggestion: '' },
    ];
  });
}

interface OfficePlace {
  readonly place: string;
  readonly office: string;
}

/** The innermost place in the office's name, and the office's name from there. */
function placeOf(unitName: string | null): OfficePlace | null {
  const match = PLACE_OF_OFFICE.exec(unitName ?? '');
  const [, , place = '', office = ''] = match ?? [];
  return place === '' || office === '' ? null : { place, office: place + office };
}

/** A sentence whose subject is the place, where the office must be meant. */
function placeForOffice({ text }: Passage, { place, office }: OfficePlace): readonly Correction[] {
  return sentencesOf(text).flatMap((sentence) => {
    const start = sentence.text.length - sentence.text.trimStart().length;
    const rest = sentence.text.slice(start);
    if (!rest.startsWith(place) || !OFFICE_VERBS.test(rest.slice(place.length))) return [];
    return [{ index: sentence.index + start, length: place.length, suggestion: office }];
  });
}
