import { FileRefusal } from '../refusal';
import { isOleFile, oleStreamNames } from './ole-streams';

/** How much of a file is looked at to tell text from other bytes. */
const SAMPLE_SIZE = 4096;
/** Bytes that plain text has: tab, line feed, form feed, carriage return, escape, and all from space on. */
const TEXT_CONTROLS = new Set([9, 10, 12, 13, 27]);
/** A worksheet stream without any container, as Excel 2 to 4 wrote it. */
const BARE_SHEET_STARTS = [0x0009, 0x0209, 0x0409, 0x0809];

/** Throws the FileRefusal that says what the bytes are, unless they are a zip. */
export function refuseOtherFormats(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new FileRefusal('empty-file');
  if (isOleFile(bytes)) throw refusalOfOle(oleStreamNames(bytes));
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return;
  const start = (bytes[0] ?? 0) | ((bytes[1] ?? 0) << 8);
  if (BARE_SHEET_STARTS.includes(start)) throw new FileRefusal('legacy-xls');
  throw isTable(bytes) ? new FileRefusal('csv') : new FileRefusal('unknown-format');
}

/** WPS writes .et as the same streams as .xls and adds one of its own; without that mark the two cannot be told apart. */
function refusalOfOle(streams: readonly string[]): FileRefusal {
  const has = (pattern: RegExp) => streams.some((name) => pattern.test(name));
  if (has(/^EncryptedPackage$/)) return new FileRefusal('encrypted');
  if (has(/^(Workbook|Book)$/)) {
    return new FileRefusal(has(/^(ET|Wps)/) ? 'et' : 'legacy-xls');
  }
  if (has(/^WordDocument$/)) return new FileRefusal('legacy-doc');
  return new FileRefusal('unknown-format', 'OLE');
}

/** Whether the bytes are plain text that may be a table, and neither markup nor rich text. */
function isTable(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return true;
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const sample = bytes.subarray(hasMark ? 3 : 0, SAMPLE_SIZE);
  if (!sample.every((byte) => byte >= 0x20 || TEXT_CONTROLS.has(byte))) return false;
  const text = Array.from(sample, (byte) => String.fromCharCode(byte)).join('');
  return !/^\s*(<|\{\\rtf|%PDF)/.test(text) && /[,;\t\n\r]/.test(text);
}

const SPREADSHEET_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

/** Throws the FileRefusal for zips that hold another format than Office parts; `mimetype` is the content of that entry. */
export function refuseOtherZips(names: ReadonlySet<string>, mimetype: string | undefined): void {
  if (mimetype?.startsWith(SPREADSHEET_TYPE)) throw new FileRefusal('ods');
  if (names.has('xl/workbook.bin')) throw new FileRefusal('xlsb');
  if (!names.has('[content_types].xml')) throw new FileRefusal('unknown-format', 'zip');
}
