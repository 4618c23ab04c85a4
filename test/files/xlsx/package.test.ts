import { deflateSync, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from '@jest/globals';
import { FileRefusal } from '../../../src/files/refusal';
import { crc32 } from '../../../src/files/xlsx/crc32';
import { createPackage, openPackage } from '../../../src/files/xlsx/open-package';
import { PACKAGE_LIMITS } from '../../../src/files/xlsx/package-limits';
import { writeZip, type ZipRecord } from '../../../src/files/xlsx/zip-write';

const TYPES = '<Types/>';
const TIME = new Date(Date.UTC(2024, 0, 2, 3, 4, 6));
const encode = (text: string) => new TextEncoder().encode(text);

function record(name: string, content: Uint8Array, more: Partial<ZipRecord> = {}): ZipRecord {
  return {
    nameBytes: encode(name),
    comment: new Uint8Array(0),
    versionMadeBy: 20,
    versionNeeded: 20,
    flags: 0,
    method: 8,
    dosTime: 0x58210000,
    crc: crc32(content),
    data: deflateSync(content),
    size: content.length,
    internalAttributes: 0,
    externalAttributes: 0,
    ...more,
  };
}

function zipOf(...records: ZipRecord[]): Uint8Array {
  return writeZip([record('[Content_Types].xml', encode(TYPES)), ...records], new Uint8Array(0));
}

function codeOf(bytes: Uint8Array, act = (): unknown => openPackage(bytes)): string {
  try {
    act();
  } catch (error) {
    if (error instanceof FileRefusal) return error.code;
    throw error;
  }
  return 'opened';
}

/** A compound file of one directory sector that holds these streams. */
function oleFile(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 * 4);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint32(48, 1, true);
  view.setUint32(76, 0, true);
  view.setUint32(512 + 4, 0xfffffffe, true);
  ['Root Entry', ...streams].slice(0, 4).forEach((name, index) => {
    const at = 1024 + index * 128;
    for (let i = 0; i < name.length; i++) view.setUint16(at + i * 2, name.charCodeAt(i), true);
    view.setUint16(at + 64, name.length * 2 + 2, true);
  });
  return bytes;
}

describe('what is refused', () => {
  test.each([
    ['empty-file', new Uint8Array(0)],
    ['encrypted', oleFile('EncryptionInfo', 'EncryptedPackage')],
    ['legacy-xls', oleFile('Workbook')],
    ['legacy-xls', oleFile('Book')],
    ['legacy-xls', new Uint8Array([0x09, 0x08, 0x08, 0x00, 0x00, 0x05])],
    ['et', oleFile('Workbook', 'ETExtData')],
    ['legacy-doc', oleFile('WordDocument')],
    ['unknown-format', oleFile('PowerPoint Document')],
    ['csv', encode('项目,预算数,支出数\n甲,1,2\n')],
    ['csv', encode('\ufeff项目\t预算数\n')],
    ['csv', new Uint8Array([0xcf, 0xee, 0xc4, 0xbf, 0x2c, 0x31, 0x0a])],
    ['unknown-format', encode('<html><table></table></html>')],
    ['unknown-format', encode('<?xml version="1.0"?>\n<Workbook/>')],
    ['unknown-format', encode('{\\rtf1,}')],
    ['unknown-format', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])],
    ['unknown-format', zipSync({ 'note.txt': strToU8('hello') })],
    ['ods', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') })],
    ['xlsb', zipOf(record('xl/workbook.bin', encode('x')))],
    ['broken-zip', encode('PK and nothing more')],
    ['broken-zip', zipOf(record('a.xml', encode('a'))).slice(0, -30)],
    ['broken-zip', zipOf(record('a.xml', encode('a')), record('A.xml', encode('b')))],
    ['broken-zip', zipOf(record('a.xml', encode('a'), { method: 12 }))],
    ['encrypted', zipOf(record('a.xml', encode('a'), { flags: 1 }))],
  ])('%s', (code, bytes) => {
    expect(codeOf(bytes)).toBe(code);
  });

  test('entries that share bytes', () => {
    const bytes = zipOf(record('a.xml', encode('a'.repeat(99))), record('b.xml', encode('b')));
    const view = new DataView(bytes.buffer);
    const end = bytes.length - 22;
    const last = end - 46 - 'b.xml'.length;
    const before = last - 46 - 'a.xml'.length;
    view.setUint32(last + 42, view.getUint32(before + 42, true), true);
    expect(codeOf(bytes)).toBe('broken-zip');
  });

  test.each([
    ['a wrong checksum', { crc: 1 }, 'broken-zip'],
    ['more than was declared', { size: 10 }, 'zip-bomb'],
    ['less than was declared', { size: 1000 }, 'broken-zip'],
    ['garbled data', { data: new Uint8Array([255, 255, 255]) }, 'broken-zip'],
  ])('%s, found when the part is asked for', (_, more, code) => {
    const opened = openPackage(zipOf(record('a.xml', encode('a'.repeat(100)), more)));
    expect(codeOf(new Uint8Array(0), () => opened.bytes('a.xml'))).toBe(code);
  });

  test.each([
    ['many entries', { entries: 1 }],
    ['a large part', { partSize: 50_000 }],
    ['large altogether', { totalSize: 100_000 }],
    ['compressed beyond belief', { ratioFrom: 50_000 }],
  ])('zip bombs: %s', (_, limit) => {
    const bytes = zipOf(record('zeros.xml', new Uint8Array(100_000)));
    const limits = { ...PACKAGE_LIMITS, ...limit };
    expect(codeOf(bytes, () => openPackage(bytes, limits))).toBe('zip-bomb');
    expect(codeOf(bytes)).toBe('opened');
  });

  test('a part that is not there', () => {
    const opened = openPackage(zipOf());
    expect(codeOf(new Uint8Array(0), () => opened.text('xl/workbook.xml'))).toBe('missing-part');
  });
});

describe('what is read', () => {
  test.each([
    ['UTF-8 with a mark', encode('\ufeff<a>甲</a>')],
    ['UTF-16 little endian', new Uint8Array([0xff, 0xfe, ...utf16('<a>甲</a>', true)])],
    ['UTF-16 big endian', new Uint8Array([0xfe, 0xff, ...utf16('<a>甲</a>', false)])],
  ])('text in %s', (_, bytes) => {
    expect(openPackage(zipOf(record('a.xml', bytes))).text('a.xml')).toBe('<a>甲</a>');
  });

  test('text that is neither is refused, not guessed', () => {
    const opened = openPackage(zipOf(record('a.xml', new Uint8Array([0x3c, 0x61, 0xcf, 0xee]))));
    expect(codeOf(new Uint8Array(0), () => opened.text('a.xml'))).toBe('broken-xml');
  });

  test('names with backslashes or a leading slash, in any case', () => {
    const opened = openPackage(
      zipOf(record('xl\\Sheet.xml', encode('x')), record('/a', encode('y'))),
    );
    expect(opened.names).toEqual(['[Content_Types].xml', 'xl/Sheet.xml', 'a']);
    expect(opened.has('xl/sheet.XML')).toBe(true);
    expect(openPackage(opened.toBytes(TIME)).names).toEqual(opened.names);
  });

  test('stored parts, folders, bytes before the zip', () => {
    const zip = zipOf(
      record('xl/', new Uint8Array(0)),
      record('a', encode('x'), { method: 0, data: encode('x') }),
    );
    const shifted = new Uint8Array([...encode('PK.'), ...zip]);
    for (const bytes of [zip, shifted]) {
      const opened = openPackage(bytes);
      expect(opened.names).toEqual(['[Content_Types].xml', 'a']);
      expect(opened.text('a')).toBe('x');
    }
  });

  test('sizes that follow the data, and zip64 sizes', () => {
    const content = encode('streamed'.repeat(9));
    for (const bytes of [streamedZip(content), zip64(content)]) {
      const opened = openPackage(bytes);
      expect(opened.bytes('[Content_Types].xml')).toEqual(content);
      expect(openPackage(opened.toBytes(TIME)).bytes('[Content_Types].xml')).toEqual(content);
    }
  });
});

describe('what is written', () => {
  test('a package without changes keeps every byte of data, order, times and comments', () => {
    const bytes = writeZip(
      [
        record('[Content_Types].xml', encode(TYPES)),
        record('z', encode('z'), { comment: encode('c') }),
      ],
      encode('whole'),
    );
    expect(openPackage(bytes).toBytes(TIME)).toEqual(bytes);
  });

  test('only changed parts differ, in their place; new ones come last; null leaves out', () => {
    const bytes = zipOf(
      record('a', encode('old')),
      record('b', encode('b')),
      record('c', encode('c')),
    );
    const changed = openPackage(bytes).with(
      new Map([
        ['d.png', encode('png')],
        ['A', encode('new')],
        ['b', null],
        ['c', encode('c')],
      ]),
    );
    const again = openPackage(changed.toBytes(TIME));
    expect(again.names).toEqual(['[Content_Types].xml', 'a', 'c', 'd.png']);
    expect(again.text('a')).toBe('new');
    const deflated = deflateSync(encode('c'));
    expect(Buffer.from(changed.toBytes(TIME)).includes(Buffer.from(deflated))).toBe(true);
    expect(changed.toBytes(TIME)).toEqual(changed.toBytes(TIME));
    expect(openPackage(bytes).names).toEqual(['[Content_Types].xml', 'a', 'b', 'c']);
  });

  test('a package from nothing has its content types first and can be opened', () => {
    const made = createPackage(
      new Map([
        ['word/document.xml', encode('<d/>')],
        ['[Content_Types].xml', encode(TYPES)],
      ]),
    );
    expect(openPackage(made.toBytes(TIME)).names).toEqual([
      '[Content_Types].xml',
      'word/document.xml',
    ]);
  });
});

function utf16(text: string, isLittle: boolean): number[] {
  return Array.from(text, (char) => {
    const code = char.charCodeAt(0);
    return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
  }).flat();
}

/** One entry whose local header has no sizes and whose data are followed by a descriptor. */
function streamedZip(content: Uint8Array): Uint8Array {
  const plain = writeZip([record('[Content_Types].xml', content)], new Uint8Array(0));
  const dataEnd = 30 + '[Content_Types].xml'.length + deflateSync(content).length;
  const bytes = new Uint8Array([
    ...plain.slice(0, dataEnd),
    ...new Uint8Array(16),
    ...plain.slice(dataEnd),
  ]);
  const view = new DataView(bytes.buffer);
  view.setUint16(6, 8, true);
  view.setUint32(14, 0, true);
  view.setUint32(18, 0, true);
  view.setUint32(22, 0, true);
  view.setUint32(dataEnd, 0x08074b50, true);
  const end = bytes.length - 22;
  view.setUint16(dataEnd + 16 + 8, 8, true);
  view.setUint32(end + 16, dataEnd + 16, true);
  return bytes;
}

/** One entry with all sizes in zip64 fields, and a zip64 end record. */
function zip64(content: Uint8Array): Uint8Array {
  const name = encode('[Content_Types].xml');
  const data = deflateSync(content);
  const plain = writeZip([record('[Content_Types].xml', content)], new Uint8Array(0));
  const central = plain.slice(30 + name.length + data.length, -22);
  const extra = new Uint8Array(4 + 24);
  const extraView = new DataView(extra.buffer);
  extraView.setUint16(0, 1, true);
  extraView.setUint16(2, 24, true);
  extraView.setBigUint64(4, BigInt(content.length), true);
  extraView.setBigUint64(12, BigInt(data.length), true);
  const centralView = new DataView(central.buffer);
  for (const at of [20, 24, 42]) centralView.setUint32(at, 0xffffffff, true);
  centralView.setUint16(30, extra.length, true);
  const start = 30 + name.length + data.length;
  const size = central.length + extra.length;
  const end64 = new Uint8Array(56 + 20 + 22);
  const view = new DataView(end64.buffer);
  view.setUint32(0, 0x06064b50, true);
  view.setBigUint64(4, 44n, true);
  view.setBigUint64(24, 1n, true);
  view.setBigUint64(32, 1n, true);
  view.setBigUint64(40, BigInt(size), true);
  view.setBigUint64(48, BigInt(start), true);
  view.setUint32(56, 0x07064b50, true);
  view.setBigUint64(64, BigInt(start + size), true);
  view.setUint32(76, 0x06054b50, true);
  for (const at of [84, 86]) view.setUint16(at, 0xffff, true);
  for (const at of [88, 92]) view.setUint32(at, 0xffffffff, true);
  return new Uint8Array([...plain.slice(0, start), ...central, ...extra, ...end64]);
}
