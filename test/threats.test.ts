import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parseAnswers } from '../src/app/parse-answers';
import { readDocx } from '../src/files/docx/read-docx';
import { writeDocx } from '../src/files/docx/write-docx';
import { openWorkbook } from '../src/files/xlsx/open-workbook';
import { FileRefusal } from '../src/files/refusal';
import { serveFolder, type StaticServer } from './run/static-server';

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, '../assets/samples/sample.xlsx')));

/** A file with one of its parts rewritten. */
function withPart(
  name: string,
  rewrite: (xml: string) => string,
  file: Uint8Array = SAMPLE,
): Uint8Array {
  const parts = unzipSync(file);
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

describe('a malicious document for verify', () => {
  const document = writeDocx(
    {
      ...{ name: 'n', status: 'draft', figures: [] },
      blocks: [{ kind: 'title', lines: ['标题'] }],
    },
    { modified: new Date(0) },
  );
  const textsOf = (bytes: Uint8Array): string => JSON.stringify(readDocx(bytes));

  test('is read as long as nobody touched it', () => {
    expect(textsOf(document)).toContain('标题');
  });

  test('cannot have a file read by an entity', () => {
    const bytes = withPart(
      'word/document.xml',
      (xml) =>
        xml
          .replace(/(<w:document)/u, '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>$1')
          .replace('标题', '&e;'),
      document,
    );
    expect(() => textsOf(bytes)).toThrow(FileRefusal);
  });

  test('cannot grow without end once unpacked', () => {
    const bytes = withPart(
      'word/document.xml',
      (xml) => xml.replace('标题', '标'.repeat(3_000_000)),
      document,
    );
    expect(bytes.length).toBeLessThan(100_000);
    expect(() => textsOf(bytes)).toThrow(FileRefusal);
  });
});

describe('a hostile web page that asks the server on this machine', () => {
  let folder = '';
  let server: StaticServer | undefined;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hostile-'));
    mkdirSync(join(folder, 'web'));
    writeFileSync(join(folder, 'web/index.html'), 'own');
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    server = await serveFolder(join(folder, 'web'));
  });
  afterAll(async () => {
    await server?.close();
    rmSync(folder, { recursive: true });
  });

  /** The first line of the answer to a request as it stands, without what a client would tidy up. */
  const ask = (line: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const { port } = new URL(server?.address ?? '');
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(`${line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
      });
      let answer = '';
      socket.on('data', (part: Buffer) => {
        answer += part.toString();
      });
      socket.on('end', () => {
        resolve(answer.split('\r\n')[0] ?? '');
      });
      socket.on('error', reject);
    });

  test.each([
    ...['GET /../secret.txt', 'GET /..%2fsecret.txt', 'GET /%2e%2e/secret.txt', 'GET //['],
    ...['GET /%', 'GET /..\\secret.txt', 'GET /index.html%00', 'POST /', 'PUT /x.js'],
  ])('“%s” gets nothing, and it goes on serving', async (line) => {
    expect(await ask(line)).toMatch(/ 40[04] /u);
    expect(await ask('GET /')).toContain(' 200 ');
  });
});
