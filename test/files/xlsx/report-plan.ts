import type { SheetPlan } from '../../../src/core/sheet/plan';
import { createPackage } from '../../../src/files/xlsx/open-package';

const encode = (text: string) => new TextEncoder().encode(text);
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The smallest document that Word opens. */
export const DOCUMENT = createPackage(
  new Map([
    [
      '[Content_Types].xml',
      encode(
        `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      ),
    ],
    [
      '_rels/.rels',
      encode(
        `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
    ],
    [
      'word/document.xml',
      encode(
        `${DECLARATION}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p/></w:body></w:document>`,
      ),
    ],
  ]),
).toBytes(new Date(0));

/** A plan of nothing but its name; give what the test is about. */
export function planOf(given: Partial<SheetPlan> = {}): SheetPlan {
  return {
    key: 'summary',
    name: '绩效自评汇总',
    visibility: 'visible',
    styles: [{}],
    rows: [],
    columnWidths: [],
    merges: [],
    links: [],
    conditionalFormats: [],
    charts: [],
    attachments: [],
    names: [],
    showGridLines: true,
    ...given,
  };
}

const MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** A plan that has everything that a plan can have. */
export const FULL_PLAN: SheetPlan = planOf({
  styles: [
    { font: '宋体', size: 11 },
    { font: '黑体', size: 18, bold: true, horizontal: 'center', vertical: 'center' },
    { bold: true, italic: true, underline: true, fill: 'D9E1F2', border: 'thin', wrap: true },
    { border: 'medium', numberFormat: '#,##0.00_ ', horizontal: 'right', color: '1F3864' },
    { border: 'double', numberFormat: '0.00%', indent: 2, vertical: 'top' },
  ],
  rows: [
    { height: 36, cells: [{ value: '2019年度项目支出绩效自评汇总', style: 1 }] },
    { cells: ['项目', '预算数', '执行数', '执行率'].map((value) => ({ value, style: 2 })) },
    {
      cells: [
        { value: '甲项目 & <二期>', style: 0 },
        { value: 120.5, style: 3 },
        { value: 60.25, style: 3 },
        { value: 0.5, formula: 'IF(B3=0,"",C3/B3)', style: 4 },
      ],
    },
    {
      height: 20,
      cells: [
        { value: '', style: 0 },
        null,
        { value: true, formula: 'B3>C3', style: 0 },
        { value: '超支', formula: 'IF(B3<0,"","超支")', style: 0 },
        { value: false, style: 0 },
        { value: null, style: 3 },
      ],
    },
  ],
  columnWidths: [30, 16, 16, 10],
  merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
  freeze: { rows: 2, columns: 1 },
  links: [{ row: 2, column: 0, target: "'绩效自评汇总'!A1", tip: '回到 "顶部" & 更多' }],
  conditionalFormats: [
    {
      area: { top: 2, left: 3, bottom: 3, right: 3 },
      formula: 'D3<0.8',
      color: '9C0006',
      fill: 'FFC7CE',
      bold: true,
    },
  ],
  charts: [
    {
      title: '执行率 <图>',
      categories: { top: 2, left: 0, bottom: 2, right: 0 },
      values: { top: 2, left: 3, bottom: 2, right: 3 },
      cachedCategories: ['甲项目 & <二期>'],
      cachedValues: [0.5],
      seriesName: '执行率',
      numberFormat: '0.00%',
      anchor: { top: 5, left: 0, bottom: 20, right: 4 },
    },
  ],
  attachments: [
    { fileName: '报告.docx', bytes: DOCUMENT, anchor: { top: 0, left: 5, bottom: 4, right: 6 } },
    { fileName: '甲.docx', bytes: DOCUMENT, anchor: { top: 5, left: 5, bottom: 9, right: 7 } },
  ],
  names: [{ name: '_self_evaluation.f.1', refersTo: "'绩效自评汇总'!$B$3", hidden: true }],
  print: {
    orientation: 'landscape',
    margins: MARGINS,
    fitWidth: true,
    centerHorizontally: true,
    titleRows: [0, 1],
    area: { top: 0, left: 0, bottom: 20, right: 3 },
    header: '&C绩效自评',
    footer: '&C第 &P 页',
    rowBreaks: [5, 10],
  },
  tabColor: 'C00000',
  showGridLines: false,
});
