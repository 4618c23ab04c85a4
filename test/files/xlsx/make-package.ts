import { strToU8, zipSync, type Zippable } from 'fflate';

/** Parts by name; null leaves out a part that the skeleton would bring. */
export type PartTexts = Readonly<Record<string, string | Uint8Array | null>>;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A small .xlsx from raw XML. Give the parts that the test is about; the rest of a valid workbook is filled in:
 * content types, relations, workbook.xml with Sheet1, Sheet2 … for each `xl/worksheets/sheetN.xml`, and styles.xml.
 * A sheet, styles or shared strings that don't begin with `<?xml` are wrapped in their root element, so that
 * `makeXlsx({ 'xl/worksheets/sheet1.xml': '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' })`
 * is enough. Other parts are stored as they are given. Entries bear a fixed time: the same parts give the same bytes.
 */
export function makeXlsx(given: PartTexts = {}): Uint8Array {
  const parts = new Map<string, string | Uint8Array | null>(Object.entries(skeletonFor(given)));
  for (const [name, part] of Object.entries(given)) {
    parts.set(name, typeof part === 'string' ? wrap(name, part) : part);
  }
  return zipParts(parts);
}

/** Parts zipped as they are, in the order given; null parts are left out. For packages that are no workbooks. */
export function zipParts(
  parts: Iterable<readonly [string, string | Uint8Array | null]>,
): Uint8Array {
  const files: Zippable = {};
  for (const [name, part] of parts) {
    if (part !== null) files[name] = typeof part === 'string' ? strToU8(part) : part;
  }
  return zipSync(files, { mtime: new Date(2024, 0, 1) });
}

/** `<sheetData>` of rows written as values from A1 on: numbers, inline texts, booleans; null leaves a cell out. */
export function sheetData(
  rows: readonly (readonly (string | number | boolean | null)[])[],
): string {
  const cells = rows.map((row, r) => {
    const inner = row.map((value, c) => {
      const at = `r="${columnLetters(c)}${r + 1}"`;
      if (value === null) return '';
      if (typeof value === 'number') return `<c ${at}><v>${value}</v></c>`;
      if (typeof value === 'boolean') return `<c ${at} t="b"><v>${value ? 1 : 0}</v></c>`;
      return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapeText(value)}</t></is></c>`;
    });
    return `<row r="${r + 1}">${inner.join('')}</row>`;
  });
  return `<sheetData>${cells.join('')}</sheetData>`;
}

/** workbook.xml for sheets given by name or as attributes such as `name="甲" state="hidden"`; `after` follows `<sheets>`. */
export function workbookXml(sheets: readonly string[], after = '', before = ''): string {
  const entries = sheets.map((sheet, i) => {
    const attributes = sheet.includes('="') ? sheet : `name="${escapeText(sheet)}"`;
    return `<sheet ${attributes} sheetId="${i + 1}" r:id="rId${i + 1}"/>`;
  });
  return (
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
    `${before}<sheets>${entries.join('')}</sheets>${after}</workbook>`
  );
}

function skeletonFor(given: PartTexts): Record<string, string> {
  const sheets = Object.keys(given).filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
  const paths = sheets.length > 0 ? sheets : ['xl/worksheets/sheet1.xml'];
  const hasStrings = typeof given['xl/sharedStrings.xml'] === 'string';
  const overrides = [
    ['xl/workbook.xml', `${SHEET_TYPES}.sheet.main+xml`],
    ['xl/styles.xml', `${SHEET_TYPES}.styles+xml`],
    ...(hasStrings ? [['xl/sharedStrings.xml', `${SHEET_TYPES}.sharedStrings+xml`]] : []),
    ...paths.map((path) => [path, `${SHEET_TYPES}.worksheet+xml`]),
  ].map(([name, type]) => `<Override PartName="/${name ?? ''}" ContentType="${type ?? ''}"/>`);
  const relations = paths.map((path, i) => relation(`rId${i + 1}`, 'worksheet', path.slice(3)));
  relations.push(relation('rId101', 'styles', 'styles.xml'));
  if (hasStrings) relations.push(relation('rId102', 'sharedStrings', 'sharedStrings.xml'));
  return {
    '[Content_Types].xml':
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': relationsXml(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': workbookXml(paths.map((_, i) => `Sheet${i + 1}`)),
    'xl/_rels/workbook.xml.rels': relationsXml(...relations),
    'xl/styles.xml': wrap(
      'xl/styles.xml',
      '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
        '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>',
    ),
    ...(sheets.length > 0
      ? {}
      : { 'xl/worksheets/sheet1.xml': wrap('xl/worksheets/sheet1.xml', '<sheetData/>') }),
  };
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function relationsXml(...relations: string[]): string {
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`;
}

function wrap(name: string, content: string): string {
  const root = /^xl\/worksheets\/sheet\d+\.xml$/.test(name)
    ? 'worksheet'
    : { 'xl/styles.xml': 'styleSheet', 'xl/sharedStrings.xml': 'sst' }[name];
  if (root === undefined || content.startsWith('<?xml')) return content;
  return `${DECLARATION}<${root} xmlns="${MAIN}" xmlns:r="${OFFICE}">${content}</${root}>`;
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  const last = String.fromCharCode(65 + (column % 26));
  return rest === 0 ? last : columnLetters(rest - 1) + last;
}
