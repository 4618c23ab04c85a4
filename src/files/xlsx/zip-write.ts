import { FLAG_DESCRIPTOR, FLAG_UTF8 } from './zip-directory';

/** An entry ready to be written: its data are compressed already. */
export interface ZipRecord {
  readonly nameBytes: Uint8Array;
  readonly comment: Uint8Array;
  readonly versionMadeBy: number;
  readonly versionNeeded: number;
  readonly flags: number;
  readonly method: number;
  readonly dosTime: number;
  readonly crc: number;
  readonly data: Uint8Array;
  /** Inflated, in bytes. */
  readonly size: number;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
}

const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;

/** The bytes of a zip file, in the order given; sizes stand in the headers and nothing follows the data. */
export function writeZip(records: readonly ZipRecord[], comment: Uint8Array): Uint8Array {
  const localSize = (record: ZipRecord) => LOCAL_SIZE + record.nameBytes.length;
  const centralSize = (record: ZipRecord) =>
    CENTRAL_SIZE + record.nameBytes.length + record.comment.length;
  const directoryStart = sum(records, (record) => localSize(record) + record.data.length);
  const directorySize = sum(records, centralSize);
  const bytes = new Uint8Array(directoryStart + directorySize + END_SIZE + comment.length);
  const view = new DataView(bytes.buffer);
  let local = 0;
  let central = directoryStart;
  for (const record of records) {
    writeLocal(bytes, view, local, record);
    writeCentral(bytes, view, central, record, local);
    local += localSize(record) + record.data.length;
    central += centralSize(record);
  }
  view.setUint32(central, 0x06054b50, true);
  view.setUint16(central + 8, records.length, true);
  view.setUint16(central + 10, records.length, true);
  view.setUint32(central + 12, directorySize, true);
  view.setUint32(central + 16, directoryStart, true);
  view.setUint16(central + 20, comment.length, true);
  bytes.set(comment, central + END_SIZE);
  return bytes;
}

function sum(records: readonly ZipRecord[], of: (record: ZipRecord) => number): number {
  return records.reduce((total, record) => total + of(record), 0);
}

function writeLocal(bytes: Uint8Array, view: DataView, at: number, record: ZipRecord): void {
  view.setUint32(at, 0x04034b50, true);
  writeCommon(view, at + 4, record);
  bytes.set(record.nameBytes, at + LOCAL_SIZE);
  bytes.set(record.data, at + LOCAL_SIZE + record.nameBytes.length);
}

function writeCentral(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  record: ZipRecord,
  headerStart: number,
): void {
  view.setUint32(at, 0x02014b50, true);
  view.setUint16(at + 4, record.versionMadeBy, true);
  writeCommon(view, at + 6, record);
  view.setUint16(at + 32, record.comment.length, true);
  view.setUint16(at + 36, record.internalAttributes, true);
  view.setUint32(at + 38, record.externalAttributes, true);
  view.setUint32(at + 42, headerStart, true);
  bytes.set(record.nameBytes, at + CENTRAL_SIZE);
  bytes.set(record.comment, at + CENTRAL_SIZE + record.nameBytes.length);
}

/** The fields that both headers have, from the version needed to the length of the extra field. */
function writeCommon(view: DataView, at: number, record: ZipRecord): void {
  view.setUint16(at, record.versionNeeded, true);
  view.setUint16(at + 2, record.flags & ~FLAG_DESCRIPTOR, true);
  view.setUint16(at + 4, record.method, true);
  view.setUint32(at + 6, record.dosTime, true);
  view.setUint32(at + 10, record.crc, true);
  view.setUint32(at + 14, record.data.length, true);
  view.setUint32(at + 18, record.size, true);
  view.setUint16(at + 22, record.nameBytes.length, true);
}

/** A moment as MS-DOS keeps it, in UTC so that the same moment gives the same bytes anywhere. */
export function dosTime(moment: Date): number {
  const year = Math.min(Math.max(moment.getUTCFullYear(), 1980), 2107);
  const date = ((year - 1980) << 9) | ((moment.getUTCMonth() + 1) << 5) | moment.getUTCDate();
  const hours = moment.getUTCHours();
  const time = (hours << 11) | (moment.getUTCMinutes() << 5) | (moment.getUTCSeconds() >> 1);
  return ((date << 16) | time) >>> 0;
}

/** Flags of a new entry: only a name beyond ASCII needs one. */
export function nameFlags(name: string): number {
  return /^[\x20-\x7e]*$/.test(name) ? 0 : FLAG_UTF8;
}
