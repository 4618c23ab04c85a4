import type { Phrase } from './phrase';
import { phrase } from './phrase';

/** What may end a sentence; nothing is put after it. */
const ENDS = /[。！？；：…】.!?;]$|[。！？…][”’」）]$/u;
const FULL_STOP = '。';

/** Her own words with a full stop where they have no ending of their own. */
export function endSentence(text: string): string {
  return text === '' || ENDS.test(text) ? text : `${text}${FULL_STOP}`;
}

/** Her own words as part of a sentence that goes on: outer blanks and the last full stop left out. */
export function asClause(text: string): string {
  return text.trim().replace(/[。；;.，,]$/u, '');
}

/** The paragraphs of a text: its lines, trimmed, empty ones left out. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029\v]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Clauses as one sentence. */
export function sentenceOf(clauses: readonly Phrase[]): Phrase {
  return phrase(
    ...clauses.flatMap((clause, index) => (index === 0 ? [clause] : ['，', clause])),
    FULL_STOP,
  );
}

/** A date (YYYY-MM-DD) as documents write it, without leading zeros; anything else as it stands. Source: GB/T 9704-2012, 7.3.5. */
export function formatDate(date: string): string {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(date.trim());
  if (!match) return date.trim();
  return `${match[1] ?? ''}年${String(Number(match[2]))}月${String(Number(match[3]))}日`;
}

/** Days from one date (YYYY-MM-DD) to another; null when one of them is none. */
export function daysBetween(from: string, to: string): number | null {
  const [first, last] = [from, to].map((date) =>
    /^\d{4}-\d{1,2}-\d{1,2}$/.test(date.trim()) ? serialDay(date.trim()) : NaN,
  );
  const days = (last ?? NaN) - (first ?? NaN);
  return Number.isFinite(days) ? days : null;
}

function serialDay(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}
