import { inflateSync } from 'fflate';
import { FileRefusal } from '../refusal';
import { crc32 } from './crc32';
import type { ZipEntry } from './zip-entry';

/**
 * The content of an entry. The room given to it is what the directory declares, so no entry can grow beyond what the
 * limits allowed; throws FileRefusal zip-bomb when it tries, broken-zip when it is shorter, garbled or has a wrong checksum.
 */
export function inflateEntry(file: Uint8Array, entry: ZipEntry): Uint8Array {
  const { name, size, dataStart, compressedSize } = entry;
  const data = file.subarray(dataStart, dataStart + compressedSize);
  const content = entry.method === 0 ? data.slice() : inflate(data, size, name);
  if (content.length > size) throw new FileRefusal('zip-bomb', `${name}: more than declared`);
  if (content.length < size) throw new FileRefusal('broken-zip', `${name}: less than declared`);
  if (crc32(content) !== entry.crc) throw new FileRefusal('broken-zip', `${name}: checksum`);
  return content;
}

function inflate(data: Uint8Array, size: number, name: string): Uint8Array {
  try {
    return inflateSync(data, { out: new Uint8Array(size + 1) });
  } catch (error) {
    throw new FileRefusal('broken-zip', name, { cause: error });
  }
}
