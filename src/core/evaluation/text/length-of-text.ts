/** How many characters a text has, as an author counts them: blanks left out, a rare character counted once. */
export function lengthOfText(text: string): number {
  return Array.from(text.replaceAll(/\s/g, '')).length;
}
