import { hasSurrogates } from './surrogates';

const BLANKS = /\s/g;

/** How many characters a text has, as an author counts them: blanks left out, a rare character counted once. */
export function lengthOfText(text: string): number {
  const plain = text.replaceAll(BLANKS, '');
  return hasSurrogates(plain) ? Array.from(plain).length : plain.length;
}
