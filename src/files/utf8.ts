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
