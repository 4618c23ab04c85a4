/** A piece of a text, as Intl.Segmenter gives it. */
export interface Segment {
  readonly segment: string;
  /** Where it begins, in UTF-16 units. */
  readonly index: number;
  readonly input: string;
  readonly isWordLike: boolean;
}

const WORD = /[\p{L}\p{N}_]+|[^\p{L}\p{N}_]/gu;
const CHARACTER = /\P{M}\p{M}*|\p{M}+/gu;
const WORDLIKE = /[\p{L}\p{N}_]/u;

/**
 * What Intl.Segmenter is used for in the spreadsheet, for browsers that lack it (before Chromium 87): characters with their
 * marks, and words as runs of letters and digits. Without a dictionary a run of Chinese is one word, and joined emoji come apart.
 */
export class PlainSegmenter {
  readonly #pattern: RegExp;

  constructor(_locales?: unknown, { granularity = 'grapheme' }: { granularity?: string } = {}) {
    this.#pattern = granularity === 'word' ? WORD : CHARACTER;
  }

  segment(input: string): readonly Segment[] {
    return [...input.matchAll(this.#pattern)].map(({ 0: segment, index }) => {
      return { segment, index, input, isWordLike: WORDLIKE.test(segment) };
    });
  }
}
