import { Deflate, deflateSync, Inflate, inflateSync } from 'fflate';
import type { Steps } from '../../core/steps';
import { joinBytes } from '../join-bytes';
import { crc32 } from './crc32';

/** How the content of zip entries is packed: the platform's own way may be faster than ours. */
export interface ZipCodec {
  /** Content of at most `size` bytes, in steps; null when there is more. Throws when the data is garbled. */
  readonly inflate: (data: Uint8Array, size: number) => Steps<Uint8Array | null>;
  /** The same bit by bit; undefined where the platform cannot. */
  readonly inflater: (data: Uint8Array) => Inflater | undefined;
  /** Raw deflate data; level 1 (fast) to 9 (small). */
  readonly deflate: (content: Uint8Array, level: number) => Uint8Array;
  /** The same for content that comes in pieces. */
  readonly deflatePieces: (level: number) => DeflatePieces;
  /** The checksum that zip files carry, as an unsigned number; `before` is that of the pieces before. */
  readonly crc32: (content: Uint8Array, before?: number) => number;
}

/**
 * Puts the next bytes of the content into `into` from `from` on and gives how many: fewer than there is room for at the end
 * only. Throws when the data is garbled.
 */
export type Inflater = (into: Uint8Array, from: number) => number;

/** Packs one piece after another; the results stand one behind the other in the file. The piece may be overwritten afterwards. */
export type DeflatePieces = (piece: Uint8Array, isLast: boolean) => Uint8Array;

function portableLevel(level: number): 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 {
  return Math.min(9, Math.max(1, level)) as 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
}

/** Packed bytes that are unpacked at once: some ten milliseconds' worth where they are packed well. */
const PIECE = 8 * 1024;

/** Unpacks piece by piece; what goes beyond `size` is given up at once. */
function* inflatePieces(data: Uint8Array, size: number): Steps<Uint8Array | null> {
  const content = new Uint8Array(size);
  let end = 0;
  const inflate = new Inflate((piece) => {
    if (end + piece.length <= size) content.set(piece, end);
    end += piece.length;
  });
  for (let at = 0; at < data.length; at += PIECE) {
    if (at > 0) yield;
    inflate.push(data.subarray(at, at + PIECE), at + PIECE >= data.length);
    if (end > size) return null;
  }
  return content.subarray(0, end);
}

/** Unpacks as much as is asked for, and what one piece gives beyond that. */
function inflater(data: Uint8Array): Inflater {
  let ready: Uint8Array[] = [];
  let at = 0;
  const inflate = new Inflate((piece) => ready.push(piece));
  return (into, from) => {
    let end = from;
    while (end < into.length) {
      const piece = ready.shift();
      if (piece) {
        const part = piece.subarray(0, into.length - end);
        into.set(part, end);
        end += part.length;
        if (part.length < piece.length) ready = [piece.subarray(part.length), ...ready];
      } else if (at < data.length) {
        inflate.push(data.subarray(at, at + PIECE), at + PIECE >= data.length);
        at += PIECE;
      } else break;
    }
    return end - from;
  };
}

/** Runs everywhere. */
export const PORTABLE_CODEC: ZipCodec = {
  *inflate(data, size) {
    if (data.length > PIECE) return yield* inflatePieces(data, size);
    const content = inflateSync(data, { out: new Uint8Array(size + 1) });
    return content.length > size ? null : content;
  },
  inflater,
  deflate: (content, level) => deflateSync(content, { level: portableLevel(level) }),
  deflatePieces(level) {
    let packed: Uint8Array[] = [];
    const deflate = new Deflate({ level: portableLevel(level) }, (data) => packed.push(data));
    return (piece, isLast) => {
      packed = [];
      deflate.push(piece, isLast);
      return joinBytes(packed);
    };
  },
  crc32,
};
