import { SIMPLIFIED } from './traditional-words';

const INVISIBLE =
  /[\s\u0000-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060\u3000\ufeff]/g;
const NOT_PLAIN = /[^\u4e00-\u9fa5A-Za-z0-9]/;
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`);
const CODE_UNITS = 0x10000;

/** 1 for each code unit that stays as it is: simplified characters, letters and digits. */
const STAYS = new Uint8Array(CODE_UNITS);
for (const [first, last] of ['\u4e00\u9fa5', 'AZ', 'az', '09']) {
  STAYS.fill(1, first?.charCodeAt(0), (last?.charCodeAt(0) ?? 0) + 1);
}
for (const character of SIMPLIFIED.keys()) STAYS[character.charCodeAt(0)] = 0;

/** Text made comparable: NFKC, simplified characters, no white space, no invisible characters. */
export function normalText(raw: string): string {
  let at = 0;
  while (at < raw.length && STAYS[raw.charCodeAt(at)] === 1) at++;
  if (at === raw.length) return raw;
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
