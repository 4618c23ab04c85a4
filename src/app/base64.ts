const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES: ReadonlyMap<string, number> = new Map(
  Array.from(ALPHABET, (sign, value) => [sign, value]),
);
const BYTES_PER_GROUP = 3;

/** Bytes as base64 text. */
export function formatBase64(bytes: Uint8Array): string {
  const groups: string[] = [];
  for (let at = 0; at < bytes.length; at += BYTES_PER_GROUP) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + BYTES_PER_GROUP);
    const bits = (a << 16) | (b << 8) | c;
    const sign = (shift: number): string => ALPHABET.charAt((bits >> shift) & 63);
    const left = bytes.length - at;
    groups.push(sign(18) + sign(12) + (left > 1 ? sign(6) : '=') + (left > 2 ? sign(0) : '='));
  }
  return groups.join('');
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
