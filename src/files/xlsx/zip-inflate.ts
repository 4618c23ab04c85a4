import type { Steps } from '../../core/steps';
import { FileRefusal } from '../refusal';
import type { PartStream } from './part-window';
import type { Inflater, ZipCodec } from './zip-codec';
import type { ZipEntry } from './zip-entry';

/**
 * The content of an entry, in steps. The room given to it is what the directory declares, so no entry can grow beyond what the
 * limits allowed; throws FileRefusal zip-bomb when it tries, broken-zip when it is shorter, garbled or has a wrong checksum.
 */
export function* inflateEntry(
  file: Uint8Array,
  entry: ZipEntry,
  codec: ZipCodec,
): Steps<Uint8Array> {
  const { name, size, dataStart, compressedSize } = entry;
  const data = file.subarray(dataStart, dataStart + compressedSize);
  const content = entry.method === 0 ? data.slice() : yield* inflate(data, entry, codec);
  if (content === null || content.length > size)
    throw new FileRefusal('zip-bomb', `${name}: more than declared`);
  if (content.length < size) throw new FileRefusal('broken-zip', `${name}: less than declared`);
  yield;
  if (codec.crc32(content) !== entry.crc) throw new FileRefusal('broken-zip', `${name}: checksum`);
  return content;
}

/** The content of an entry bit by bit, under the same conditions; undefined where it comes only as a whole. */
export function streamEntry(
  file: Uint8Array,
  entry: ZipEntry,
  codec: ZipCodec,
): PartStream | undefined {
  const { name, size, dataStart, compressedSize } = entry;
  if (entry.method === 0) return undefined;
  const inflater = codec.inflater(file.subarray(dataStart, dataStart + compressedSize));
  if (!inflater) return undefined;
  let [taken, crc] = [0, 0];
  return {
    size,
    read(into, from) {
      const count = readSome(inflater, name, into, from);
      taken += count;
      crc = codec.crc32(into.subarray(from, from + count), crc);
      if (taken > size) throw new FileRefusal('zip-bomb', `${name}: more than declared`);
      if (from + count === into.length) return count;
      if (taken < size) throw new FileRefusal('broken-zip', `${name}: less than declared`);
      if (crc !== entry.crc) throw new FileRefusal('broken-zip', `${name}: checksum`);
      return count;
    },
  };
}

function readSome(inflater: Inflater, name: string, into: Uint8Array, from: number): number {
  try {
    return inflater(into, from);
  } catch (error) {
    throw new FileRefusal('broken-zip', name, { cause: error });
  }
}

function* inflate(
  data: Uint8Array,
  { name, size }: ZipEntry,
  codec: ZipCodec,
): Steps<Uint8Array | null> {
  try {
    return yield* codec.inflate(data, size);
  } catch (error) {
    throw new FileRefusal('broken-zip', name, { cause: error });
  }
}
