import { BLANK_MARK } from '../answer-words';
import type { Dimension } from '../dimension';
import { emptyShare, findEmptyPhrases } from './find-empty-phrases';
import { findGuidance } from './find-guidance';
import { findPersonalData, maskNumber, type PersonalDataKind } from './find-personal-data';
import { findHalfWidthPunctuation } from './find-punctuation';
import { findQuantities } from './find-quantities';
import { findTypos } from './find-typos';
import { findWrongDimension } from './find-wrong-dimension';
import { lengthOfText } from './length-of-text';
import { quoteAround, quoteOf, type Correction } from './text-match';

/** What a text is to be like. */
export interface TextDemands {
  /** Characters; 0 and Infinity where nothing binds. */
  readonly min: number;
  readonly max: number;
  /** The dimension that it speaks of; null for other texts. */
  readonly dimension: Dimension | null;
  /** Whether the columns beside it hold figures already. */
  readonly hasFigures: boolean;
  /** Sentences of the outline's guidance. */
  readonly guidance: readonly string[];
}

/** Something to tell beside a text while it is written; facts only, the words are the pane's. */
export type TextNote =
  | { readonly kind: 'blank' }
  | { readonly kind: 'too-short' | 'too-long'; readonly length: number; readonly limit: number }
  | { readonly kind: 'no-quantity' }
  | { readonly kind: 'empty-phrases'; readonly phrases: readonly string[] }
  | { readonly kind: 'wrong-dimension'; readonly quote: string; readonly dimension: Dimension }
  | { readonly kind: 'guidance'; readonly quote: string }
  | { readonly kind: 'personal-data'; readonly data: PersonalDataKind; readonly masked: string }
  | {
      readonly kind: 'typo';
      readonly quote: string;
      readonly context: string;
      readonly correction: Correction;
    }
  | {
      readonly kind: 'half-width';
      readonly context: string;
      readonly corrections: readonly Correction[];
    };

/** Share of empty clauses from which a text is told to say more. */
const MOST_EMPTY = 0.5;
/** How many phrases a note lists. */
const SHOWN = 5;

/** What there is to say about a text, weighty things first; nothing about an empty one. Linear in its length. */
export function reviewText(text: string, demands: TextDemands): readonly TextNote[] {
  if (text.trim() === '') return [];
  return [
    ...reviewPersonalData(text),
    ...reviewWhole(text, demands),
    ...findGuidance(text, demands.guidance).map((match) => ({
      kind: 'guidance' as const,
      quote: quoteOf(text, match),
    })),
    ...reviewDimension(text, demands),
    ...reviewWriting(text),
  ];
}

/** The text with stretches replaced; corrections must not overlap. */
export function correctText(text: string, corrections: readonly Correction[]): string {
  return [...corrections]
    .sort((a, b) => b.index - a.index)
    .reduce(
      (rest, { index, length, suggestion }) =>
        rest.slice(0, index) + suggestion + rest.slice(index + length),
      text,
    );
}

function reviewPersonalData(text: string): readonly TextNote[] {
  return findPersonalData(text).map((match) => ({
    kind: 'personal-data',
    data: match.kind,
    masked: maskNumber(quoteOf(text, match)),
  }));
}

function reviewWhole(text: string, { min, max }: TextDemands): readonly TextNote[] {
  if (text.includes(BLANK_MARK)) return [{ kind: 'blank' }];
  const length = lengthOfText(text);
  if (length < min) return [{ kind: 'too-short', length, limit: min }];
  if (length > max) return [{ kind: 'too-long', length, limit: max }];
  return [];
}

function reviewDimension(
  text: string,
  { dimension, hasFigures }: TextDemands,
): readonly TextNote[] {
  const notes: TextNote[] = [];
  if (dimension !== null && !hasFigures && findQuantities(text).length === 0) {
    notes.push({ kind: 'no-quantity' });
  }
  if (emptyShare(text) > MOST_EMPTY) {
    const phrases = new Set(findEmptyPhrases(text).map((match) => quoteOf(text, match)));
    notes.push({ kind: 'empty-phrases', phrases: [...phrases].slice(0, SHOWN) });
  }
  if (dimension === null) return notes;
  const misplaced = findWrongDimension(text, dimension).map((match): TextNote => ({
    kind: 'wrong-dimension',
    quote: quoteOf(text, match),
    dimension: match.dimension,
  }));
  return [...notes, ...misplaced];
}

function reviewWriting(text: string): readonly TextNote[] {
  const typos = findTypos(text).map((correction): TextNote => ({
    kind: 'typo',
    quote: quoteOf(text, correction),
    context: quoteAround(text, correction),
    correction,
  }));
  const corrections = findHalfWidthPunctuation(text);
  const [first] = corrections;
  if (!first) return typos;
  return [...typos, { kind: 'half-width', context: quoteAround(text, first), corrections }];
}
