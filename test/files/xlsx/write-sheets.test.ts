import { describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { isCellError, styleAt } from '../../../src/core/sheet/grid';
import { openWorkbook } from '../../../src/files/xlsx/open-workbook';
import { ownSheets } from '../../../src/files/xlsx/own-sheets';
import type { XlsxWorkbook } from '../../../src/files/xlsx/workbook';
import type { SheetPlan, SheetToDraw } from '../../../src/core/sheet/plan';
import { WriteFailure } from '../../../src/files/xlsx/write-failure';
import type { SheetChanges } from '../../../src/files/xlsx/sheet-changes';
import { writeSheets } from '../../../src/files/xlsx/write-sheets';
import { makeXlsx, sheetData, workbookXml, type PartTexts } from './make-package';
import { FULL_PLAN, planOf } from './report-plan';
import { complaintsOf } from './validate';

const TIME = new Date(Date.UTC(2024, 0, 2));
const NOTHING: SheetChanges = { plans: [], setAside: [], remove: [] };
const HER_SHEET = 'xl/worksheets/sheet1.xml';

const open = (parts: PartTexts = { [HER_SHEET]: sheetData([['项目', 1]]) }) =>
  openWorkbook(makeXlsx(parts), '预算.xlsx');
const write = (book: XlsxWorkbook, changes: Partial<SheetChanges>) =>
  writeSheets(book, { ...NOTHING, ...changes });
const bytesOf = (book: XlsxWorkbook) => book.package.toBytes(TIME);
const reopen = (book: XlsxWorkbook) => openWorkbook(bytesOf(book), '预算.xlsx');
const ownPart = (book: XlsxWorkbook) =>
  book.package.text(book.parts.sheets.find((part) => part.name === FULL_PLAN.name)?.path ?? '');
const workbookText = (book: XlsxWorkbook) => book.package.text(book.parts.workbook);

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof WriteFailure) return error.code;
    throw error;
  }
  return 'written';
}

/** Parts of which readers make nothing here, as a real workbook has many. */
const OPAQUE = [
  'xl/pivotTables/pivotTable1.xml',
  'xl/slicers/slicer1.xml',
  'xl/threadedComments/threadedComment1.xml',
  'xl/externalLinks/externalLink1.xml',
  'xl/drawings/drawing1.xml',
  'xl/media/image1.png',
  'xl/vbaProject.bin',
  'xl/calcChain.xml',
  'customXml/item1.xml',
  'docProps/app.xml',
];

describe('a first report', () => {
  test('changes four parts and leaves all others as they are, compressed bytes included', () => {
    const opaque = Object.fromEntries(OPAQUE.map((name, i) => [name, `<any n="${i}"/>`]));
    const before = makeXlsx({ [HER_SHEET]: sheetData([[1]]), ...opaque });
    const book = openWorkbook(before, 'a.xlsx');
    const after = reopen(write(book, { plans: [FULL_PLAN] }));
    const changed = book.package.names.filter(
      (name) => !Buffer.from(book.package.bytes(name)).equals(after.package.bytes(name)),
    );
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
    ]);
    const start = Buffer.from(before).indexOf('xl/pivotTables/pivotTable1.xml');
    const data = Buffer.from(before).subarray(start, start + 60);
    expect(Buffer.from(bytesOf(after)).includes(data)).toBe(true);
    expect(after.package.has('xl/drawings/drawing2.xml')).toBe(true);
  });

  test('only inserts into the parts that it changes, counts apart', () => {
    const book = open();
    const after = write(book, { plans: [FULL_PLAN] });
    for (const name of [
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
    ]) {
      const uncounted = (text: string) => text.replace(/ count="\d+"/g, '');
      expect(
        isSubsequence(uncounted(book.package.text(name)), uncounted(after.package.text(name))),
      ).toBe(true);
    }
  });

  test('is valid, and valid again when written in place', () => {
    const first = write(open(), { plans: [FULL_PLAN] });
    expect(complaintsOf(bytesOf(first))).toEqual([]);
    const second = write(reopen(first), { plans: [FULL_PLAN] });
    expect(bytesOf(second)).toEqual(bytesOf(first));
  });

  test('is valid in the strict variant, with prefixes, in odd folders and without styles', () => {
    const strict = 'http://purl.oclc.org/ooxml';
    const book = openWorkbook(
      makeXlsx({
        [HER_SHEET]: `<?xml version="1.0"?><worksheet xmlns="${strict}/spreadsheetml/main"><sheetData/></worksheet>`,
        'xl/workbook.xml': `<?xml version="1.0"?><x:workbook xmlns:x="${strict}/spreadsheetml/main" xmlns:q="${strict}/officeDocument/relationships" conformance="strict"><x:sheets><x:sheet name="甲" sheetId="7" q:id="rId1"/></x:sheets></x:workbook>`,
        'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${strict}/officeDocument/relationships/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>`,
        '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${strict}/officeDocument/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
        'xl/styles.xml': null,
      }),
      'a.xlsx',
    );
    expect(book.parts).toMatchObject({ isStrict: true, styles: null });
    const after = reopen(write(book, { plans: [FULL_PLAN] }));
    expect(complaintsOf(bytesOf(after))).toEqual([]);
    expect(after.parts.styles).toBe('xl/styles.xml');
    expect(ownPart(after)).toContain(`xmlns="${strict}/spreadsheetml/main"`);
    expect(workbookText(after)).toContain('<x:sheet name="绩效自评汇总" sheetId="8" q:id="rId2"/>');
    expect(workbookText(after)).toContain(
      '<x:definedNames><x:definedName name="_self_evaluation.summary"',
    );
    expect(after.package.text('xl/drawings/drawing1.xml')).toContain(
      `${strict}/drawingml/spreadsheetDrawing`,
    );
  });
});

describe('what is written', () => {
  const grid = () => reopen(write(open(), { plans: [FULL_PLAN] })).readGrid(FULL_PLAN.name)!;

  test('is read back: values, formulas, merges, styles', () => {
    const read = grid();
    expect(read.values.map((row) => [...row])).toEqual([
      ['2019年度项目支出绩效自评汇总'],
      ['项目', '预算数', '执行数', '执行率'],
      ['甲项目 & <二期>', 120.5, 60.25, 0.5],
      [null, null, true, '超支', false],
    ]);
    expect(read.formulas.at(2, 3)).toBe('IF(B3=0,"",C3/B3)');
    expect(read.merges).toEqual(FULL_PLAN.merges);
    expect(styleAt(read, 2, 1)).toMatchObject({ numberFormat: '#,##0.00_ ', fontColor: '1F3864' });
    expect(styleAt(read, 1, 0)).toMatchObject({ bold: true, fillColor: 'D9E1F2' });
    expect(styleAt(read, 2, 3)).toMatchObject({ numberFormat: '0.00%', indent: 2 });
  });

  test('is read by exceljs: print set-up, views, links, formats, pictures', async () => {
    const book = new ExcelJS.Workbook();
    const bytes = bytesOf(write(open(), { plans: [FULL_PLAN] }));
    await book.xlsx.load(bytes.buffer as ArrayBuffer);
    const sheet = book.getWorksheet(FULL_PLAN.name)!;
    expect(sheet.getCell('D3').formula).toBe('IF(B3=0,"",C3/B3)');
    expect(sheet.getCell('D3').result).toBe(0.5);
    expect(sheet.getRow(1).height).toBe(36);
    expect(sheet.getColumn(1).width).toBe(30);
    expect(sheet.views[0]).toMatchObject({
      state: 'frozen',
      xSplit: 1,
      ySplit: 2,
      showGridLines: false,
    });
    expect(sheet.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 9,
      fitToPage: true,
      fitToHeight: 0,
      horizontalCentered: true,
      printArea: 'A1:D21',
      printTitlesRow: '1:2',
    });
    expect(sheet.headerFooter.oddFooter).toBe('&C第 &P 页');
    expect(sheet.properties.tabColor).toEqual({ argb: 'FFC00000' });
  });

  test('has links inside the workbook, and pages that break before the rows that the plan names', () => {
    const text = ownPart(write(open(), { plans: [FULL_PLAN] }));
    expect(text).toContain(
      `<hyperlink ref="A3" location="'绩效自评汇总'!A1" tooltip="回到 &quot;顶部&quot; &amp; 更多"/>`,
    );
    expect(text).toContain(
      '<rowBreaks count="2" manualBreakCount="2"><brk id="5" max="16383" man="1"/>',
    );
  });

  test.each(['=1+1', '+86', '-', '@a', "'x"])(
    'text that looks like a formula stays text: %s',
    (value) => {
      const plan = planOf({ rows: [{ cells: [{ value, style: 0 }] }] });
      const after = reopen(write(open(), { plans: [plan] }));
      expect(after.readGrid(plan.name)!.values[0]![0]).toBe(value);
      expect(after.readGrid(plan.name)!.formulas.size).toBe(0);
      expect(after.package.text('xl/styles.xml')).toContain('quotePrefix="1"');
    },
  );

  test('any text and number comes back, without what XML cannot carry', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    const kept = (value: string) =>
      value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(fc.array(fc.oneof(text, number, fc.boolean()), { maxLength: 8 }), (values) => {
        const plan = planOf({ rows: [{ cells: values.map((value) => ({ value, style: 0 })) }] });
        const row = reopen(write(open(), { plans: [plan] })).readGrid(plan.name)!.values[0] ?? [];
        values.forEach((value, i) => {
          expect(row[i] ?? null).toEqual(
            value === '' ? null : typeof value === 'string' ? kept(value) : value === 0 ? 0 : value,
          );
        });
      }),
      { numRuns: 60 },
    );
  });

  test.each(['_x0041_', '_x005F_x0041_', 'a\rb', 'a\r\nb', '  a  ', '\t'])(
    '%j comes back',
    (value) => {
      const plan = planOf({
        rows: [
          {
            cells: [
              { value, style: 0 },
              { value, formula: 'A2', style: 0 },
            ],
          },
        ],
      });
      const grid = reopen(write(open(), { plans: [plan] })).readGrid(plan.name)!;
      expect([...grid.values[0]!]).toEqual([value, value]);
    },
  );

  test('a text says that its blanks are kept where it has some to lose; an empty one is an empty cell', () => {
    const texts = ['甲 乙', '', ' 甲', '甲\u3000', '甲\n乙', '\t'];
    const plan = planOf({ rows: [{ cells: texts.map((value) => ({ value, style: 0 })) }] });
    const xml = ownPart(write(open(), { plans: [plan] }));
    expect(xml).toMatch(/<c r="A1"[^>]* t="inlineStr"><is><t>甲 乙<\/t>/);
    expect(xml).toMatch(/<c r="B1" s="\d+"\/>/);
    for (const cell of ['C1', 'D1', 'E1', 'F1']) {
      expect(xml).toMatch(new RegExp(`<c r="${cell}"[^>]*><is><t xml:space="preserve">`));
    }
  });

  test('a sheet whose rows come while it is drawn is the same, but does not tell its size before them', () => {
    const plan: SheetPlan = { ...FULL_PLAN, attachments: [] };
    const { rows } = plan;
    const drawn: SheetToDraw = {
      key: plan.key,
      name: plan.name,
      visibility: plan.visibility,
      draw: (take) => {
        for (const row of rows.slice(0, 3)) take?.(row, { ...plan, rows: [] });
        return { ...plan, rows: rows.slice(3) };
      },
    };
    const whole = write(open(), { plans: [plan] });
    const inParts = write(open(), { plans: [drawn] });
    expect(rows.length).toBeGreaterThan(3);
    expect(ownPart(inParts)).toBe(ownPart(whole).replace(/<dimension [^>]*>/, ''));
    expect(complaintsOf(bytesOf(inParts))).toEqual([]);
    for (const part of inParts.package.names.filter((each) => !each.includes('sheet2'))) {
      expect(inParts.package.bytes(part)).toEqual(whole.package.bytes(part));
    }
  });

  test('halves of surrogate pairs and control characters are dropped', () => {
    const plan = planOf({ rows: [{ cells: [{ value: 'a\ud800b\u0000c\u001f', style: 0 }] }] });
    const value = reopen(write(open(), { plans: [plan] })).readGrid(plan.name)!.values[0]![0]!;
    expect(isCellError(value)).toBe(false);
    expect(value).toBe('abc');
  });
});

describe('a later report', () => {
  test('stands where the earlier one stood and leaves nothing behind', () => {
    const first = reopen(
      write(open(), { plans: [planOf({ key: 'form', name: '表' }), FULL_PLAN] }),
    );
    const grown = planOf({ rows: [{ cells: [{ value: 'neu', style: 0 }] }] });
    const second = reopen(write(first, { plans: [grown] }));
    expect(second.parts.sheets).toEqual(first.parts.sheets);
    expect(second.package.names.filter((name) => /draw|chart|embed|media/.test(name))).toEqual([]);
    expect(second.package.text('[Content_Types].xml')).not.toMatch(/PartName="\/xl\/(draw|chart)/);
    expect(second.summary.definedNames.map((name) => name.name).sort()).toEqual([
      '_self_evaluation.form',
      '_self_evaluation.summary',
    ]);
    expect(complaintsOf(bytesOf(second))).toEqual([]);
    expect(second.package.bytes(HER_SHEET)).toEqual(first.package.bytes(HER_SHEET));
  });

  test('does not make the styles grow', () => {
    const plain = planOf({ styles: [{ bold: true }], rows: [{ cells: [{ value: 1, style: 0 }] }] });
    const styles = (book: XlsxWorkbook) => book.package.text('xl/styles.xml');
    const first = reopen(write(open(), { plans: [FULL_PLAN] }));
    const second = reopen(write(first, { plans: [plain] }));
    const third = reopen(write(second, { plans: [FULL_PLAN] }));
    expect(styles(third)).toBe(styles(second));
  });

  test('has no cells in the calculation chain that may not be formulas any more', () => {
    const first = write(open(), { plans: [FULL_PLAN] });
    const chain =
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A9" i="1"/><c r="D3" i="2"/><c r="C4"/><c r="A8" i="1"/><c r="A7"/></calcChain>';
    const relation =
      '<Relationship Id="rId900" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>';
    const encode = (text: string) => new TextEncoder().encode(text);
    const rels = first.package.text(first.parts.relations).replace('</Relationships>', relation);
    const saved = first.package.with(
      new Map([
        ['xl/calcChain.xml', encode(chain)],
        [first.parts.relations, encode(rels)],
      ]),
    );
    const second = write(openWorkbook(saved.toBytes(TIME), 'a.xlsx'), { plans: [FULL_PLAN] });
    expect(second.package.text('xl/calcChain.xml')).toContain(
      '<c r="A9" i="1"/><c r="A8" i="1"/><c r="A7"/></calcChain>',
    );
  });

  test('has the file recalculated only when formulas of hers refer to it', () => {
    const reader =
      '<sheetData><row r="1"><c r="A1"><f>\'绩效自评汇总\'!B3</f><v>1</v></c></row></sheetData>';
    for (const [sheet, isMentioned] of [
      [reader, true],
      [sheetData([[1]]), false],
    ] as const) {
      const first = write(open({ [HER_SHEET]: sheet }), { plans: [FULL_PLAN] });
      const second = write(reopen(first), { plans: [FULL_PLAN] });
      expect(workbookText(first)).not.toContain('fullCalcOnLoad');
      expect(workbookText(second).includes('fullCalcOnLoad="1"')).toBe(isMentioned);
    }
  });

  test('keeps one that she edited under another name, whole, and hers go on to the fresh one', () => {
    const first = reopen(
      write(open(), { plans: [FULL_PLAN, planOf({ key: 'form', name: '表' })] }),
    );
    const fresh = planOf({ rows: [{ cells: [{ value: '新', style: 0 }] }] });
    const setAside = [{ from: FULL_PLAN.name, to: "绩效自评汇总 (旧'件)" }];
    const second = reopen(write(first, { plans: [fresh], setAside }));
    expect(second.summary.sheets.map((sheet) => sheet.name)).toEqual([
      'Sheet1',
      FULL_PLAN.name,
      '表',
      "绩效自评汇总 (旧'件)",
    ]);
    expect(second.parts.sheets[1]).toEqual(first.parts.sheets[1]);
    expect(second.readGrid(FULL_PLAN.name)!.values).toEqual([['新']]);
    expect(second.readGrid("绩效自评汇总 (旧'件)")!.values).toEqual(
      first.readGrid(FULL_PLAN.name)!.values,
    );
    expect(ownSheets(second)).toEqual({ summary: FULL_PLAN.name, form: '表' });
    const kept = second.package.text(second.parts.sheets[3]!.path);
    expect(kept).toContain("location=\"'绩效自评汇总 (旧''件)'!A1\"");
    const charts = second.package.names.filter((name) => /charts\/chart\d/.test(name));
    expect(charts.map((name) => second.package.text(name)).join()).toContain(
      "'绩效自评汇总 (旧''件)'!$A$3",
    );
    expect(complaintsOf(bytesOf(second))).toEqual([]);
  });

  test('can be removed without a trace in sheets, names and parts', () => {
    const workbook = workbookXml(
      ['甲', '乙'],
      '<definedNames><definedName name="mine" localSheetId="1">乙!$A$1</definedName></definedNames>',
    );
    const book = open({
      'xl/workbook.xml': workbook,
      [HER_SHEET]: sheetData([[1]]),
      'xl/worksheets/sheet2.xml': sheetData([[2]]),
    });
    const report = reopen(write(book, { plans: [FULL_PLAN] }));
    const after = reopen(write(report, { remove: ['summary', 'store'] }));
    expect(after.package.names).toEqual(book.package.names);
    expect(workbookText(after)).toBe(workbookText(book));
    expect(after.package.text('xl/_rels/workbook.xml.rels')).toBe(
      book.package.text('xl/_rels/workbook.xml.rels'),
    );
  });
});

describe('what is shown', () => {
  const selected =
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData/>';

  test('nothing changes in her sheets unless a sheet is to be shown', () => {
    const book = open({ [HER_SHEET]: selected });
    const quiet = write(book, { plans: [FULL_PLAN] });
    expect(quiet.summary.activeSheet).toBe('Sheet1');
    expect(quiet.package.text(HER_SHEET)).toBe(book.package.text(HER_SHEET));
    expect(ownPart(quiet)).not.toContain('tabSelected');
  });

  test('one sheet is selected, for two would be a group', () => {
    const after = write(open({ [HER_SHEET]: selected }), {
      plans: [FULL_PLAN],
      activate: FULL_PLAN.name,
    });
    expect(after.summary.activeSheet).toBe(FULL_PLAN.name);
    expect(after.package.text(HER_SHEET)).toContain('<sheetView workbookViewId="0"/>');
    expect(ownPart(after)).toContain('tabSelected="1"');
    expect(complaintsOf(bytesOf(after))).toEqual([]);
  });

  test.each(['hidden', 'veryHidden'] as const)('a sheet that is %s', (visibility) => {
    const after = reopen(write(open(), { plans: [planOf({ visibility })] }));
    expect(after.summary.sheets[1]!.visibility).toBe(visibility);
  });
});

describe('what cannot be written', () => {
  const cell = (value: string | number, formula?: string) =>
    planOf({
      rows: [
        { cells: [formula === undefined ? { value, style: 0 } : { value, formula, style: 0 }] },
      ],
    });

  test.each([
    ['name-taken', { plans: [planOf({ name: 'SHEET1' })] }],
    ['name-taken', { plans: [planOf(), planOf({ key: 'form' })] }],
    ['name-invalid', { plans: [planOf({ name: 'a/b' })] }],
    ['name-invalid', { plans: [planOf({ name: 'x'.repeat(32) })] }],
    ['sheet-missing', { plans: [], setAside: [{ from: 'Sheet1', to: 'x' }] }],
    ['sheet-missing', { plans: [planOf()], activate: 'nowhere' }],
    ['text-too-long', { plans: [cell('x'.repeat(32_768))] }],
    ['text-too-long', { plans: [cell(1, '1+'.repeat(5000))] }],
    ['number-invalid', { plans: [cell(Number.NaN)] }],
    [
      'attachment-unsupported',
      { plans: [planOf({ attachments: [{ ...FULL_PLAN.attachments[0]!, fileName: 'a.exe' }] })] },
    ],
  ])('%s', (code, changes: Partial<SheetChanges>) => {
    expect(codeOf(() => write(open(), changes))).toBe(code);
  });

  test('a name that she has given herself', () => {
    const names =
      '<definedNames><definedName name="Total">Sheet1!$A$1</definedName></definedNames>';
    const book = open({ 'xl/workbook.xml': workbookXml(['Sheet1'], names) });
    const plan = planOf({ names: [{ name: 'total', refersTo: '1', hidden: false }] });
    expect(codeOf(() => write(book, { plans: [plan] }))).toBe('name-taken');
  });

  test('another name for a sheet that her formulas call by the old one', () => {
    const mention = '<sheetData><row r="1"><c r="A1"><f>绩效自评汇总!B3</f></c></row></sheetData>';
    const book = reopen(write(open({ [HER_SHEET]: mention }), { plans: [FULL_PLAN] }));
    expect(codeOf(() => write(book, { plans: [planOf({ name: '新名' })] }))).toBe(
      'sheet-referred-to',
    );
    const free = reopen(write(open(), { plans: [FULL_PLAN] }));
    expect(write(free, { plans: [planOf({ name: '新名' })] }).parts.sheets[1]).toMatchObject({
      name: '新名',
    });
  });

  test('the longest text fits', () => {
    const value = '长'.repeat(32_767);
    const after = reopen(write(open(), { plans: [cell(value)] }));
    expect(after.readGrid(FULL_PLAN.name)!.values[0]![0]).toBe(value);
  });
});

describe('own sheets are known by their marks', () => {
  const marked = (names: string) =>
    ownSheets(
      open({
        'xl/workbook.xml': workbookXml(['甲', "o'k"], `<definedNames>${names}</definedNames>`),
        [HER_SHEET]: '<sheetData/>',
        'xl/worksheets/sheet2.xml': '<sheetData/>',
      }),
    );
  const name = (more: string, refersTo: string) =>
    `<definedName name="_self_evaluation.summary"${more}>${refersTo}</definedName>`;

  test.each([
    ["'甲'!$A$1", { summary: '甲' }],
    ['甲!$A$9', { summary: '甲' }],
    ["'o''k'!$A$1", { summary: "o'k" }],
    ["'甲'!#REF!", { summary: '甲' }],
    ['#REF!$A$1', {}],
    ['#REF!', {}],
    ['[1]甲!$A$1', {}],
    ['"甲!"', {}],
    ['gone!$A$1', {}],
  ])('%s', (refersTo, found) => {
    expect(marked(name(' hidden="1"', refersTo))).toEqual(found);
  });

  test('a copy that she made is hers', () => {
    expect(marked(name(' localSheetId="0" hidden="1"', "'甲'!$A$1"))).toEqual({});
  });
});

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const char of long) if (char === short[at]) at++;
  return at >= short.length;
}
