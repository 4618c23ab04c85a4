import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Narrative, NarrativeBlock, Run } from '../../../src/core/report/narrative';
import { columnWidths } from '../../../src/files/docx/table';
import { TEXT_WIDTH } from '../../../src/files/docx/page';
import { readDocx } from '../../../src/files/docx/read-docx';
import { writeDocx } from '../../../src/files/docx/write-docx';
import { openPackage } from '../../../src/files/xlsx/open-package';
import { complaintsOf } from '../xlsx/validate';
import { plainFigure, sampleNarrative } from './sample-narrative';

const MODIFIED = new Date('2020-03-20T00:00:00Z');
const write = (narrative: Narrative): Uint8Array => writeDocx(narrative, { modified: MODIFIED });
const part = (narrative: Narrative, name: string): string =>
  openPackage(write(narrative)).text(name);
const textOf = (bytes: Uint8Array): readonly string[] =>
  readDocx(bytes).paragraphs.map(({ text }) => text);

function narrativeOf(...blocks: readonly NarrativeBlock[]): Narrative {
  return { name: 'x', status: 'final', blocks, figures: [plainFigure('f-1', '164.27')] };
}

function paragraphOf(...runs: readonly Run[]): NarrativeBlock {
  return { kind: 'paragraph', runs, section: '1', project: null };
}

/** A table of a number, a name and amounts, with a head and one row. */
function tableOf(amounts: readonly string[]) {
  const text = (value: string, align?: 'right') => ({
    runs: [{ kind: 'text', text: value } as const],
    ...(align && { align }),
  });
  return {
    kind: 'table',
    caption: '',
    note: '',
    widths: [6, 26, ...amounts.map(() => 12)],
    head: [[text('序号'), text('项目名称'), ...amounts.map(() => text('预算数'))]],
    body: [
      [text('1'), text('信息系统等级保护测评费'), ...amounts.map((each) => text(each, 'right'))],
    ],
  } as const;
}

describe('a document', () => {
  test.each(['draft', 'final'] as const)('of a %s narrative is valid', (status) => {
    expect(complaintsOf(write(sampleNarrative(3, status)), 'docx')).toEqual([]);
  });

  test('without any block but a table is valid', () => {
    const table = sampleNarrative().blocks.find((block) => block.kind === 'table')!;
    const narrative = { ...sampleNarrative(), blocks: [table, table] };
    expect(complaintsOf(write(narrative), 'docx')).toEqual([]);
  });

  test('is the same for the same narrative and time', () => {
    expect(write(sampleNarrative(2))).toEqual(write(sampleNarrative(2)));
  });

  test('is A4 with the margins of the standard and 22 lines a page', () => {
    const xml = part(sampleNarrative(), 'word/document.xml');
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(xml).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"');
    expect(xml).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
  });

  test('numbers odd pages on the right and even ones on the left', () => {
    const narrative = sampleNarrative();
    expect(part(narrative, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    expect(part(narrative, 'word/footer1.xml')).toContain('<w:jc w:val="right"/>');
    expect(part(narrative, 'word/footer2.xml')).toContain('<w:jc w:val="left"/>');
    expect(part(narrative, 'word/footer1.xml')).toMatch(/\u2014 .*PAGE.* \u2014/);
  });

  test('names what stands for a typeface that is missing', () => {
    const fonts = part(sampleNarrative(), 'word/fontTable.xml');
    expect(fonts).toMatch(/w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong/);
  });

  test('repeats the head of a table and splits no row', () => {
    const xml = part(sampleNarrative(), 'word/document.xml');
    const rows = xml.match(/<w:trPr>.*?<\/w:trPr>/g) ?? [];
    expect(rows.map((row) => row.includes('tblHeader'))).toEqual([true, false, false]);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
  });

  test('leaves no row of a table alone on a page, and no signature', () => {
    const cell = (text: string) => ({ runs: [{ kind: 'text', text } as const] });
    const xml = part(
      narrativeOf(
        { ...tableOf([]), body: ['1', '2', '3', '4'].map((text) => [cell(text)]) },
        paragraphOf({ kind: 'text', text: 'last' }),
        { kind: 'signature', unitName: '甲', date: '2020年3月20日' },
      ),
      'word/document.xml',
    );
    const rows = xml.match(/<w:tr>.*?<\/w:tr>/g) ?? [];
    expect(rows.map((row) => row.includes('<w:keepNext/>'))).toEqual([
      true,
      true,
      false,
      true,
      false,
    ]);
    expect(xml).toMatch(/<w:keepNext\/><\/w:pPr><w:r><w:t[^>]*>last</);
  });

  test('breaks no number of a table of many columns', () => {
    const amounts = ['148000.00', '-147985.00', '986666.67%', '1234567.89', '0.00', '0.00'];
    const narrative = narrativeOf(tableOf(amounts));
    expect(complaintsOf(write(narrative), 'docx')).toEqual([]);
    const xml = part(narrative, 'word/document.xml');
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) =>
      Number(width),
    );
    const size = Number(/<w:szCs w:val="(\d+)"/.exec(xml)?.[1] ?? 18) / 2;
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(TEXT_WIDTH);
    amounts.forEach((text, index) => {
      const room = (widths[index + 2] ?? 0) / 20 - 5.7;
      expect(text.length * size * 0.5).toBeLessThan(room);
    });
  });

  test('is marked on every page while it is a draft, and never when it is final', () => {
    expect(part(sampleNarrative(1, 'draft'), 'word/header1.xml')).toContain('草稿');
    expect(part(sampleNarrative(1, 'final'), 'word/header1.xml')).not.toContain('草稿');
  });

  test('has a bookmark of its own around each figure, at each of its places', () => {
    const id = 'f-ed32302f9cfcd9ce';
    const figure = { kind: 'figure', figure: id } as const;
    const narrative = narrativeOf(paragraphOf(figure, figure));
    const xml = part({ ...narrative, figures: [plainFigure(id, '9')] }, 'word/document.xml');
    const begun = [...xml.matchAll(/<w:bookmarkStart w:id="(\d+)" w:name="([^"]*)"\/><w:sdt>/g)];
    const ended = [...xml.matchAll(/<\/w:sdt><w:bookmarkEnd w:id="(\d+)"\/>/g)];
    expect(begun.map(([, , name]) => name)).toEqual([
      '_fig_ed32302f9cfcd9ce',
      '_fig_ed32302f9cfcd9ce_2',
    ]);
    expect(begun.map(([, number]) => number)).toEqual(ended.map(([, number]) => number));
    expect(new Set(begun.map(([, number]) => number)).size).toBe(2);
  });

  test('fails for a figure that the narrative lacks', () => {
    const narrative = narrativeOf(paragraphOf({ kind: 'figure', figure: 'f-2' }));
    expect(() => write(narrative)).toThrow(RangeError);
  });
});

describe('read back, a document', () => {
  test('has its headings, figures and blanks', () => {
    const { paragraphs } = readDocx(write(sampleNarrative()));
    expect(paragraphs.flatMap(({ heading, text }) => (heading ? [[heading, text]] : []))).toEqual([
      [1, '一、项目基本情况'],
      [2, '（一）基本情况'],
      [3, '1.软件维护费'],
    ]);
    const sentence = paragraphs.find(({ text }) => text.startsWith('软件维护费年初预算'));
    expect(sentence?.text).toBe(
      '软件维护费年初预算12.00万元，全年预算12.00万元，实际支出11.52万元，预算执行率96.00%，结余0.48万元，主要原因是【待填：结转结余的原因】。',
    );
    expect(sentence?.controls.map(({ tag, text }) => [tag, text])).toEqual([
      ['f-1', '12.00'],
      ['f-2', '12.00'],
      ['f-3', '11.52'],
      ['f-4', '96.00%'],
    ]);
  });

  test('has each figure once', () => {
    const narrative = sampleNarrative(4);
    const tags = readDocx(write(narrative)).paragraphs.flatMap(({ controls }) =>
      controls.map(({ tag }) => tag),
    );
    expect([...tags].sort()).toEqual(narrative.figures.map(({ id }) => id).sort());
  });

  test('has its table cells in place', () => {
    const { paragraphs } = readDocx(write(sampleNarrative()));
    const cells = paragraphs.filter(({ table }) => table?.row === 1);
    expect(cells.map(({ table, text }) => [table?.column, text]).slice(0, 3)).toEqual([
      [0, '1'],
      [1, '2018年市属企业退休人员社会化管理服务经费'],
      [2, '1,234.56'],
    ]);
  });

  test.each([
    ['markup', '<b>&amp; "引号" \'x\''],
    ['blanks', '  前后  空格  '],
    ['an emoji', '完成👍'],
    ['a formula', '=SUM(A1)'],
    ['lines', '甲\n乙'],
  ])('keeps %s', (_, text) => {
    expect(textOf(write(narrativeOf(paragraphOf({ kind: 'text', text }))))).toEqual([text]);
  });

  test('drops what XML cannot carry', () => {
    const text = '甲\u0000\u0008乙\ud800丙\uffff';
    expect(textOf(write(narrativeOf(paragraphOf({ kind: 'text', text }))))).toEqual(['甲乙丙']);
  });

  test('keeps any text', () => {
    const sign = fc.constantFrom(...Array.from('汉字A1 <>&"\'\n\t。；=+-@'), '\u2028', '😀');
    const text = fc.string({ unit: sign, minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(text, (words) => {
        const bytes = write(narrativeOf(paragraphOf({ kind: 'text', text: words })));
        expect(textOf(bytes)).toEqual([words]);
      }),
      { numRuns: 60 },
    );
  });
});

test('columns fill the type area to the last twip', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 14 }),
      (widths) => {
        const set = columnWidths(widths);
        expect(set.reduce((sum, width) => sum + width, 0)).toBe(TEXT_WIDTH);
        expect(set.every((width) => width > 0)).toBe(true);
      },
    ),
  );
});
