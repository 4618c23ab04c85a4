import { expect, test } from '@jest/globals';
import ExcelJs from 'exceljs';
import fc from 'fast-check';
import { openWorkbook } from '../../../src/files/xlsx/open-workbook';
import { FileRefusal } from '../../../src/files/refusal';
import { makeXlsx } from './make-package';

const PARTS = {
  'xl/worksheets/sheet1.xml':
    '<?xml version="1.0"?><worksheet><sheetFormatPr zeroHeight="1"/><cols><col min="2" max="3" hidden="1"/></cols><sheetData>' +
    '<row r="1" ht="0"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1&amp;"x"</f><v>1.5E3</v></c></row>' +
    '<row r="2"><c r="A2" t="inlineStr"><is><r><t>甲</t></r></is></c><c r="B2" t="str"><f t="shared" si="0"/><v><![CDATA[a]]></v></c>' +
    '<c r="C2"><f t="array" ref="C2:D3">A1:B2</f><v>2</v></c><c r="D2" t="d"><v>2024-01-15</v></c><c t="b"><v>1</v></c></row>' +
    '</sheetData><autoFilter ref="A1:B2"><filterColumn colId="0"><filters/></filterColumn></autoFilter><mergeCells><mergeCell ref="A1:A2"/></mergeCells></worksheet>',
  'xl/sharedStrings.xml':
    '<?xml version="1.0"?><sst><si><t xml:space="preserve"> 项目 _x000D_</t></si><si><r><t>a</t></r><rPh><t>b</t></rPh></si></sst>',
};
const PIECES = [
  '<',
  '>',
  '/',
  '"',
  '&',
  '&#0;',
  '&#x110000;',
  ' ',
  'r="ZZZ9"',
  't="s"',
  '<c>',
  '</c>',
  '<!--',
  ']]>',
  '<v>',
  '9'.repeat(30),
  '\u0000',
  '�',
  '<f t="array" ref="A1:XFD1048576">1</f>',
];

/** Everything that a grid offers, so that nothing is left to fail later. */
function readAll(bytes: Uint8Array): void {
  const grid = openWorkbook(bytes, 'a.xlsx').readGrid('Sheet1');
  if (!grid) throw new Error('no grid');
  let count = 0;
  for (const [row, column] of grid.formulas.cells()) {
    expect(typeof grid.formulas.at(row, column)).toBe('string');
    count++;
  }
  expect(count).toBe(grid.formulas.size);
  expect(grid.values).toHaveLength(grid.rowCount);
}

test('mutated parts give a grid or a refusal, nothing else', () => {
  const mutation = fc.record({
    part: fc.constantFrom<keyof typeof PARTS>('xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml'),
    at: fc.nat(1000),
    cut: fc.nat(12),
    piece: fc.oneof(fc.constant(''), fc.constantFrom(...PIECES)),
  });
  let refused = 0;
  let read = 0;
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
      const parts = { ...PARTS };
      for (const { part, at, cut, piece } of mutations) {
        const text = parts[part];
        const from = at % text.length;
        parts[part] = text.slice(0, from) + piece + text.slice(from + cut);
      }
      try {
        readAll(makeXlsx(parts));
        read++;
      } catch (error) {
        if (!(error instanceof FileRefusal)) throw error;
        refused++;
      }
    }),
    { numRuns: 1000, seed: 7 },
  );
  expect(refused).toBeGreaterThan(100);
  expect(read).toBeGreaterThan(50);
});

test('a workbook cut off anywhere is refused or reads', () => {
  const sheet = PARTS['xl/worksheets/sheet1.xml'];
  for (let end = 25; end < sheet.length; end += 3) {
    expect(() => {
      readAll(makeXlsx({ ...PARTS, 'xl/worksheets/sheet1.xml': sheet.slice(0, end) }));
    }).toThrow(FileRefusal);
  }
});

test('what exceljs writes is read back the same', async () => {
  const value = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.boolean(),
    fc.string({ unit: 'grapheme', minLength: 1 }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(value, { maxLength: 6 }), { minLength: 1, maxLength: 6 }),
      async (rows) => {
        const workbook = new ExcelJs.Workbook();
        workbook.addWorksheet('甲').addRows(rows);
        const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
        const grid = openWorkbook(bytes, 'a.xlsx').readGrid('甲');
        const expected = rows.map((row) => row.map((item) => (Object.is(item, -0) ? 0 : item)));
        while (expected.length > 0 && expected.at(-1)?.length === 0) expected.pop();
        expect(
          grid?.values.map((row) => row.map((item) => (Object.is(item, -0) ? 0 : item))),
        ).toEqual(expected);
      },
    ),
    { numRuns: 40, seed: 3 },
  );
});
