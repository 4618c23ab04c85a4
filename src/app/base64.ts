const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES: ReadonlyMap<string, number> = new Map(
  Array.from(ALPHABET, (sign, value) => [sign, value]),
);
const SIGNS = Uint8Array.from(ALPHABET, (sign) => sign.charCodeAt(0));
const PADDING = '='.charCodeAt(0);
const BYTES_PER_GROUP = 3;

/** Bytes as base64 text. */
export function formatBase64(bytes: Uint8Array): string {
  const signs = new Uint8Array(Math.ceil(bytes.length / BYTES_PER_GROUP) * 4);
  const signOf = (bits: number): number => SIGNS[bits & 63] ?? PADDING;
  let end = 0;
  for (let at = 0; at < bytes.length; at += BYTES_PER_GROUP) {
    const left = bytes.length - at;
    const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    signs[end++] = signOf(bits >> 18);
    signs[end++] = signOf(bits >> 12);
    signs[end++] = left > 1 ? signOf(bits >> 6) : PADDING;
    signs[end++] = left > 2 ? signOf(bits) : PADDING;
  }
  return new TextDecoder().decode(signs);
}

/** The bytes of base64 text; undefined when it is none. */
export function parseBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * BYTES_PER_GROUP - padding);
  let written = 0;
  for (let at = 0; at < text.length; at += 4) {
    let bits = 0;
    for (let i = 0; i < 4; i += 1) {
      const sign = text.charAt(at + i);
      const isPadding = sign === '=' && at + i >= text.length - padding;
      const value = isPadding ? 0 : VALUES.get(sign);
      if (value === undefined) return undefined;
      bits = (bits << 6) | value;
    }
    for (const shift of [16, 8, 0]) {
      if (written < bytes.length) bytes[written++] = (bits >> shift) & 255;
    }
  }
  return bytes;
}
