import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parseAnswers } from '../src/app/parse-answers';
import { openWorkbook } from '../src/files/xlsx/open-workbook';
import { FileRefusal } from '../src/files/refusal';

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, '../assets/samples/sample.xlsx')));

/** The sample with one of its parts rewritten. */
function withPart(name: string, rewrite: (xml: string) => string): Uint8Array {
  const parts = unzipSync(SAMPLE);
  const part = parts[name];
  if (!part) throw new Error(name);
  return zipSync({ ...parts, [name]: strToU8(rewrite(strFromU8(part))) });
}

describe('a malicious workbook', () => {
  test('cannot have a file or an address read by an entity', () => {
    const doctype = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>';
    const bytes = withPart('xl/worksheets/sheet1.xml', (xml) =>
      xml
        .replace(/(<worksheet)/u, `${doctype}$1`)
        .replace('</sheetData>', '<!--&e;--></sheetData>'),
    );
    let read = '';
    try {
      const [first] = openWorkbook(bytes, 'x.xlsx').summary.sheets;
      read = JSON.stringify(openWorkbook(bytes, 'x.xlsx').readGrid(first?.name ?? '')?.values);
    } catch (cause) {
      expect(cause).toBeInstanceOf(FileRefusal);
    }
    expect(read).not.toContain('hostname');
  });

  test('cannot grow without end by entities within entities', () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) => `<!ENTITY e${String(level + 1)} "${`&e${String(level)};`.repeat(10)}">`,
    );
    const bytes = withPart('xl/workbook.xml', (xml) =>
      xml
        .replace(/(<workbook)/u, `<!DOCTYPE x [<!ENTITY e0 "x">${levels.join('')}]>$1`)
        .replace(/name="[^"]+"/u, 'name="&e12;"'),
    );
    expect(() => openWorkbook(bytes, 'x.xlsx')).toThrow(FileRefusal);
  });
});

describe('a malicious answers file', () => {
  test('cannot reach the prototypes of the program', () => {
    const text = '{"version":1,"__proto__":{"polluted":1},"office":{"__proto__":{"polluted":1}}}';
    parseAnswers(text);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
