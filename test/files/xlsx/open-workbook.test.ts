import { describe, expect, test } from '@jest/globals';
import { openWorkbook } from '../../../src/files/xlsx/open-workbook';
import { FileRefusal } from '../../../src/files/refusal';
import { makeXlsx, sheetData, workbookXml, zipParts, type PartTexts } from './make-package';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const TYPES = '[Content_Types].xml';
const SHEET =
  '<?xml version="1.0"?><worksheet><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>';

function open(parts: PartTexts) {
  return openWorkbook(makeXlsx(parts), '预算.xlsx');
}

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof FileRefusal) return error.code;
    throw error;
  }
  return 'opened';
}

function rels(...entries: [id: string, type: string, target: string][]): string {
  const inner = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner.join('')}</Relationships>`;
}

describe('the summary', () => {
  test('sheets, visibility, active sheet, names, protection', () => {
    const { summary, parts } = open({
      'xl/worksheets/sheet1.xml': sheetData([[1]]),
      'xl/worksheets/sheet2.xml': sheetData([[2]]),
      'xl/worksheets/sheet3.xml': sheetData([[3]]),
      'xl/workbook.xml': workbookXml(
        ['项目 & 表', 'name="b" state="hidden"', 'name="c" state="veryHidden"'],
        '<definedNames><definedName name="甲">\'项目 &amp; 表\'!$A$1</definedName>' +
          '<definedName name="_xlnm.Print_Area" localSheetId="1" hidden="1">b!$A$1:$B$2</definedName></definedNames>',
        '<fileSharing readOnlyRecommended="1"/><workbookPr date1904="true"/><workbookProtection lockStructure="1"/><bookViews><workbookView activeTab="1"/></bookViews>',
      ),
    });
    expect(summary).toEqual({
      fileName: '预算.xlsx',
      sheets: [
        { name: '项目 & 表', visibility: 'visible' },
        { name: 'b', visibility: 'hidden' },
        { name: 'c', visibility: 'veryHidden' },
      ],
      activeSheet: 'b',
      definedNames: [
        { name: '甲', sheet: null, refersTo: "'项目 & 表'!$A$1", hidden: false },
        { name: '_xlnm.Print_Area', sheet: 'b', refersTo: 'b!$A$1:$B$2', hidden: true },
      ],
      date1904: true,
      isProtected: true,
      isReadOnly: false,
    });
    expect(parts.sheets.map(({ path, relationId }) => [path, relationId])).toEqual([
      ['xl/worksheets/sheet1.xml', 'rId1'],
      ['xl/worksheets/sheet2.xml', 'rId2'],
      ['xl/worksheets/sheet3.xml', 'rId3'],
    ]);
  });

  test('opening reads no sheet; a broken one is refused when it is asked for, the others read', () => {
    const workbook = open({
      'xl/worksheets/sheet1.xml': '<sheetData><row>',
      'xl/worksheets/sheet2.xml': sheetData([[2]]),
    });
    expect(codeOf(() => workbook.readGrid('Sheet1'))).toBe('broken-xml');
    expect(workbook.readGrid('Sheet2')?.values).toEqual([[2]]);
    expect(workbook.readGrid('Sheet2')).toBe(workbook.readGrid('Sheet2'));
    expect(workbook.readGrid('Sheet9')).toBeUndefined();
  });
});

describe('parts are found', () => {
  test.each<[string, PartTexts]>([
    [
      'by absolute targets',
      { '_rels/.rels': rels(['a', `${OFFICE}/officeDocument`, '/xl/workbook.xml']) },
    ],
    [
      'in another case',
      { '_rels/.rels': rels(['a', `${OFFICE}/officeDocument`, 'XL/Workbook.XML']) },
    ],
    [
      'with backslashes',
      { '_rels/.rels': rels(['a', `${OFFICE}/officeDocument`, '\\xl\\workbook.xml']) },
    ],
    [
      'by strict types',
      { '_rels/.rels': rels(['a', `${STRICT}/officeDocument`, 'xl/workbook.xml']) },
    ],
    [
      'with dots',
      {
        'xl/_rels/workbook.xml.rels': rels([
          'rId1',
          `${OFFICE}/worksheet`,
          '../xl/./worksheets/sheet1.xml',
        ]),
      },
    ],
    [
      'by absolute targets of sheets',
      {
        'xl/_rels/workbook.xml.rels': rels([
          'rId1',
          `${STRICT}/worksheet`,
          '/xl/worksheets/sheet1.xml',
        ]),
      },
    ],
    ['without content types for them', { [TYPES]: '<Types/>' }],
  ])('%s', (_, parts) => {
    const workbook = open({ 'xl/worksheets/sheet1.xml': SHEET, ...parts });
    expect(workbook.parts.sheets[0]?.path).toBe('xl/worksheets/sheet1.xml');
    expect(workbook.readGrid('Sheet1')?.values).toEqual([[7]]);
  });

  test('with escaped characters in an unusual folder', () => {
    const workbook = open({
      '_rels/.rels': rels(['a', `${OFFICE}/officeDocument`, '%E8%A1%A8/book%201.xml']),
      '表/book 1.xml': workbookXml(['甲']),
      '表/_rels/book 1.xml.rels': rels(['rId1', `${OFFICE}/worksheet`, 's.xml']),
      '表/s.xml': SHEET,
    });
    expect(workbook.parts.relations).toBe('表/_rels/book 1.xml.rels');
    expect(workbook.readGrid('甲')?.values).toEqual([[7]]);
  });

  test('strict workbooks and macros are known', () => {
    const strict = workbookXml(['Sheet1']).replace(
      'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
      'http://purl.oclc.org/ooxml/spreadsheetml/main',
    );
    expect(open({ 'xl/workbook.xml': strict }).parts.isStrict).toBe(true);
    expect(open({}).parts.isStrict).toBe(false);
    const macro = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
    const types = `<Types><Override PartName="/xl/workbook.xml" ContentType="${macro}"/></Types>`;
    expect(open({ [TYPES]: types }).parts.hasMacros).toBe(true);
    expect(open({}).parts.hasMacros).toBe(false);
  });

  test('chart sheets are passed over', () => {
    const workbook = open({
      'xl/workbook.xml': workbookXml(['Chart', 'Sheet1']),
      'xl/_rels/workbook.xml.rels': rels(
        ['rId1', `${OFFICE}/chartsheet`, 'chartsheets/sheet1.xml'],
        ['rId2', `${OFFICE}/worksheet`, 'worksheets/sheet1.xml'],
      ),
      'xl/chartsheets/sheet1.xml': '<chartsheet/>',
      'xl/worksheets/sheet1.xml': SHEET,
    });
    expect(workbook.parts.sheets.map(({ kind }) => kind)).toEqual(['other', 'worksheet']);
    expect(workbook.readGrid('Chart')).toBeUndefined();
    expect(workbook.readGrid('Sheet1')?.values).toEqual([[7]]);
  });
});

describe('what is no workbook is refused', () => {
  const typed = (type: string): PartTexts => ({
    [TYPES]: `<Types><Override PartName="/xl/workbook.xml" ContentType="application/${type}"/></Types>`,
  });
  test.each<[string, PartTexts, string]>([
    [
      'a Word document',
      typed('vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
      'not-a-workbook',
    ],
    [
      'a presentation',
      typed('vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'),
      'not-a-workbook',
    ],
    ['a binary workbook', typed('vnd.ms-excel.sheet.binary.macroEnabled.main'), 'xlsb'],
    ['another root', { 'xl/workbook.xml': '<document/>' }, 'not-a-workbook'],
    ['no relationships', { '_rels/.rels': null }, 'missing-part'],
    ['no workbook part', { 'xl/workbook.xml': null }, 'missing-part'],
    ['no sheet part', { 'xl/worksheets/sheet1.xml': null }, 'missing-part'],
    ['no relationships of the workbook', { 'xl/_rels/workbook.xml.rels': null }, 'missing-part'],
    ['no sheets', { 'xl/workbook.xml': workbookXml([]) }, 'missing-part'],
    [
      'two sheets of one name',
      { 'xl/worksheets/sheet2.xml': SHEET, 'xl/workbook.xml': workbookXml(['A', 'a']) },
      'broken-xml',
    ],
    ['a broken workbook part', { 'xl/workbook.xml': '<workbook><sheets>' }, 'broken-xml'],
    [
      'broken relationships',
      { '_rels/.rels': '<Relationships><a></b></Relationships>' },
      'broken-xml',
    ],
  ])('%s', (_, parts, code) => {
    expect(codeOf(() => open({ 'xl/worksheets/sheet1.xml': SHEET, ...parts }))).toBe(code);
  });

  test('a zip of anything', () => {
    expect(codeOf(() => openWorkbook(zipParts([['a.txt', 'a']]), 'a.zip'))).toBe('unknown-format');
  });
});
