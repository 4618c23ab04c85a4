import { SIMPLIFIED } from './traditional-words';

const INVISIBLE =
  /[\s\u0000-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060\u3000\ufeff]/g;
const NOT_PLAIN = /[^\u4e00-\u9fa5A-Za-z0-9]/;
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`);
/** What may change: all but simplified characters, letters and digits. */
const MAY_CHANGE = new RegExp(`${NOT_PLAIN.source}|${TRADITIONAL.source}`);

/** Text made comparable: NFKC, simplified characters, no white space, no invisible characters. */
export function normalText(raw: string): string {
  if (!MAY_CHANGE.test(raw)) return raw;
  const folded = NOT_PLAIN.test(raw) ? raw.normalize('NFKC').replace(INVISIBLE, '') : raw;
  if (!TRADITIONAL.test(folded)) return folded;
  let text = '';
  for (const character of folded) text += SIMPLIFIED.get(character) ?? character;
  return text;
}

/** Text for display: line breaks and runs of blanks become one blank, outer blanks go. */
export function shownText(raw: string): string {
  return raw.replace(/[\s\u00a0\u3000]+/g, ' ').trim();
}
