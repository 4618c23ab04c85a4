import { XML_DECLARATION } from '../xml';
import { DOCUMENT_FONTS } from './font-words';
import { PAGE, SIZE } from './page';
import { fontsXml, WORD_NAMESPACE } from './wordml';

/** Ids of the paragraph styles that the document uses. */
export const STYLE = {
  body: 'BodyText',
  heading: ['Heading1', 'Heading2', 'Heading3', 'Heading4'],
  title: 'Title',
  label: 'AnnexLabel',
  mark: 'DraftMark',
  caption: 'Caption',
  note: 'TableNote',
  gap: 'TableGap',
  cell: 'TableText',
  wideCell: 'WideTableText',
  head: 'TableHead',
  wideHead: 'WideTableHead',
  signature: 'Signature',
  footer: 'Footer',
  header: 'Header',
} as const;

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly next?: string;
  readonly paragraph: string;
  readonly run: string;
}

const { latin } = DOCUMENT_FONTS;
const size = (halfPoints: number): string =>
  `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const indent = '<w:ind w:firstLine="640" w:firstLineChars="200"/>';
const auto = '<w:spacing w:line="240" w:lineRule="auto"/>';
const padded = '<w:spacing w:before="30" w:after="30" w:line="240" w:lineRule="auto"/>';
const exact = (twips: number): string => `<w:spacing w:line="${twips}" w:lineRule="exact"/>`;
const align = (side: string): string => `<w:jc w:val="${side}"/>`;

function heading(level: number, font: string): ParagraphStyle {
  return {
    id: `Heading${level}`,
    name: `heading ${level}`,
    next: STYLE.body,
    paragraph: `<w:keepNext/><w:keepLines/>${indent}${align('left')}<w:outlineLvl w:val="${level - 1}"/>`,
    run: fontsXml(latin, font),
  };
}

function tableText(id: string, name: string, isHead: boolean, halfPoints: number): ParagraphStyle {
  return {
    id,
    name,
    paragraph: `<w:snapToGrid w:val="0"/>${padded}${align(isHead ? 'center' : 'left')}`,
    run: `${fontsXml(latin, DOCUMENT_FONTS.song)}${isHead ? '<w:b/>' : ''}${size(halfPoints)}`,
  };
}

const STYLES: readonly ParagraphStyle[] = [
  { id: STYLE.body, name: 'Body Text', paragraph: indent, run: '' },
  heading(1, DOCUMENT_FONTS.black),
  heading(2, DOCUMENT_FONTS.script),
  heading(3, DOCUMENT_FONTS.body),
  heading(4, DOCUMENT_FONTS.body),
  {
    id: STYLE.title,
    name: 'Title',
    next: STYLE.body,
    paragraph: `<w:keepNext/><w:keepLines/><w:snapToGrid w:val="0"/><w:spacing w:before="${PAGE.line}" w:after="${PAGE.line}" w:line="700" w:lineRule="exact"/>${align('center')}`,
    run: `${fontsXml(latin, DOCUMENT_FONTS.title)}${size(SIZE.title)}`,
  },
  {
    id: STYLE.label,
    name: 'Annex Label',
    paragraph: align('left'),
    run: fontsXml(latin, DOCUMENT_FONTS.black),
  },
  {
    id: STYLE.mark,
    name: 'Draft Mark',
    paragraph: align('right'),
    run: `${fontsXml(latin, DOCUMENT_FONTS.black)}<w:color w:val="C00000"/>`,
  },
  {
    id: STYLE.caption,
    name: 'caption',
    next: STYLE.body,
    paragraph: `<w:keepNext/><w:keepLines/>${align('center')}`,
    run: `${fontsXml(latin, DOCUMENT_FONTS.black)}${size(SIZE.pageNumber)}`,
  },
  {
    id: STYLE.note,
    name: 'Table Note',
    paragraph: `<w:keepNext/>${exact(400)}${align('right')}`,
    run: `${fontsXml(latin, DOCUMENT_FONTS.song)}${size(SIZE.table)}`,
  },
  {
    id: STYLE.gap,
    name: 'Table Gap',
    paragraph: `<w:snapToGrid w:val="0"/>${exact(200)}`,
    run: '',
  },
  tableText(STYLE.cell, 'Table Text', false, SIZE.table),
  tableText(STYLE.wideCell, 'Wide Table Text', false, SIZE.wideTable),
  tableText(STYLE.head, 'Table Head', true, SIZE.table),
  tableText(STYLE.wideHead, 'Wide Table Head', true, SIZE.wideTable),
  { id: STYLE.signature, name: 'Signature', paragraph: align('right'), run: '' },
  {
    id: STYLE.header,
    name: 'header',
    paragraph: `${auto}${align('right')}`,
    run: `${fontsXml(latin, DOCUMENT_FONTS.black)}<w:color w:val="C00000"/>${size(SIZE.table)}`,
  },
  {
    id: STYLE.footer,
    name: 'footer',
    paragraph: auto,
    run: `${fontsXml(DOCUMENT_FONTS.song, DOCUMENT_FONTS.song)}${size(SIZE.pageNumber)}`,
  },
];

function styleXml(style: ParagraphStyle): string {
  const next = style.next === undefined ? '' : `<w:next w:val="${style.next}"/>`;
  const run = style.run === '' ? '' : `<w:rPr>${style.run}</w:rPr>`;
  return `<w:style w:type="paragraph" w:styleId="${style.id}"><w:name w:val="${style.name}"/><w:basedOn w:val="Normal"/>${next}<w:qFormat/><w:pPr>${style.paragraph}</w:pPr>${run}</w:style>`;
}

/** word/styles.xml: body 16 pt justified on exact lines, real headings with outline levels. Source: GB/T 9704-2012, 5.2 and 7.3. */
export function stylesXml(): string {
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fontsXml(latin, DOCUMENT_FONTS.body)}${size(SIZE.body)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
  const normal = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>${exact(PAGE.line)}${align('both')}</w:pPr></w:style>`;
  const character =
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>';
  const table =
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';
  return `${XML_DECLARATION}<w:styles xmlns:w="${WORD_NAMESPACE}">${defaults}${normal}${character}${table}${STYLES.map(styleXml).join('')}</w:styles>`;
}
