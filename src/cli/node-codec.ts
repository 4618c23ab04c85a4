import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ZipCodec } from '../files/xlsx/zip-codec';

const TOO_LARGE = 'ERR_BUFFER_TOO_LARGE';

/** Node's own zlib: several times faster than what runs everywhere. */
export const NODE_CODEC: ZipCodec = {
  inflate(data, size) {
    try {
      return inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
    } catch (failure) {
      if ((failure as NodeJS.ErrnoException).code === TOO_LARGE) return null;
      throw failure;
    }
  },
  deflate: (content, level) => deflateRawSync(content, { level }),
  crc32: (content) => crc32(content),
};
