/** Bytes that a UTF-16 code unit takes at most, as UTF-8 or as an entity such as &quot;. */
export const MOST_BYTES = 6;

const ENTITIES: readonly (Uint8Array | undefined)[] = (() => {
  const encoder = new TextEncoder();
  const entities: Uint8Array[] = [];
  for (const [sign, entity] of ['&&amp;', '<&lt;', '>&gt;', '"&quot;'].map(
    (each) => [each.charCodeAt(0), each.slice(1)] as const,
  )) {
    entities[sign] = encoder.encode(entity);
  }
  return entities;
})();

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/**
 * Writes a text as UTF-8 from `at` on, where there must be room, and gives the place behind it; -1 where the text has
 * surrogates, which it leaves to an encoder. For short texts this is several times faster than asking the platform.
 */
export function putUtf8(bytes: Uint8Array, at: number, text: string): number {
  let end = at;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80) bytes[end++] = code;
    else if (code < 0x800) {
      bytes[end++] = 0xc0 | (code >> 6);
      bytes[end++] = 0x80 | (code & 0x3f);
    } else if (isSurrogate(code)) return -1;
    else {
      bytes[end++] = 0xe0 | (code >> 12);
      bytes[end++] = 0x80 | ((code >> 6) & 0x3f);
      bytes[end++] = 0x80 | (code & 0x3f);
    }
  }
  return end;
}

/** Writes a text of ASCII alone from `at` on, where there must be room, and gives the place behind it. */
export function putAscii(bytes: Uint8Array, at: number, text: string): number {
  for (let index = 0; index < text.length; index++) bytes[at + index] = text.charCodeAt(index);
  return at + text.length;
}

const UNDERSCORE = 0x5f;

/**
 * The same with & < > " as entities; -1 for all that wants a closer look: underscores (a cell's text may look like an
 * escape), control characters but tab and line feed, surrogates and what is no character.
 */
export function putPlainXml(bytes: Uint8Array, at: number, text: string): number {
  let end = at;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80) {
      const entity = ENTITIES[code];
      if (entity !== undefined) {
        bytes.set(entity, end);
        end += entity.length;
      } else if (code === UNDERSCORE || (code < 0x20 && code !== 9 && code !== 10)) return -1;
      else bytes[end++] = code;
    } else if (code < 0x800) {
      bytes[end++] = 0xc0 | (code >> 6);
      bytes[end++] = 0x80 | (code & 0x3f);
    } else if (isSurrogate(code) || code >= 0xfffe) return -1;
    else {
      bytes[end++] = 0xe0 | (code >> 12);
      bytes[end++] = 0x80 | ((code >> 6) & 0x3f);
      bytes[end++] = 0x80 | (code & 0x3f);
    }
  }
  return end;
}

const isContinuation = (byte: number | undefined): byte is number =>
  byte !== undefined && (byte & 0xc0) === 0x80;

/** Code units of one text at a time. */
const units = new Uint16Array(48);

/** Bytes that `shortText` takes at most. */
export const SHORT_TEXT = units.length;

/**
 * The text of at most SHORT_TEXT bytes of UTF-8; undefined for all that wants a closer look: what is not UTF-8, and
 * characters of four bytes. A browser keeps every text that comes from its own decoder outside the heap, and goes through
 * all of them whenever it sweeps: a long sheet has a hundred thousand.
 */
export function shortText(bytes: Uint8Array, start: number, end: number): string | undefined {
  let length = 0;
  for (let at = start; at < end; at++) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) {
      units[length++] = first;
      continue;
    }
    const second = bytes[++at];
    if (first < 0xc2 || first >= 0xf0 || at >= end || !isContinuation(second)) return undefined;
    if (first < 0xe0) {
      units[length++] = ((first & 0x1f) << 6) | (second & 0x3f);
      continue;
    }
    const third = bytes[++at];
    if (at >= end || !isContinuation(third)) return undefined;
    const code = ((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
    if (code < 0x800 || isSurrogate(code)) return undefined;
    units[length++] = code;
  }
  return Reflect.apply(String.fromCharCode, null, units.subarray(0, length)) as string;
}
