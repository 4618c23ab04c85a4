import type { XmlScanner } from './scan-xml';

const AMPERSAND = 0x26;
const LESS = 0x3c;
const UNDERLINE = 0x5f;
const SPACE = 0x20;
const LETTER_X = 0x78;
const HEAD = '<si><t>';
const TAIL = '</t></si>';
const SEAM = TAIL + HEAD;
/** Bytes decoded at once, about. */
const PIECE = 1 << 18;

const codesOf = (text: string): readonly number[] =>
  Array.from(text, (letter) => letter.charCodeAt(0));
const HEAD_CODES = codesOf(HEAD);
const TAIL_CODES = codesOf(TAIL);

/**
 * Goes through the strings from here on that are a mere text, `<si><t>…</t></si>` without entities, escapes or outer
 * spaces, as nearly all are, and adds them: neighbours are decoded at once and cut apart. Stops after some thousands and
 * gives true where more of them may follow; the first that is not so is left to the general reader. Throws FileRefusal
 * broken-xml where bytes are not UTF-8.
 */
export function readPlainItems(xml: XmlScanner, texts: string[]): boolean {
  const { bytes } = xml;
  let at = xml.childStart();
  if (at < 0) return false;
  const first = at + HEAD.length;
  let last = -1;
  while (at - first < PIECE && hasCodes(bytes, at, HEAD_CODES)) {
    const end = plainEnd(bytes, at + HEAD.length);
    if (end < 0 || !hasCodes(bytes, end, TAIL_CODES)) break;
    last = end;
    at = end + TAIL.length;
  }
  if (last < 0) return false;
  for (const text of xml.text.plain(first, last).split(SEAM)) texts.push(text);
  xml.moveTo(at);
  return at - first >= PIECE;
}

/** Where a text that begins at `start` ends, if it stands there as it is meant; else -1. */
function plainEnd(bytes: Uint8Array, start: number): number {
  if ((bytes[start] ?? 0) <= SPACE) return -1;
  for (let at = start; ; at++) {
    const byte = bytes[at] ?? AMPERSAND;
    if (byte === LESS) return at > start && (bytes[at - 1] ?? 0) > SPACE ? at : -1;
    if (byte === AMPERSAND || byte < SPACE) return -1;
    if (byte === UNDERLINE && bytes[at + 1] === LETTER_X) return -1;
  }
}

function hasCodes(bytes: Uint8Array, start: number, codes: readonly number[]): boolean {
  for (let i = 0; i < codes.length; i++) if (bytes[start + i] !== codes[i]) return false;
  return true;
}
