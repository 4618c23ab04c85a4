import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Grid } from '../../../src/core/sheet/grid';
import { runSteps } from '../../../src/core/steps';
import { PlainCell } from '../../../src/files/xlsx/scan-plain-cell';
import { openWorkbook } from '../../../src/files/xlsx/open-workbook';
import { readSharedStrings } from '../../../src/files/xlsx/shared-strings';
import { FileRefusal } from '../../../src/files/refusal';
import { makeXlsx } from './make-package';

const STRINGS = ['甲', '乙 ', 'x &amp; y', 'a_x000D_b', '丙'];
const STRINGS_PART = `<sst>${STRINGS.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`;
const STYLES =
  '<styleSheet><cellXfs><xf/><xf applyAlignment="1"><alignment indent="1"/></xf></cellXfs></styleSheet>';

/** All that a reader makes of one row of cells, or the code of its refusal. */
function readRow(cells: string): unknown {
  try {
    const parts = {
      'xl/worksheets/sheet1.xml': `<sheetData><row r="1">${cells}</row></sheetData>`,
      'xl/sharedStrings.xml': STRINGS_PART.slice(5, -6),
      'xl/styles.xml': STYLES.slice(12, -13),
    };
    const grid = openWorkbook(makeXlsx(parts), 'a.xlsx').readGrid('Sheet1');
    return grid && contentOf(grid);
  } catch (error) {
    if (error instanceof FileRefusal) return error.code;
    throw error;
  }
}

function contentOf({ values, styleRows, formulas, stale }: Grid): unknown {
  const texts = [...formulas.cells()].map(([row, column]) => [
    row,
    column,
    formulas.at(row, column),
  ]);
  return {
    values,
    styleRows: styleRows.map((row) => row && Array.from(row)),
    texts,
    stale: [...stale],
  };
}

const isPlain = (cell: string): boolean =>
  new PlainCell().read(new TextEncoder().encode(cell), 0) === cell.length;

const decimal = fc
  .tuple(fc.constantFrom('', '-', '+'), fc.stringMatching(/^\d{0,17}(\.\d{0,17})?$/))
  .map(([sign, digits]) => sign + digits);
const reference = fc.constantFrom(
  'A1',
  'B1',
  'ZZ9',
  'AB12',
  'XFD1',
  'XFE1',
  'A0',
  'a1',
  'A01',
  '1',
);
const content = fc.oneof(
  decimal.map((value) => `><v>${value}</v></c>`),
  fc.nat(6).map((index) => ` t="s"><v>${index}</v></c>`),
  decimal.map((index) => ` t="s"><v>${index}</v></c>`),
  decimal.map((value) => `><f>A1*2</f><v>${value}</v></c>`),
  fc.constantFrom(
    '/>',
    '></c>',
    '><v></v></c>',
    '><f>A1&amp;B1</f><v>1</v></c>',
    '><f></f><v>1</v></c>',
    '><f t="shared" si="0" ref="A1:A2">A1</f><v>1</v></c>',
    '><f>A1</f></c>',
    ' t="b"><v>1</v></c>',
    ' t="s"><f>A1</f><v>1</v></c>',
    '><v>1</v><v>2</v></c>',
    '><v>1</c></v>',
    '><v>1</v></x>',
    '><v>1</v>',
    '><v>1e3</v></c>',
  ),
);
const style = fc.constantFrom('', ' s="0"', ' s="1"', ' s="9"', ' s=""', ' s="x"');
const cell = fc
  .tuple(reference, style, content)
  .map(([at, looks, rest]) => `<c r="${at}"${looks}${rest}`);

describe('cells that are written as nearly all are', () => {
  test.each([
    '<c r="A1"><v>42</v></c>',
    '<c r="XFD1048576" s="12"><v>-0.5</v></c>',
    '<c r="B2" s="3" t="s"><v>7</v></c>',
    '<c r="B2"><f>A1*2</f><v>3</v></c>',
    '<c r="B2" s="3"/>',
  ])('%s is one', (text) => {
    expect(isPlain(text)).toBe(true);
  });

  test.each([
    '<c r="A1" ><v>42</v></c>',
    '<c r="A1"><v>1e3</v></c>',
    '<c r="A1"><v>1234567890123456</v></c>',
    '<c r="A1" t="s"><v>1.0</v></c>',
    '<c r="A1" t="str"><v>a</v></c>',
    '<c r="A1"><f>A2&amp;A3</f><v>1</v></c>',
    '<x:c r="A1"><v>42</v></x:c>',
    '<c><v>42</v></c>',
    '<c r="A1"><v>42</v>',
    '<c r="A1"><v>42',
  ])('%s is left to the general reader', (text) => {
    expect(new PlainCell().read(new TextEncoder().encode(text), 0)).toBe(-1);
  });

  test('are read as the general reader reads them, which a spare space asks for', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), (cells) => {
        const general = cells.map((text) => text.replace('<c ', '<c  '));
        expect(readRow(cells.join(''))).toEqual(readRow(general.join('')));
      }),
      { numRuns: 300 },
    );
  });

  test('end where the row is empty', () => {
    expect(readRow('</row><row r="2"/><row r="3"><c r="A3"><v>1</v></c>')).toMatchObject({
      values: [[], [], [1]],
    });
  });
});

describe('shared strings that are a mere text', () => {
  const item = fc.constantFrom(
    '<si><t>社会保障</t></si>',
    '<si><t>a</t></si>',
    '<si><t> a</t></si>',
    '<si><t>a </t></si>',
    '<si><t xml:space="preserve"> a </t></si>',
    '<si><t></t></si>',
    '<si><t/></si>',
    '<si/>',
    '<si><t>a&lt;b</t></si>',
    '<si><t>a_x0041_</t></si>',
    '<si><t>一\n二</t></si>',
    '<si><t>一\r\n二</t></si>',
    '<si><r><t>一</t></r><r><t>二</t></r></si>',
    '<si><t>一</t><rPh sb="0" eb="1"><t>yi</t></rPh></si>',
    '<!-- x --><si><t>a</t></si>',
    '<si><t>a<!-- x -->b</t></si>',
    '<si><t><![CDATA[</t></si><si><t>]]></t></si>',
  );

  const read = (items: string): readonly string[] =>
    runSteps(
      readSharedStrings(new TextEncoder().encode(`<sst>${items}</sst>`), 'sharedStrings.xml'),
    );

  test('are read as the general reader reads them, which a spare space asks for', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 8 }), (items) => {
        const general = items.map((text) => text.replace('<si>', '<si >'));
        expect(read(items.join(''))).toEqual(read(general.join('')));
      }),
      { numRuns: 300 },
    );
  });

  test('more of them than are decoded at once', () => {
    const texts = Array.from({ length: 30_000 }, (_, i) => `第${i}批社会保障业务经费`);
    const items = texts.map((text) => `<si><t>${text}</t></si>`).join('');
    expect(read(items)).toEqual(texts);
  });

  test('bytes that are not UTF-8', () => {
    const bytes = new TextEncoder().encode('<sst><si><t>a?b</t></si></sst>');
    bytes[bytes.indexOf(0x3f)] = 0xff;
    expect(() => runSteps(readSharedStrings(bytes, 'sharedStrings.xml'))).toThrow('not UTF-8');
  });
});
