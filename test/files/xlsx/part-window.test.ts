import { describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NODE_CODEC } from '../../../src/cli/node-codec';
import type { Grid } from '../../../src/core/sheet/grid';
import { runSteps } from '../../../src/core/steps';
import { openPackage } from '../../../src/files/xlsx/open-package';
import { openWorkbook } from '../../../src/files/xlsx/open-workbook';
import { PACKAGE_LIMITS } from '../../../src/files/xlsx/package-limits';
import { PartWindow, type PartStream } from '../../../src/files/xlsx/part-window';
import { readSheetThrough } from '../../../src/files/xlsx/read-sheet';
import { PORTABLE_CODEC, type ZipCodec } from '../../../src/files/xlsx/zip-codec';
import type { SheetPart, XlsxWorkbook } from '../../../src/files/xlsx/workbook';
import { FileRefusal } from '../../../src/files/refusal';
import { makeXlsx } from './make-package';

const SHEET = 'xl/worksheets/sheet1.xml';
const PART: SheetPart = {
  name: 'Sheet1',
  path: SHEET,
  visibility: 'visible',
  kind: 'worksheet',
  sheetId: 1,
  relationId: 'rId1',
};
const TEXTS = ['零', '一', '二'];
const SOURCES = {
  styles: [{}, { bold: true }],
  date1904: false,
  sharedStrings: () => TEXTS,
  tableFilters: () => [],
};
const CORPUS = join(__dirname, '../../../../shared/corpus');

function streamOf(bytes: Uint8Array): PartStream {
  let at = 0;
  return {
    size: bytes.length,
    read(into, from) {
      const some = bytes.subarray(at, at + into.length - from);
      into.set(some, from);
      at += some.length;
      return some.length;
    },
  };
}

/** What a sheet is, without what only makes it quicker. */
function contentOf(grid: Grid | undefined): unknown {
  if (!grid) return undefined;
  const { formulas, values, styleRows } = grid;
  const styles = styleRows.map(String);
  return { ...grid, cells: null, values, formulas: [...formulas.cells()], styleRows: styles };
}

function readThrough(xml: string, room: number): Grid | undefined {
  const window = new PartWindow(streamOf(new TextEncoder().encode(xml)), 'row', room);
  return runSteps(readSheetThrough(window, PART, SOURCES));
}

const head = '<worksheet><cols><col min="2" max="2" hidden="1"/></cols>';
const cell = (at: string, number: number): string => `<c r="${at}" s="1"><v>${number}</v></c>`;
const rows = Array.from({ length: 40 }, (_, i) => {
  const r = i + 1;
  const more = i % 5 === 0 ? `<c r="B${r}" t="str"><f>A${r}&amp;"元"</f><v>${r}元</v></c>` : '';
  const empty = i % 7 === 0 ? `<row r="${100 + i}"/>` : '';
  return `<row r="${r}">${cell(`A${r}`, r * 1.5)}${more}<c r="C${r}" t="s"><v>${i % 3}</v></c></row>\n${empty}`;
}).join('');
const tail = '<mergeCells><mergeCell ref="A1:A2"/></mergeCells></worksheet>';

describe('a sheet read through a window', () => {
  const xml = `${head}<sheetData>${rows}</sheetData>${tail}`;
  const whole = contentOf(readThrough(xml, xml.length * 3));

  test.each(Array.from({ length: 60 }, (_, i) => 150 + i * 37))('of %i bytes', (room) => {
    expect(contentOf(readThrough(xml, room))).toEqual(whole);
  });

  test('holds little at a time', () => {
    const bytes = new TextEncoder().encode(xml);
    const window = new PartWindow(streamOf(bytes), 'row', 500);
    let most = 0;
    while (window.hasMore) {
      most = Math.max(most, window.bytes.length);
      window.turn(head.length);
    }
    expect(most).toBeLessThanOrEqual(500);
  });

  test('grows where a row is larger than itself', () => {
    const long = `<row r="1"><c r="A1" t="inlineStr"><is><t>${'长'.repeat(2000)}</t></is></c></row>`;
    const grid = readThrough(`<worksheet><sheetData>${long}${long}</sheetData></worksheet>`, 300);
    expect(grid?.values[0]?.[0]).toHaveLength(2000);
  });

  test.each([
    ['an end tag in a comment', '<row r="1"><!-- </row> --><c r="A1"><v>1</v></c></row>'],
    ['an end tag in CDATA', '<row r="1"><x><![CDATA[</row>]]></x><c r="A1"><v>1</v></c></row>'],
  ])('is given up, to be read as a whole, for %s', (_, row) => {
    const filler = '<row r="2"><c r="A2"><v>2</v></c></row>'.repeat(3);
    const text = `<worksheet><sheetData>${row}${filler}</sheetData></worksheet>`;
    const cut = new TextEncoder().encode(text.slice(0, text.indexOf('</row>') + 8)).length;
    expect(readThrough(text, cut)).toBeUndefined();
    expect(contentOf(readThrough(text, 5000))).toMatchObject({ values: [[1], [2]] });
  });

  test('is given up for another encoding', () => {
    expect(
      readThrough('<?xml version="1.0" encoding="gb18030"?><worksheet/>', 5000),
    ).toBeUndefined();
  });
});

/** A sheet of more than a megabyte, which is read through a window. */
function largeXlsx(row: (number: number) => string): Uint8Array {
  const all = Array.from({ length: 30_000 }, (_, i) => row(i + 1)).join('');
  return makeXlsx({ [SHEET]: `<sheetData>${all}</sheetData>` });
}

const CODECS: readonly (readonly [string, ZipCodec])[] = [
  ["Node's own codec", NODE_CODEC],
  ['the codec for everywhere', PORTABLE_CODEC],
];

describe.each(CODECS)('a large sheet with %s', (_, codec) => {
  const bytes = largeXlsx((r) => `<row r="${r}">${cell(`A${r}`, r)}${cell(`B${r}`, r / 4)}</row>`);
  const failing: ZipCodec = {
    ...codec,
    *inflate() {
      yield;
      throw new Error('unpacked as a whole');
    },
  };

  test('is not unpacked as a whole', () => {
    const workbook = openPackage(bytes, PACKAGE_LIMITS, failing);
    expect(() => workbook.bytes(SHEET)).toThrow(FileRefusal);
    const stream = workbook.stream(SHEET);
    if (!stream) throw new Error('no stream');
    const grid = runSteps(readSheetThrough(new PartWindow(stream, 'row'), PART, SOURCES));
    expect(grid?.rowCount).toBe(30_000);
    expect(grid?.values[29_999]).toEqual([30_000, 7500]);
  });

  test.each([
    ['garbled', (at: number) => at + 5000],
    ['cut off', (at: number) => at + 2000],
  ])('is refused when its data is %s', (_name, place) => {
    const broken = bytes.slice();
    const name = Buffer.from(bytes).indexOf(SHEET);
    const from = place(name);
    for (let i = 0; i < 64; i++) broken[from + i] = 0xff;
    const open = (): unknown => openWorkbook(broken, 'a.xlsx', codec).readGrid('Sheet1');
    expect(open).toThrow(FileRefusal);
    expect(open).toThrow(expect.objectContaining({ code: 'broken-zip' }));
  });

  test('is refused when its checksum is wrong', () => {
    const broken = Buffer.from(bytes);
    const entry = broken.lastIndexOf(Buffer.from('PK\u0001\u0002'));
    const directory = broken.indexOf(Buffer.from(SHEET), broken.indexOf('PK\u0001\u0002')) - 46;
    expect(entry).toBeGreaterThan(0);
    broken.writeUInt32LE((broken.readUInt32LE(directory + 16) ^ 1) >>> 0, directory + 16);
    const open = (): unknown => openWorkbook(broken, 'a.xlsx', codec).readGrid('Sheet1');
    expect(open).toThrow(expect.objectContaining({ code: 'broken-zip' }));
  });

  test('is read as a whole where its rows hide an end tag', () => {
    const hidden = largeXlsx((r) => `<row r="${r}"><!-- </row> -->${cell(`A${r}`, r)}</row>`);
    const grid = openWorkbook(hidden, 'a.xlsx', codec).readGrid('Sheet1');
    expect(grid?.values[29_999]).toEqual([30_000]);
  });
});

const FILES = existsSync(CORPUS) ? readdirSync(CORPUS).filter((name) => /\.xlsx$/.test(name)) : [];
if (FILES.length === 0) console.warn(`No corpus at ${CORPUS}: its test is skipped.`);

function openOrRefused(name: string): XlsxWorkbook | undefined {
  try {
    return openWorkbook(readFileSync(join(CORPUS, name)), name, NODE_CODEC);
  } catch (error) {
    if (error instanceof FileRefusal) return undefined;
    throw error;
  }
}

(FILES.length === 0 ? test.skip : test)('sheets of others are the same through a window', () => {
  let compared = 0;
  for (const name of FILES) {
    const workbook = openOrRefused(name);
    if (!workbook) continue;
    for (const part of workbook.parts.sheets) {
      if (part.kind !== 'worksheet' || !workbook.package.has(part.path)) continue;
      const bytes = workbook.package.bytes(part.path);
      if (bytes.length > 300_000) continue;
      const sources = { ...SOURCES, styles: [], sharedStrings: () => MANY_TEXTS };
      const read = (room: number): unknown => {
        const window = new PartWindow(streamOf(bytes), 'row', room);
        return contentOf(runSteps(readSheetThrough(window, part, sources)));
      };
      const whole = read(bytes.length + 1);
      const small = read(2000);
      if (small === undefined) continue;
      expect(small).toEqual(whole);
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(100);
});

const MANY_TEXTS = Array.from({ length: 20_000 }, (_, i) => `text ${i}`);
