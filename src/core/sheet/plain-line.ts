/** Characters of a file's own words that a sentence quotes. */
const LONGEST = 120;

/** Words out of a file as a sentence may quote them: one line without control characters, cut where it is long. */
export function plainLine(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]+/gu, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
