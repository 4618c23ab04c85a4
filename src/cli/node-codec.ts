import { constants, crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ZipCodec } from '../files/xlsx/zip-codec';
import { createInflater } from './node-inflater';

const TOO_LARGE = 'ERR_BUFFER_TOO_LARGE';
/** The smallest that zlib takes. */
const LEAST_CHUNK = 64;
/** One part of what a piece is packed into: in zlib's own of 16 KB a piece would have to be joined of many. */
const PACKED_CHUNK = 256 * 1024;
/** How far back packed data may point: what stood there is told to zlib with each piece. */
const WINDOW = 32 * 1024;

/** Node's own zlib: several times faster than what runs everywhere. */
export const NODE_CODEC: ZipCodec = {
  *inflate(data, size) {
    try {
      // One piece of the size that is declared: zlib's own pieces of 16 KB would have to be joined.
      const chunkSize = Math.max(LEAST_CHUNK, size + 1);
      return inflateRawSync(data, { maxOutputLength: Math.max(1, size), chunkSize });
    } catch (failure) {
      if ((failure as NodeJS.ErrnoException).code === TOO_LARGE) return null;
      throw failure;
    }
  },
  inflater: createInflater,
  deflate: (content, level) => deflateRawSync(content, { level }),
  deflatePieces(level) {
    let dictionary: Uint8Array | undefined;
    return (piece, isLast) => {
      const finishFlush = isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
      const packed = deflateRawSync(piece, {
        level,
        finishFlush,
        chunkSize: PACKED_CHUNK,
        ...(dictionary && { dictionary }),
      });
      dictionary = piece.slice(-WINDOW);
      return packed;
    };
  },
  crc32: (content, before) => crc32(content, before),
};
