/** A stretch of a text that something was found in; `index` counts UTF-16 units from 0, as slice does. */
export interface TextMatch {
  readonly index: number;
  readonly length: number;
}

/** A stretch with what should stand there instead; an empty suggestion means: take it out. */
export interface Correction extends TextMatch {
  readonly suggestion: string;
}

/** The words of a match. */
export function quoteOf(text: string, { index, length }: TextMatch): string {
  return text.slice(index, index + length);
}

/** How many characters of its surroundings a short match is shown with, on each side. */
const AROUND = 6;

/** A match with a little of what stands around it. */
export function quoteAround(text: string, { index, length }: TextMatch): string {
  return text.slice(Math.max(0, index - AROUND), index + length + AROUND).replaceAll('\n', ' ');
}
