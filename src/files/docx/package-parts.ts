import { escapeXml, XML_DECLARATION } from '../xml';
import { WORD_NAMESPACE } from './wordml';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const WORD_PARTS = [
  ['rIdStyles', 'styles', 'styles.xml', 'styles'],
  ['rIdSettings', 'settings', 'settings.xml', 'settings'],
  ['rIdFonts', 'fontTable', 'fontTable.xml', 'fontTable'],
  ['rIdHeader', 'header', 'header1.xml', 'header'],
  ['rIdFooterOdd', 'footer', 'footer1.xml', 'footer'],
  ['rIdFooterEven', 'footer', 'footer2.xml', 'footer'],
] as const;

/** [Content_Types].xml of a document. */
export function contentTypesXml(): string {
  const word = WORD_PARTS.map(
    ([, , file, type]) =>
      `<Override PartName="/word/${file}" ContentType="${WORD_TYPE}.${type}+xml"/>`,
  ).join('');
  return `${XML_DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD_TYPE}.document.main+xml"/>${word}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`;
}

/** _rels/.rels */
export function packageRelationsXml(): string {
  return `${XML_DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${OFFICE}/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>`;
}

/** word/_rels/document.xml.rels */
export function documentRelationsXml(): string {
  const relations = WORD_PARTS.map(
    ([id, type, file]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/relationships/${type}" Target="${file}"/>`,
  ).join('');
  return `${XML_DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relations}</Relationships>`;
}

/** docProps/core.xml; without an author, as nobody was asked for one. */
export function corePropertiesXml(title: string, modified: Date): string {
  const time = `${modified.toISOString().slice(0, 19)}Z`;
  const stamp = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`;
  return `${XML_DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:language>zh-CN</dc:language>${stamp('created')}${stamp('modified')}</cp:coreProperties>`;
}

/** docProps/app.xml */
export function appPropertiesXml(): string {
  return `${XML_DECLARATION}<Properties xmlns="${OFFICE}/extended-properties"><Application>self-evaluation</Application></Properties>`;
}

/** word/settings.xml: even pages have footers of their own, text is Chinese, the layout that of Word 2013 and later. */
export function settingsXml(): string {
  return `${XML_DECLARATION}<w:settings xmlns:w="${WORD_NAMESPACE}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="640"/><w:evenAndOddHeaders/><w:drawingGridVerticalSpacing w:val="579"/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`;
}
