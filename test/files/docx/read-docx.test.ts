import { describe, expect, test } from '@jest/globals';
import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { readDocx } from '../../../src/files/docx/read-docx';
import { FileRefusal } from '../../../src/files/refusal';
import { makeXlsx, zipParts } from '../xlsx/make-package';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const relation = (type: string, target: string): string =>
  `<Relationship Id="${type}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const relations = (...entries: string[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;

/** A document from the inner XML of its body, and further parts under word/. */
function makeDocx(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const kinds = Object.keys(more).map((name) => relation(name, `${name}.xml`));
  return zipParts([
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/></Types>`,
    ],
    ['_rels/.rels', relations(relation('officeDocument', 'word/document.xml'))],
    ['word/_rels/document.xml.rels', relations(...kinds)],
    [
      'word/document.xml',
      `<w:document xmlns:w="${WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`,
    ],
    ...Object.entries(more).map(([name, xml]) => [`word/${name}.xml`, xml] as const),
  ]);
}

const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const paragraph = (content: string): string => `<w:p>${content}</w:p>`;
const textsOf = (bytes: Uint8Array): readonly string[] =>
  readDocx(bytes).paragraphs.map(({ text }) => text);

describe('text of a paragraph', () => {
  test.each([
    ['runs are joined', `${run('支出')}${run('12万元')}`, '支出12万元'],
    [
      'a deletion is left out',
      `${run('支出')}<w:del><w:r><w:delText>13</w:delText></w:r></w:del>`,
      '支出',
    ],
    ['an insertion is kept', `<w:ins>${run('12')}</w:ins>${run('万元')}`, '12万元'],
    [
      'moved text stands at its new place',
      `<w:moveFrom>${run('甲')}</w:moveFrom><w:moveTo>${run('乙')}</w:moveTo>`,
      '乙',
    ],
    [
      'hidden text is left out',
      `<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>${run('显')}`,
      '显',
    ],
    [
      'text that is not hidden is kept',
      '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>显</w:t></w:r>',
      '显',
    ],
    ['a field shows its result', `<w:r><w:instrText>PAGE</w:instrText></w:r>${run('3')}`, '3'],
    [
      'tabs and breaks',
      '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r>',
      '甲\t乙\n丙',
    ],
    [
      'tab stops are no text',
      '<w:pPr><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr>',
      '',
    ],
    ['a hyperlink', `<w:hyperlink>${run('通知')}</w:hyperlink>`, '通知'],
    [
      'what stands twice is read once',
      `<mc:AlternateContent><mc:Choice Requires="wps">${run('新')}</mc:Choice><mc:Fallback>${run('旧')}</mc:Fallback></mc:AlternateContent>`,
      '新',
    ],
    [
      'guides above characters',
      `<w:ruby><w:rt>${run('zhong')}</w:rt><w:rubyBase>${run('中')}</w:rubyBase></w:ruby>`,
      '中',
    ],
  ])('%s', (_, content, text) => {
    expect(textsOf(makeDocx(paragraph(content)))[0]).toBe(text);
  });
});

test('content controls are told with their place', () => {
  const control = `<w:sdt><w:sdtPr><w:tag w:val="f-1"/></w:sdtPr><w:sdtContent>${run('164.27')}</w:sdtContent></w:sdt>`;
  const [first] = readDocx(makeDocx(paragraph(`${run('共')}${control}${run('万元')}`))).paragraphs;
  expect(first?.text).toBe('共164.27万元');
  expect(first?.controls).toEqual([{ tag: 'f-1', text: '164.27', start: 1 }]);
});

describe('figures whose controls lost their tags', () => {
  const ID = 'f-ed32302f9cfcd9ce';
  const begin = (name: string, id = 7): string =>
    `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`;
  const end = (id = 7): string => `<w:bookmarkEnd w:id="${id}"/>`;
  const MARK = '_fig_ed32302f9cfcd9ce';
  const control = (inner: string, tag = ''): string =>
    `<w:sdt><w:sdtPr>${tag === '' ? '' : `<w:tag w:val="${tag}"/>`}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
  const figure = { tag: ID, text: '164.27', start: 1 };

  test.each<[string, string, readonly object[]]>([
    ['are told by a bookmark alone', begin(MARK) + run('164.27') + end(), [figure]],
    ['and by one of a later place', begin(`${MARK}_12`) + run('164.27') + end(), [figure]],
    [
      'and by one that LibreOffice moved into the control',
      control(begin(MARK) + run('164.27')) + end(),
      [figure],
    ],
    [
      'without what was typed beside the control',
      begin(MARK) + run('约') + control(run('164.27')) + run('余') + end(),
      [{ ...figure, start: 2 }],
    ],
    ['once where the tag is there', begin(MARK) + control(run('164.27'), ID) + end(), [figure]],
    ['by no bookmark that is empty', begin(MARK) + end() + run('164.27'), []],
    ['by no bookmark of hers', begin('_Toc1') + run('164.27') + end(), []],
    ['by no end without a beginning', run('164.27') + end(), []],
  ])('%s', (_, content, expected) => {
    const [first] = readDocx(makeDocx(paragraph(run('共') + content))).paragraphs;
    expect(first?.controls).toEqual(expected);
  });

  test('by no bookmark over two paragraphs', () => {
    const body = paragraph(begin(MARK) + run('164.27')) + paragraph(run('5') + end());
    const { paragraphs } = readDocx(makeDocx(body));
    expect(paragraphs.map(({ controls }) => controls)).toEqual([[], []]);
  });
});

test('paragraphs of tables and text boxes stand in their order', () => {
  const box = `<w:r><w:pict><w:txbxContent>${paragraph(run('框'))}</w:txbxContent></w:pict></w:r>`;
  const cell = (text: string): string => `<w:tc>${paragraph(run(text))}</w:tc>`;
  const table = `<w:tbl><w:tr>${cell('甲')}${cell('乙')}</w:tr><w:tr>${cell('丙')}</w:tr></w:tbl>`;
  const { paragraphs } = readDocx(
    makeDocx(`${paragraph(run('前') + box)}${table}${paragraph('')}`),
  );
  expect(paragraphs.map(({ number, text, origin }) => [number, text, origin])).toEqual([
    [1, '前', 'body'],
    [2, '框', 'textbox'],
    [3, '甲', 'body'],
    [4, '乙', 'body'],
    [5, '丙', 'body'],
    [6, '', 'body'],
  ]);
  expect(paragraphs[4]?.table).toEqual({ table: 0, row: 1, column: 0 });
});

test('footnotes come last, the lines above them not at all', () => {
  const note = (type: string, text: string): string =>
    `<w:footnote w:id="1"${type}>${paragraph(run(text))}</w:footnote>`;
  const footnotes = `<w:footnotes xmlns:w="${WORD}">${note(' w:type="separator"', '线')}${note('', '注')}</w:footnotes>`;
  const { paragraphs } = readDocx(makeDocx(paragraph(run('文')), { footnotes }));
  expect(paragraphs.map(({ text, origin }) => [text, origin])).toEqual([
    ['文', 'body'],
    ['注', 'footnote'],
  ]);
});

test('headings are known by name, by outline level, and by inheritance', () => {
  const style = (id: string, inner: string): string =>
    `<w:style w:styleId="${id}">${inner}</w:style>`;
  const styles = `<w:styles xmlns:w="${WORD}">${style('1', '<w:name w:val="heading 2"/>')}${style('a', '<w:name w:val="x"/><w:basedOn w:val="1"/>')}${style('b', '<w:name w:val="y"/><w:basedOn w:val="b"/>')}</w:styles>`;
  const styled = (id: string): string => paragraph(`<w:pPr><w:pStyle w:val="${id}"/></w:pPr>`);
  const outlined = paragraph('<w:pPr><w:outlineLvl w:val="0"/></w:pPr>');
  const { paragraphs } = readDocx(
    makeDocx(styled('1') + styled('a') + styled('b') + outlined, { styles }),
  );
  expect(paragraphs.map(({ heading }) => heading)).toEqual([2, 2, null, 1]);
});

test('a document of another program is read', async () => {
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: '一、项目基本情况', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            children: [
              new TextRun('共10个项目，'),
              new TextRun({ text: '164.27', color: '000000' }),
              new TextRun('万元。'),
            ],
          }),
          new Table({
            rows: [
              new TableRow({
                children: [new TableCell({ children: [new Paragraph('软件维护费')] })],
              }),
            ],
          }),
        ],
      },
    ],
  });
  const { paragraphs } = readDocx(new Uint8Array(await Packer.toBuffer(document)));
  expect(paragraphs.map(({ text, heading, table }) => [text, heading, table === null])).toEqual([
    ['一、项目基本情况', 1, true],
    ['共10个项目，164.27万元。', null, true],
    ['软件维护费', null, false],
  ]);
});

describe('refuses', () => {
  const codeOf = (bytes: Uint8Array): string => {
    try {
      readDocx(bytes);
    } catch (error) {
      if (error instanceof FileRefusal) return error.code;
      throw error;
    }
    return 'read';
  };
  const text = (words: string): Uint8Array => new TextEncoder().encode(words);

  test.each([
    ['nothing', new Uint8Array(), 'empty-file'],
    ['a workbook', makeXlsx(), 'not-a-document'],
    ['plain text', text('一、项目基本情况\n共10个项目'), 'not-a-document'],
    ['rich text', text('{\\rtf1 x}'), 'not-a-document'],
    ['a zip of something else', zipParts([['a.txt', 'x']]), 'not-a-document'],
    ['half a file', makeDocx(paragraph(run('甲'))).slice(0, 300), 'broken-zip'],
    ['XML cut off', makeDocx('<w:p>'), 'broken-xml'],
    ['an entity of its own', makeDocx('<w:p><w:r><w:t>&x;</w:t></w:r></w:p>'), 'broken-xml'],
    [
      'a tower of elements',
      makeDocx('<w:x>'.repeat(10_000) + '</w:x>'.repeat(10_000)),
      'broken-xml',
    ],
  ])('%s', (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });
});
