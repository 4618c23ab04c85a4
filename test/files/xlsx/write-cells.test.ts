import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseCell } from '../../../src/core/sheet/address';
import { invertEdit, type CellContent, type CellEdit } from '../../../src/core/sheet/edit';
import { valueAt, type CellValue } from '../../../src/core/sheet/grid';
import { openWorkbook } from '../../../src/files/xlsx/open-workbook';
import { CellChanged, setCells } from '../../../src/files/xlsx/set-cells';
import type { XlsxWorkbook } from '../../../src/files/xlsx/workbook';
import { WriteFailure } from '../../../src/files/xlsx/write-failure';
import { makeXlsx, workbookXml, type PartTexts } from './make-package';
import { complaintsOf } from './validate';

const TIME = new Date(Date.UTC(2024, 0, 2));
const SHEET = 'xl/worksheets/sheet1.xml';
const CHAIN_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain';

const open = (data: string, more: PartTexts = {}) =>
  openWorkbook(makeXlsx({ [SHEET]: data, ...more }), 'a.xlsx');
const reopen = (book: XlsxWorkbook) => openWorkbook(book.package.toBytes(TIME), 'a.xlsx');
const textOf = (book: XlsxWorkbook, path = SHEET) => book.package.text(path);

/** An edit of a cell of Sheet1 as it stands: give what it becomes. */
function edit(
  book: XlsxWorkbook,
  cell: string,
  value: CellValue,
  formula: string | null = null,
): CellEdit {
  const { row, column } = parseCell(cell)!;
  const grid = book.readGrid('Sheet1')!;
  const before: CellContent = {
    value: valueAt(grid, row, column),
    formula: grid.formulas.at(row, column) ?? null,
  };
  return { sheet: 'Sheet1', row, column, before, after: { value, formula } };
}

/** The sheet's text after one edit, with what changed in it marked by what stood there. */
function after(
  data: string,
  cell: string,
  value: CellValue,
  formula: string | null = null,
): string {
  const book = open(data);
  return textOf(setCells(book, [edit(book, cell, value, formula)]).book).replace(
    /^.*?<sheetData/s,
    '<sheetData',
  );
}

describe('one cell is spliced and all else stays', () => {
  const data =
    '<sheetData><!-- <c r="B2"> --><row r="2" spans="1:3" x="y">\n <c r="A2" s="0"><v>1</v></c><c r="B2" s="1" t="s" x:y="&gt;"><v>0</v></c> <c r="D2"/></row><row r="5"/></sheetData>';
  const strings = {
    'xl/sharedStrings.xml': '<si><t>旧</t></si>',
  };

  test.each([
    [
      'B2',
      12.5,
      null,
      '<c r="B2" s="1" t="s" x:y="&gt;"><v>0</v></c>',
      '<c r="B2" s="1" x:y="&gt;"><v>12.5</v></c>',
    ],
    [
      'B2',
      '新 <&>',
      null,
      '<c r="B2" s="1" t="s" x:y="&gt;"><v>0</v></c>',
      '<c r="B2" s="1" x:y="&gt;" t="inlineStr"><is><t xml:space="preserve">新 &lt;&amp;&gt;</t></is></c>',
    ],
    [
      'B2',
      null,
      null,
      '<c r="B2" s="1" t="s" x:y="&gt;"><v>0</v></c>',
      '<c r="B2" s="1" x:y="&gt;"/>',
    ],
    [
      'A2',
      { error: '#N/A' },
      null,
      '<c r="A2" s="0"><v>1</v></c>',
      '<c r="A2" s="0" t="e"><v>#N/A</v></c>',
    ],
    ['A2', true, null, '<c r="A2" s="0"><v>1</v></c>', '<c r="A2" s="0" t="b"><v>1</v></c>'],
    ['D2', 2, 'A2+1', '<c r="D2"/>', '<c r="D2"><f>A2+1</f><v>2</v></c>'],
    ['C2', 3, null, ' <c r="D2"/>', ' <c r="C2"><v>3</v></c><c r="D2"/>'],
    ['F2', 3, null, '<c r="D2"/>', '<c r="D2"/><c r="F2"><v>3</v></c>'],
    ['A1', 3, null, '<row r="2"', '<row r="1"><c r="A1"><v>3</v></c></row><row r="2"'],
    ['B4', 3, null, '<row r="5"/>', '<row r="4"><c r="B4"><v>3</v></c></row><row r="5"/>'],
    ['B5', 3, null, '<row r="5"/>', '<row r="5"><c r="B5"><v>3</v></c></row>'],
    ['B9', 3, null, '</sheetData>', '<row r="9"><c r="B9"><v>3</v></c></row></sheetData>'],
  ] as const)('%s becomes %j', (cell, value, formula, old, fresh) => {
    const namespaced = `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:x="urn:x">${data}</worksheet>`;
    const book = open(namespaced, strings);
    const next = setCells(book, [edit(book, cell, value, formula)]).book;
    expect(textOf(next)).toBe(namespaced.replace(old, fresh));
    expect(next.package.bytes('xl/workbook.xml')).toEqual(book.package.bytes('xl/workbook.xml'));
  });

  test('a sheet without any row, and one with prefixes', () => {
    expect(after('<sheetData/>', 'B1', 1)).toContain(
      '<sheetData><row r="1"><c r="B1"><v>1</v></c></row></sheetData>',
    );
    const prefixed =
      '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const book = open(prefixed);
    const next = setCells(book, [edit(book, 'A1', 5), edit(book, 'B1', '甲')]).book;
    expect(textOf(next)).toContain(
      '<x:row><x:c><x:v>5</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t xml:space="preserve">甲</x:t></x:is></x:c></x:row>',
    );
  });

  test('a new cell bears the style of its row', () => {
    const row =
      '<sheetData><row r="1" s="3" customFormat="1"><c r="A1"><v>1</v></c></row></sheetData>';
    expect(after(row, 'B1', 1)).toContain('<c r="B1" s="3"><v>1</v></c>');
  });

  test('an edit and its inverse give back what stood there', () => {
    const values = fc.oneof(
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.string({ minLength: 1, maxLength: 9 }),
    );
    fc.assert(
      fc.property(values, fc.constantFrom('A2', 'B7', 'C3'), (value, cell) => {
        const book = open(
          '<sheetData><row r="2"><c r="A2"><v>1</v></c></row><row r="3"><c r="C3" t="b"><v>0</v></c></row></sheetData>',
        );
        const change = edit(book, cell, value);
        const next = reopen(setCells(book, [change]).book);
        expect(valueAt(next.readGrid('Sheet1')!, change.row, change.column)).toEqual(value);
        const back = setCells(next, [invertEdit(change)]).book;
        expect(valueAt(back.readGrid('Sheet1')!, change.row, change.column)).toEqual(
          change.before.value,
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('what depends on the cell', () => {
  const first =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c><c r="C1" t="str"><f>IF(B1&gt;5,"多","少")</f><v>少</v></c><c r="D1"><f>9</f><v>9</v></c></row></sheetData>';
  const second = '<sheetData><row r="1"><c r="A1"><f>SUM(Sheet1!A1:B1)</f></c></row></sheetData>';

  test('is computed in every sheet, and only its values are written', () => {
    const book = open(first, { 'xl/worksheets/sheet2.xml': second });
    const { book: next, stale } = setCells(book, [edit(book, 'A1', 10)]);
    expect(stale).toEqual([]);
    expect(textOf(next)).toBe(
      textOf(book)
        .replace('<v>1</v>', '<v>10</v>')
        .replace('<v>2</v>', '<v>20</v>')
        .replace('<v>少</v>', '<v>多</v>'),
    );
    expect(textOf(next, 'xl/worksheets/sheet2.xml')).toBe(
      textOf(book, 'xl/worksheets/sheet2.xml').replace('</f>', '</f><v>30</v>'),
    );
    expect(textOf(next, 'xl/workbook.xml')).not.toContain('fullCalcOnLoad');
  });

  test('changes its type when its value does', () => {
    const book = open(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>6/A1</f><v>6</v></c></row></sheetData>',
    );
    const next = setCells(book, [edit(book, 'A1', 0)]).book;
    expect(textOf(next)).toContain('<c r="B1" t="e"><f>6/A1</f><v>#DIV/0!</v></c>');
    const back = setCells(next, [edit(next, 'A1', 3)]).book;
    expect(textOf(back)).toContain('<c r="B1"><f>6/A1</f><v>2</v></c>');
  });

  test('that cannot be computed is named, and the file is calculated when it is opened', () => {
    const book = open(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>UNHEARDOF(A1)</f><v>2</v></c></row></sheetData>',
      { 'xl/workbook.xml': workbookXml(['Sheet1'], '<calcPr calcId="1"/>') },
    );
    const { book: next, stale } = setCells(book, [edit(book, 'A1', 2)]);
    expect(stale).toEqual([{ sheet: 'Sheet1', row: 0, column: 1 }]);
    expect([...next.readGrid('Sheet1')!.stale]).toHaveLength(1);
    expect(textOf(next, 'xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1" calcId="1"/>');
    const again = setCells(next, [edit(next, 'C1', 2)]).book;
    expect([...again.readGrid('Sheet1')!.stale]).toHaveLength(1);
  });
});

describe('shared formulas and arrays', () => {
  const shared =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1+1</f><v>2</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>3</v></c></row><row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>4</v></c></row></sheetData>';

  test('overwriting the master leaves the others their formula', () => {
    const text = after(shared, 'B1', 7);
    expect(text).toContain('<c r="B1"><v>7</v></c>');
    expect(text).toContain('<c r="B2"><f>A2+1</f><v>3</v></c>');
    expect(text).toContain('<c r="B3"><f>A3+1</f><v>4</v></c>');
  });

  test('a member is overwritten alone', () => {
    const text = after(shared, 'B2', 9, 'A2*4');
    expect(text).toContain('<f t="shared" ref="B1:B3" si="0">A1+1</f>');
    expect(text).toContain('<c r="B2"><f>A2*4</f><v>8</v></c>');
    expect(text).toContain('<c r="B3"><f t="shared" si="0"/><v>4</v></c>');
  });

  test('a cell of an array is refused, an array of one cell is not', () => {
    const array = (ref: string) =>
      `<sheetData><row r="1"><c r="A1"><f t="array" ref="${ref}">1+1</f><v>2</v></c><c r="B1"><v>2</v></c></row></sheetData>`;
    for (const cell of ['A1', 'B1']) {
      expect(() => after(array('A1:B1'), cell, 1)).toThrow(WriteFailure);
    }
    expect(after(array('A1'), 'A1', 1)).toContain('<c r="A1"><v>1</v></c>');
  });
});

describe('the calculation chain', () => {
  const chain = (cells: string) =>
    `<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${cells}</calcChain>`;
  const withChain = (cells: string) =>
    open(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c><c r="C1"><f>A1</f><v>1</v></c></row></sheetData>',
      {
        'xl/calcChain.xml': chain(cells),
        'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${CHAIN_TYPE}" Target="calcChain.xml"/></Relationships>`,
      },
    );

  test('loses the cell whose formula goes, and only that', () => {
    const book = withChain('<c r="B1" i="1"/><c r="C1"/>');
    const next = setCells(book, [edit(book, 'B1', 1)]).book;
    expect(textOf(next, 'xl/calcChain.xml')).toBe(chain('<c i="1" r="C1"/>'));
    const kept = setCells(book, [edit(book, 'A1', 5)]).book;
    expect(kept.package.bytes('xl/calcChain.xml')).toEqual(book.package.bytes('xl/calcChain.xml'));
  });

  test('goes when it would be empty', () => {
    const book = withChain('<c r="B1" i="1"/>');
    const next = reopen(setCells(book, [edit(book, 'B1', 1)]).book);
    expect(next.parts.calcChain).toBeNull();
    expect(next.package.names).not.toContain('xl/calcChain.xml');
    expect(textOf(next, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });
});

describe('what is refused', () => {
  const data =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c></row></sheetData>';

  test.each([
    ['another value', 'A1', { value: 2, formula: null }],
    ['a formula that is gone', 'A1', { value: 1, formula: 'C1' }],
    ['a formula that has come', 'B1', { value: 1, formula: null }],
    ['another formula', 'B1', { value: 1, formula: 'A2' }],
    ['something where nothing stands', 'C9', { value: 0, formula: null }],
  ])('%s is expected', (_, cell, before) => {
    const book = open(data);
    const act = () => setCells(book, [{ ...edit(book, cell, 5), before }]);
    expect(act).toThrow(CellChanged);
    expect(act).toThrow(`'Sheet1'!${cell}`);
  });

  test.each([
    ['sheet-missing', { sheet: 'nowhere' }],
    ['text-too-long', { after: { value: 'x'.repeat(32_768), formula: null } }],
    ['number-invalid', { after: { value: Number.POSITIVE_INFINITY, formula: null } }],
  ])('%s', (code, more: Partial<CellEdit>) => {
    const book = open(data);
    expect(() => setCells(book, [{ ...edit(book, 'A1', 5), ...more }])).toThrow(code);
  });
});

test('an edited workbook is valid', () => {
  const book = open(
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c></row></sheetData>',
  );
  const edits = [edit(book, 'A1', '文'), edit(book, 'C1', true), edit(book, 'D4', 2, 'A1&"x"')];
  expect(complaintsOf(setCells(book, edits).book.package.toBytes(TIME))).toEqual([]);
});
