import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PageLine } from '../../../src/core/report/page-lines';
import { drawPages } from '../../../src/core/report/page-lines';
import { createSheetDraft, type SheetDraft } from '../../../src/core/report/sheet-draft';
import { tablePrint } from '../../../src/core/report/look';

const PAGE = 100;

/** The texts of each page's rows, and how high each page is. */
function pagesOf(make: (draft: SheetDraft) => readonly PageLine[]): {
  readonly texts: readonly (readonly string[])[];
  readonly heights: readonly number[];
} {
  const draft = createSheetDraft();
  drawPages(draft, make(draft), 0, PAGE);
  const { rows, print } = draft.finish({
    key: 'narrative',
    name: '甲',
    columnWidths: [],
    print: tablePrint('portrait', ''),
  });
  const starts = [0, ...(print?.rowBreaks ?? [])];
  const pages = starts.map((start, index) => rows.slice(start, starts[index + 1]));
  return {
    texts: pages.map((page) => page.map(({ cells }) => String(cells[0]?.value ?? ''))),
    heights: pages.map((page) => page.reduce((sum, { height = 0 }) => sum + height, 0)),
  };
}

const line = (draft: SheetDraft, text: string, more: Partial<PageLine> = {}): PageLine => ({
  height: 20,
  keep: false,
  draw: (row) => {
    draft.put(row, 0, text, {});
  },
  ...more,
});

test('a heading goes to the next page with what it heads', () => {
  const { texts } = pagesOf((draft) => [
    ...['a', 'b', 'c', 'd'].map((text) => line(draft, text)),
    line(draft, 'heading', { keep: true }),
    line(draft, 'text'),
  ]);
  expect(texts).toEqual([
    ['a', 'b', 'c', 'd'],
    ['heading', 'text'],
  ]);
});

test('a text is divided where a heading and some of it find room', () => {
  const split: PageLine['split'] = (room) =>
    room >= 40
      ? [
          { height: 40, keep: false, draw: () => undefined },
          { height: 60, keep: false, draw: () => undefined },
        ]
      : null;
  const make = (before: number) =>
    pagesOf((draft) => [
      ...Array.from({ length: before }, () => line(draft, 'a')),
      line(draft, 'heading', { keep: true }),
      line(draft, 'long', { height: 100, split }),
    ]).heights;
  expect(make(2)).toEqual([100, 60]);
  expect(make(3)).toEqual([60, 60, 60]);
  expect(make(5)).toEqual([100, 60, 60]);
});

test('no page begins or ends with a gap', () => {
  const { texts } = pagesOf((draft) => [
    ...['a', 'b', 'c', 'd', 'e'].map((text) => line(draft, text)),
    line(draft, 'gap', { isGap: true }),
    line(draft, 'f'),
  ]);
  expect(texts).toEqual([['a', 'b', 'c', 'd', 'e'], ['f']]);
});

test('a long table has its head on each page, and never a single row there', () => {
  const { texts } = pagesOf((draft) => {
    const head = [line(draft, 'head', { keep: true })];
    const rows = Array.from({ length: 9 }, (_, index) =>
      line(draft, String(index), { repeat: head, keep: index === 0 || index === 7 }),
    );
    return [line(draft, 'caption', { keep: true, whole: 220 }), ...head, ...rows];
  });
  expect(texts).toEqual([
    ['caption', 'head', '0', '1', '2'],
    ['head', '3', '4', '5', '6'],
    ['head', '7', '8'],
  ]);
});

test('a table that fits a page is not divided where little of the page stays empty', () => {
  const table = (draft: SheetDraft) => [
    line(draft, 'caption', { keep: true, whole: 60 }),
    line(draft, '1'),
    line(draft, '2'),
  ];
  const before = (draft: SheetDraft, count: number) =>
    Array.from({ length: count }, (_, index) => line(draft, `a${String(index)}`));
  const pages = pagesOf((draft) => [...before(draft, 4), ...table(draft)]);
  expect(pages.texts[1]).toEqual(['caption', '1', '2']);
  expect(pagesOf((draft) => [...before(draft, 2), ...table(draft)]).texts).toHaveLength(1);
});

test('beyond the breaks that programs take, lines follow each other', () => {
  const { texts } = pagesOf((draft) =>
    Array.from({ length: 1100 }, () => line(draft, 'a', { height: 90 })),
  );
  expect(texts).toHaveLength(1024);
  expect(texts.at(-1)).toHaveLength(1100 - 1023);
});

test('over any lines no page is too high, nothing is lost, and what keeps together stays so', () => {
  const lines = fc.array(
    fc.record({ height: fc.integer({ min: 10, max: 40 }), keep: fc.boolean() }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(lines, (given) => {
      const { texts, heights } = pagesOf((draft) =>
        given.map((each, index) => line(draft, String(index), each)),
      );
      expect(texts.flat()).toEqual(given.map((_, index) => String(index)));
      expect(Math.max(0, ...heights)).toBeLessThanOrEqual(PAGE);
      let chain = 0;
      given.forEach(({ height, keep }, index) => {
        const isApart = texts.some((page) => page[0] === String(index + 1));
        chain += height;
        if (keep && isApart) expect(chain + heightsFrom(given, index + 1)).toBeGreaterThan(PAGE);
        if (!keep) chain = 0;
      });
    }),
    { numRuns: 60, seed: 11 },
  );
});

/** How high the lines are that keep together from one on. */
function heightsFrom(
  lines: readonly { readonly height: number; readonly keep: boolean }[],
  start: number,
): number {
  let sum = 0;
  for (const { height, keep } of lines.slice(start)) {
    sum += height;
    if (!keep) break;
  }
  return sum;
}
