const PRIME = 0x01000193;
const FIRST_SEED = 0x811c9dc5;
const SECOND_SEED = 0x2f0b4a17;
const HEX = 16;

/** By its own name: a lookup for each character is slow where globals belong to another realm. */
const { imul } = Math;

/** Every byte in two digits: thousands of figures have ids made of these. */
const BYTES: readonly string[] = Array.from({ length: 256 }, (_, byte) =>
  byte.toString(HEX).padStart(2, '0'),
);

function hexOf(sum: number): string {
  const byteAt = (shift: number): string => BYTES[(sum >>> shift) & 0xff] ?? '';
  return byteAt(24) + byteAt(16) + byteAt(8) + byteAt(0);
}

/** A checksum of text that comes in pieces. */
export interface ChecksumPieces {
  add(piece: string): void;
  /** The same without the signs that `isLeftOut` is true of. A method of its own: asking at each sign takes twice the time. */
  addWithout(piece: string, isLeftOut: (code: number) => boolean): void;
  /** That of all pieces so far, joined: 16 hexadecimal digits. */
  result(): string;
}

/** Begins the checksum of a text that comes in pieces. */
export function checksumPieces(): ChecksumPieces {
  let first = FIRST_SEED | 0;
  let second = SECOND_SEED | 0;
  return {
    add(piece) {
      let one = first;
      let two = second;
      for (let at = 0; at < piece.length; at += 1) {
        const code = piece.charCodeAt(at);
        one = imul(one ^ code, PRIME);
        one ^= one >>> 15;
        two = imul(two ^ code, PRIME);
        two ^= two >>> 15;
      }
      first = one;
      second = two;
    },
    addWithout(piece, isLeftOut) {
      let one = first;
      let two = second;
      for (let at = 0; at < piece.length; at += 1) {
        const code = piece.charCodeAt(at);
        if (isLeftOut(code)) continue;
        one = imul(one ^ code, PRIME);
        one ^= one >>> 15;
        two = imul(two ^ code, PRIME);
        two ^= two >>> 15;
      }
      first = one;
      second = two;
    },
    result: () => hexOf(first) + hexOf(second),
  };
}

/** A 64-bit checksum of text as 16 hexadecimal digits: tells accidental change, not forgery. */
export function checksum(text: string): string {
  const pieces = checksumPieces();
  pieces.add(text);
  return pieces.result();
}
