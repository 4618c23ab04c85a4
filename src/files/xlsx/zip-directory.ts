import { FileRefusal } from '../refusal';
import { readZipEnd } from './zip-end';
import type { ZipEntry } from './zip-entry';
import { checkLayout } from './zip-layout';

/** A zip file's directory; `comment` belongs to the whole file. */
export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  readonly comment: Uint8Array;
}

/** Flag of entries whose sizes follow the data. */
export const FLAG_DESCRIPTOR = 0x0008;
/** Flag of entries whose name is UTF-8. */
export const FLAG_UTF8 = 0x0800;
const FLAG_ENCRYPTED = 0x0001;
const CENTRAL_SIGNATURE = 0x02014b50;
const CENTRAL_SIZE = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_SIZE = 30;
const ZIP64_EXTRA = 0x0001;
const NEEDS_ZIP64 = 0xffffffff;
const METHODS = new Set([0, 8]);

/** Reads the directory; throws FileRefusal broken-zip, encrypted or zip-bomb (more than `maxEntries`). */
export function readZipDirectory(bytes: Uint8Array, maxEntries: number): ZipDirectory {
  const end = readZipEnd(bytes);
  if (end.entryCount > maxEntries) {
    throw new FileRefusal('zip-bomb', `${end.entryCount} entries`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ZipEntry[] = [];
  let at = end.directoryStart;
  for (let count = 0; count < end.entryCount; count++) {
    if (at + CENTRAL_SIZE > end.directoryEnd || view.getUint32(at, true) !== CENTRAL_SIGNATURE) {
      throw new FileRefusal('broken-zip', `directory entry ${count + 1}`);
    }
    const nameSize = view.getUint16(at + 28, true);
    const extraSize = view.getUint16(at + 30, true);
    const commentSize = view.getUint16(at + 32, true);
    const next = at + CENTRAL_SIZE + nameSize + extraSize + commentSize;
    if (next > end.directoryEnd) throw new FileRefusal('broken-zip', 'directory');
    entries.push(readEntry(bytes, view, at, end.shift));
    at = next;
  }
  checkLayout(entries, end.directoryStart);
  return { entries, comment: end.comment };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, shift: number): ZipEntry {
  const nameStart = at + CENTRAL_SIZE;
  const extraStart = nameStart + view.getUint16(at + 28, true);
  const commentStart = extraStart + view.getUint16(at + 30, true);
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const rawName = bytes.subarray(nameStart, extraStart);
  const name = partName(rawName);
  if (flags & FLAG_ENCRYPTED) throw new FileRefusal('encrypted', name);
  if (!METHODS.has(method)) throw new FileRefusal('broken-zip', `${name}: method ${method}`);

  const sizes = readSizes(view, at, extraStart, commentStart);
  const headerStart = sizes.headerStart + shift;
  if (headerStart + LOCAL_SIZE > bytes.length) throw new FileRefusal('broken-zip', name);
  if (view.getUint32(headerStart, true) !== LOCAL_SIGNATURE) {
    throw new FileRefusal('broken-zip', name);
  }
  const localSize = view.getUint16(headerStart + 26, true) + view.getUint16(headerStart + 28, true);
  return {
    name,
    nameBytes: normalSlashes(rawName),
    comment: bytes.subarray(commentStart, commentStart + view.getUint16(at + 32, true)),
    versionMadeBy: view.getUint16(at + 4, true),
    versionNeeded: view.getUint16(at + 6, true),
    flags,
    method,
    dosTime: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    compressedSize: sizes.compressedSize,
    size: sizes.size,
    internalAttributes: view.getUint16(at + 36, true),
    externalAttributes: view.getUint32(at + 38, true),
    headerStart,
    dataStart: headerStart + LOCAL_SIZE + localSize,
  };
}

/** Sizes and offset; those that read 0xFFFFFFFF stand, in this order, in the zip64 extra field. */
function readSizes(view: DataView, at: number, extraStart: number, extraEnd: number) {
  let size = view.getUint32(at + 24, true);
  let compressedSize = view.getUint32(at + 20, true);
  let headerStart = view.getUint32(at + 42, true);
  for (let field = extraStart; field + 4 <= extraEnd;) {
    const end = field + 4 + view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === ZIP64_EXTRA && end <= extraEnd) {
      let place = field + 4;
      const take = (value: number): number => {
        if (value !== NEEDS_ZIP64 || place + 8 > end) return value;
        place += 8;
        return Number(view.getBigUint64(place - 8, true));
      };
      size = take(size);
      compressedSize = take(compressedSize);
      headerStart = take(headerStart);
    }
    field = end;
  }
  return { size, compressedSize, headerStart };
}

const BACKSLASH = 0x5c;
const SLASH = 0x2f;

/** Some writers on Windows separate folders by backslashes, which no reader of packages takes. */
function normalSlashes(name: Uint8Array): Uint8Array {
  const start = name[0] === SLASH || name[0] === BACKSLASH ? 1 : 0;
  if (start === 0 && !name.includes(BACKSLASH)) return name;
  return name.slice(start).map((byte) => (byte === BACKSLASH ? SLASH : byte));
}

/** Part names are ASCII by the standard; others are taken as UTF-8 whatever the flag says, else byte by byte. */
function partName(raw: Uint8Array): string {
  const bytes = normalSlashes(raw);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  }
}
