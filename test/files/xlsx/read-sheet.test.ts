import { describe, expect, test } from '@jest/globals';
import type { Grid } from '../../../src/core/sheet/grid';
import { valueAt } from '../../../src/core/sheet/grid';
import { openWorkbook } from '../../../src/files/xlsx/open-workbook';
import { FileRefusal } from '../../../src/files/refusal';
import { makeXlsx, type PartTexts } from './make-package';

const SHEET = 'xl/worksheets/sheet1.xml';

function read(sheet: string, parts: PartTexts = {}): Grid {
  const grid = openWorkbook(makeXlsx({ [SHEET]: sheet, ...parts }), 'a.xlsx').readGrid('Sheet1');
  if (!grid) throw new Error('no grid');
  return grid;
}

function readCells(rows: string, parts: PartTexts = {}): Grid {
  return read(`<sheetData>${rows}</sheetData>`, parts);
}

function refusalOf(act: () => unknown): FileRefusal {
  try {
    act();
  } catch (error) {
    if (error instanceof FileRefusal) return error;
    throw error;
  }
  throw new Error('not refused');
}

describe('values of cells', () => {
  test.each<[string, string, unknown]>([
    ['an integer', '<c r="A1"><v>42</v></c>', 42],
    ['a decimal', '<c r="A1"><v>-12.50</v></c>', -12.5],
    ['a long decimal', '<c r="A1"><v>0.30000000000000004</v></c>', 0.30000000000000004],
    ['an exponent', '<c r="A1"><v>1.5E-7</v></c>', 1.5e-7],
    ['a number with white space', '<c r="A1"><v> 7 </v></c>', 7],
    ['a number said to be one', '<c r="A1" t="n"><v>1</v></c>', 1],
    ['a number in CDATA', '<c r="A1"><v><![CDATA[12]]></v></c>', 12],
    ['a number with a comment', '<c r="A1"><v>1<!-- x -->2</v></c>', 12],
    ['what is no number stays text', '<c r="A1"><v>12a</v></c>', '12a'],
    ['hexadecimal is no number', '<c r="A1"><v>0x10</v></c>', '0x10'],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false],
    ['an error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: '#DIV/0!' }],
    ['a formula text', '<c r="A1" t="str"><f>B1</f><v>甲 &amp; 乙</v></c>', '甲 & 乙'],
    ['an empty formula text', '<c r="A1" t="str"><f>B1</f><v></v></c>', ''],
    ['an inline text', '<c r="A1" t="inlineStr"><is><t>项目</t></is></c>', '项目'],
    [
      'rich inline text',
      '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>项</t></r><r><t>目</t></r></is></c>',
      '项目',
    ],
    ['numeric entities', '<c r="A1" t="inlineStr"><is><t>&#39033;&#x76EE;</t></is></c>', '项目'],
    ['single quotes', "<c r='A1' t='str'><v>a</v></c>", 'a'],
    ['spaces in tags', '<c r = "A1" t="str" ><v >a</v ></c >', 'a'],
    ['an ISO date', '<c r="A1" t="d"><v>2024-01-15</v></c>', 45306],
    ['an ISO moment', '<c r="A1" t="d"><v>2024-01-15T12:00:00Z</v></c>', 45306.5],
    ['an early date', '<c r="A1" t="d"><v>1900-02-28</v></c>', 59],
    ['an ISO time', '<c r="A1" t="d"><v>T06:00:00</v></c>', 0.25],
    ['no such day', '<c r="A1" t="d"><v>2024-02-30</v></c>', '2024-02-30'],
    ['an empty cell', '<c r="A1" s="0"/>', null],
    ['an empty value', '<c r="A1"><v/></c>', null],
  ])('%s', (_, cell, expected) => {
    expect(valueAt(readCells(`<row r="1">${cell}</row>`), 0, 0)).toEqual(expected);
  });

  test('dates count from 1904 where the workbook does', () => {
    const grid = readCells('<row r="1"><c r="A1" t="d"><v>1904-01-02</v></c></row>', {
      'xl/workbook.xml':
        '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
        '<workbookPr date1904="1"/><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    });
    expect(grid.date1904).toBe(true);
    expect(valueAt(grid, 0, 0)).toBe(1);
  });

  test('shared strings: runs joined, phonetic hints left out, escapes decoded, spaces as asked', () => {
    const grid = readCells(
      '<row r="1">' + [0, 1, 2, 3, 4].map((i) => `<c t="s"><v>${i}</v></c>`).join('') + '</row>',
      {
        'xl/sharedStrings.xml':
          '<si><r><t>预</t></r><r><rPr/><t>算</t></r><rPh sb="0" eb="1"><t>yu</t></rPh><phoneticPr fontId="1"/></si>' +
          '<si><t xml:space="preserve"> a </t></si><si><t> a </t></si>' +
          '<si><t>x_x000D_y_x005F_x000D_</t></si><si/>',
      },
    );
    expect(grid.values[0]).toEqual(['预算', ' a ', 'a', 'x\ry_x000D_', '']);
  });
});

describe('places of cells', () => {
  test('cells and rows without references follow the one before', () => {
    const grid = readCells(
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="4"><c><v>4</v></c></row><row><c><v>5</v></c></row>',
    );
    expect(grid.values).toEqual([[1, null, null, 2, 3], [], [], [4], [5]]);
    expect([grid.rowCount, grid.columnCount]).toEqual([5, 5]);
  });

  test('rows out of order and cells out of order find their place', () => {
    const grid = readCells(
      '<row r="3"><c r="B3"><v>1</v></c><c r="A3"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c></row><row r="3"><c r="C3"><v>4</v></c></row>',
    );
    expect(grid.values).toEqual([[3], [], [2, 1, 4]]);
  });

  test('formatted empty cells do not extend the sheet', () => {
    const grid = readCells(
      '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="0"/></row><row r="1048576"><c r="A1048576" s="0"/></row>',
    );
    expect([grid.rowCount, grid.columnCount]).toEqual([1, 1]);
  });

  test('parts with a prefix read the same', () => {
    const grid = read(
      '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>' +
        '<x:row r="1"><x:c r="A1"><x:f>B1*2</x:f><x:v>4</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row>' +
        '</x:sheetData><x:mergeCells><x:mergeCell ref="A1:B2"/></x:mergeCells></x:worksheet>',
    );
    expect(grid.values).toEqual([[4, '甲']]);
    expect(grid.formulas.at(0, 0)).toBe('B1*2');
    expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
  });

  test.each(['utf-16le', 'utf-16be'])('a part in %s', (encoding) => {
    const text =
      '\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row><c t="str"><v>甲</v></c></row></sheetData></worksheet>';
    const bytes = Buffer.from(text, 'utf16le');
    const grid = openWorkbook(
      makeXlsx({ [SHEET]: encoding === 'utf-16le' ? bytes : bytes.swap16() }),
      'a.xlsx',
    ).readGrid('Sheet1');
    expect(grid?.values).toEqual([['甲']]);
  });
});

describe('formulas', () => {
  test('one of its own, with entities; its leading = is dropped', () => {
    const { formulas } = readCells(
      '<row r="1"><c r="A1"><f>IF(B1&lt;&gt;"","甲"&amp;B1,0)</f><v>0</v></c><c r="B1"><f>=A1</f><v>0</v></c></row>',
    );
    expect(formulas.at(0, 0)).toBe('IF(B1<>"","甲"&B1,0)');
    expect(formulas.at(0, 1)).toBe('A1');
    expect([formulas.has(0, 0), formulas.has(0, 2), formulas.size]).toEqual([true, false, 2]);
  });

  test('shared ones are moved to their cells', () => {
    const { formulas } = readCells(
      '<row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1+$B$1</f><v>1</v></c></row>' +
        '<row r="2"><c r="C2"><f t="shared" si="0"/><v>2</v></c></row>' +
        '<row r="3"><c r="C3"><f t="shared" si="0"></f><v>3</v></c></row>',
    );
    expect([0, 1, 2].map((row) => formulas.at(row, 2))).toEqual(['A1+$B$1', 'A2+$B$1', 'A3+$B$1']);
    expect([...formulas.cells()]).toEqual([
      [0, 2],
      [1, 2],
      [2, 2],
    ]);
  });

  test('alike ones of a column are known to be', () => {
    const formula = (row: number, text: string) =>
      `<row r="${row}"><c r="C${row}"><f>${text}</f><v>1</v></c></row>`;
    const { formulas } = readCells(
      formula(1, 'A1+B1') + formula(2, 'A2+B2') + formula(3, 'A3-B3') + formula(5, 'A5-B5'),
    );
    const [first, second, third, fourth, fifth] = [0, 1, 2, 3, 4].map((row) =>
      formulas.groupAt?.(row, 2),
    );
    expect(second).toBe(first);
    expect(third).not.toBe(first);
    expect(fourth).toBe(-1);
    expect(fifth).toBe(third);
  });

  test('a shared formula before its master, and one without any', () => {
    const { formulas } = readCells(
      '<row r="1"><c r="A1"><f t="shared" si="5"/><v>1</v></c><c r="B1"><f t="shared" si="9"/><v>1</v></c></row>' +
        '<row r="2"><c r="A2"><f t="shared" ref="A1:A2" si="5">C2</f><v>1</v></c></row>',
    );
    expect(formulas.at(0, 0)).toBe('C1');
    expect(formulas.has(0, 1)).toBe(false);
    expect(formulas.size).toBe(2);
  });

  test("an array's formula stands for its whole range", () => {
    const { formulas } = readCells(
      '<row r="1"><c r="A1"><f t="array" ref="A1:B2">D1:E2*2</f><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>9</v></c></row>' +
        '<row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c></row>',
    );
    expect([...formulas.cells()]).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
    expect(formulas.at(1, 1)).toBe('D1:E2*2');
    expect(formulas.at(0, 2)).toBeUndefined();
  });

  test('a data table keeps its values only', () => {
    const grid = readCells(
      '<row r="1"><c r="A1"><f t="dataTable" ref="A1:A2" r1="B1"/><v>7</v></c></row>',
    );
    expect(grid.formulas.size).toBe(0);
    expect(grid.values).toEqual([[7]]);
  });

  test('a formula without a value that cannot be computed is stale', () => {
    const grid = readCells(
      '<row r="1"><c r="A1"><f>UNHEARDOF(1)</f></c><c r="B1"><f>A1+1</f><v></v></c><c r="C1"><f>1+1</f><v>2</v></c></row>',
    );
    expect([...grid.stale]).toEqual([0, 1]);
    expect(grid.values).toEqual([[null, null, 2]]);
  });
});

describe('what lies around the cells', () => {
  const ROWS = [1, 2, 3, 4].map(
    (row) => `<row r="${row}"><c r="A${row}"><v>1</v></c><c r="D${row}"><v>1</v></c></row>`,
  );

  test('hidden rows and columns, those without height or width included', () => {
    const grid = read(
      '<cols><col min="2" max="3" hidden="1"/><col min="4" max="4" width="0" customWidth="1"/><col min="9" max="16384" hidden="1"/></cols>' +
        `<sheetData>${ROWS[0] ?? ''}<row r="2" hidden="true"><c r="A2"><v>1</v></c></row><row r="3" ht="0"><c r="A3"><v>1</v></c></row>${ROWS[3] ?? ''}<row r="99" hidden="1"/></sheetData>`,
    );
    expect([...grid.hiddenRows]).toEqual([1, 2]);
    expect([...grid.hiddenColumns]).toEqual([1, 2, 3]);
  });

  test('rows without an entry are hidden where the sheet says so', () => {
    const grid = read(
      `<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/><sheetData>${ROWS[1] ?? ''}${ROWS[3] ?? ''}</sheetData>`,
    );
    expect([...grid.hiddenRows]).toEqual([0, 2]);
  });

  test.each([
    ['without criteria', '<autoFilter ref="A1:D4"/>', false],
    [
      'with criteria',
      '<autoFilter ref="A1:D4"><filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter>',
      true,
    ],
    [
      'with a button hidden only',
      '<autoFilter ref="A1:D4"><filterColumn colId="0" hiddenButton="1"/></autoFilter>',
      false,
    ],
  ])('a filter %s', (_, filter, active) => {
    const grid = read(`<sheetData>${ROWS.join('')}</sheetData>${filter}`);
    expect(grid.filter).toEqual({ area: { top: 0, left: 0, bottom: 3, right: 3 }, active });
  });

  test('a filter with hidden rows is active', () => {
    const grid = read(
      `<sheetData>${ROWS[0] ?? ''}<row r="2" hidden="1"><c r="A2"><v>1</v></c></row>${ROWS[2] ?? ''}</sheetData><autoFilter ref="A1:D4"/>`,
    );
    expect(grid.filter?.active).toBe(true);
  });

  test("a table's filter counts where the sheet has none", () => {
    const grid = read(`<sheetData>${ROWS.join('')}</sheetData>`, {
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>',
      'xl/tables/table1.xml':
        '<table ref="A1:B3"><autoFilter ref="A1:B3"><filterColumn colId="0"><customFilters><customFilter val="1"/></customFilters></filterColumn></autoFilter><tableColumns/></table>',
    });
    expect(grid.filter).toEqual({ area: { top: 0, left: 0, bottom: 2, right: 1 }, active: true });
  });

  test.each([
    ['<sheetProtection sheet="1" objects="1"/>', true],
    ['<sheetProtection objects="1"/>', false],
    ['', false],
  ])('protection %s', (protection, expected) => {
    expect(read(`<sheetData/>${protection}`).isProtected).toBe(expected);
  });
});

describe('what is not well formed is refused, not half read', () => {
  test.each([
    [
      'cut off',
      '<?xml version="1.0"?><worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>',
    ],
    ['cut off in a tag', '<?xml version="1.0"?><worksheet><sheetData><row r="1"><c r="A1'],
    ['mismatched', '<sheetData><row r="1"><c r="A1"><v>1</v></row></c></sheetData>'],
    ['a value closed as another', '<sheetData><row r="1"><c r="A1"><v>1</f></c></row></sheetData>'],
    ['an attribute twice', '<sheetData><row r="1"><c r="A1" r="B1"><v>1</v></c></row></sheetData>'],
    ['no reference', '<sheetData><row r="1"><c r="1A"><v>1</v></c></row></sheetData>'],
    ['no row', '<sheetData><row r="0"><c><v>1</v></c></row></sheetData>'],
    ['an unknown type', '<sheetData><row r="1"><c r="A1" t="q"><v>1</v></c></row></sheetData>'],
    [
      'an unknown entity',
      '<sheetData><row r="1"><c r="A1" t="str"><v>&nbsp;</v></c></row></sheetData>',
    ],
    [
      'an unknown entity in a formula',
      '<sheetData><row r="1"><c r="A1"><f>&nbsp;</f></c></row></sheetData>',
    ],
    ['a document type', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'],
    ['two roots', '<?xml version="1.0"?><worksheet/><worksheet/>'],
    ['text behind the root', '<?xml version="1.0"?><worksheet/>x'],
    ['another root', '<?xml version="1.0"?><html/>'],
    ['merged nonsense', '<sheetData/><mergeCells><mergeCell ref="A1:ZZZZ9"/></mergeCells>'],
    ['nothing', '<?xml version="1.0"?>'],
  ])('%s', (_, sheet) => {
    expect(refusalOf(() => read(sheet)).code).toBe('broken-xml');
  });

  test('bytes that are not UTF-8', () => {
    const sheet = Buffer.from(
      '<worksheet><sheetData><row><c t="str"><v>\xff</v></c></row></sheetData></worksheet>',
      'latin1',
    );
    expect(
      refusalOf(() => openWorkbook(makeXlsx({ [SHEET]: sheet }), 'a').readGrid('Sheet1')).code,
    ).toBe('broken-xml');
  });

  test('a shared string that is not there', () => {
    const cells = '<row r="1"><c r="A1" t="s"><v>3</v></c></row>';
    expect(
      refusalOf(() => readCells(cells, { 'xl/sharedStrings.xml': '<si><t>a</t></si>' })).code,
    ).toBe('broken-xml');
    expect(refusalOf(() => readCells(cells)).code).toBe('missing-part');
  });

  test.each([
    ['a row too far', '<row r="1048577"><c><v>1</v></c></row>'],
    ['a column too far', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    [
      'cells spread too wide',
      Array.from(
        { length: 1300 },
        (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`,
      ).join(''),
    ],
    [
      'arrays spread too wide',
      '<row r="1"><c r="XFD1"><v>1</v></c>' +
        Array.from({ length: 1300 }, () => '<c r="A1"><f t="array" ref="A1:XFD1">1</f></c>').join(
          '',
        ) +
        '</row>',
    ],
  ])('%s', (_, rows) => {
    expect(refusalOf(() => readCells(rows)).code).toBe('too-many-cells');
  });
});
