const PRIME = 0x01000193;
const FIRST_SEED = 0x811c9dc5;
const SECOND_SEED = 0x2f0b4a17;
const HEX = 16;

/** A checksum of text that comes in pieces. */
export interface ChecksumPieces {
  add(piece: string): void;
  /** That of all pieces so far, joined: 16 hexadecimal digits. */
  result(): string;
}

/** Begins the checksum of a text that comes in pieces. */
export function checksumPieces(): ChecksumPieces {
  let first = FIRST_SEED | 0;
  let second = SECOND_SEED | 0;
  return {
    add(piece) {
      for (let at = 0; at < piece.length; at += 1) {
        const code = piece.charCodeAt(at);
        first = Math.imul(first ^ code, PRIME);
        first ^= first >>> 15;
        second = Math.imul(second ^ code, PRIME);
        second ^= second >>> 15;
      }
    },
    result: () => [first, second].map((sum) => (sum >>> 0).toString(HEX).padStart(8, '0')).join(''),
  };
}

/** A 64-bit checksum of text as 16 hexadecimal digits: tells accidental change, not forgery. */
export function checksum(text: string): string {
  const pieces = checksumPieces();
  pieces.add(text);
  return pieces.result();
}
