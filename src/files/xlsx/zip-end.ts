import { FileRefusal } from '../refusal';

/** Where a zip file's directory lies; offsets are in the bytes as they are. */
export interface ZipEnd {
  readonly entryCount: number;
  readonly directoryStart: number;
  readonly directoryEnd: number;
  /** What to add to declared offsets: bytes stand before the zip. */
  readonly shift: number;
  readonly comment: Uint8Array;
}

const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
const LOCATOR_SIGNATURE = 0x07064b50;
const LOCATOR_SIZE = 20;
const END64_SIGNATURE = 0x06064b50;
const END64_SIZE = 56;

/** Finds the end record, zip64 or not; throws FileRefusal broken-zip when there is none or it lies. */
export function readZipEnd(bytes: Uint8Array): ZipEnd {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = findEnd(view);
  if (at === undefined) throw new FileRefusal('broken-zip', 'no directory');
  const comment = bytes.subarray(at + END_SIZE, at + END_SIZE + view.getUint16(at + 20, true));
  const end64 = findEnd64(view, at);
  const directoryEnd = end64 ?? at;
  const [entryCount, size, start] =
    end64 === undefined
      ? [
          view.getUint16(at + 10, true),
          view.getUint32(at + 12, true),
          view.getUint32(at + 16, true),
        ]
      : [number64(view, end64 + 32), number64(view, end64 + 40), number64(view, end64 + 48)];
  const directoryStart = directoryEnd - size;
  const shift = directoryStart - start;
  if (directoryStart < 0 || shift < 0) throw new FileRefusal('broken-zip', 'directory');
  return { entryCount, directoryStart, directoryEnd, shift, comment };
}

function number64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT; at--) {
    const isEnd = view.getUint32(at, true) === END_SIGNATURE;
    if (isEnd && at + END_SIZE + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  return undefined;
}

/** The zip64 end record stands right before its locator, unless it has an extensible part. */
function findEnd64(view: DataView, end: number): number | undefined {
  const locator = end - LOCATOR_SIZE;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_SIGNATURE) return undefined;
  for (const at of [number64(view, locator + 8), locator - END64_SIZE]) {
    const fits = at >= 0 && at + END64_SIZE <= locator;
    if (fits && view.getUint32(at, true) === END64_SIGNATURE) return at;
  }
  throw new FileRefusal('broken-zip', 'zip64 directory');
}
