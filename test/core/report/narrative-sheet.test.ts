import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { RowPlan, SheetPlan, StylePlan } from '../../../src/core/sheet/plan';
import { COLORS } from '../../../src/core/report/look';
import type { Narrative, NarrativeBlock } from '../../../src/core/report/narrative';
import { planNarrativeSheet } from '../../../src/core/report/narrative-sheet';

/** Points between the margins of A4. */
const PAGE = (11.69 - 1.46 - 1.38) * 72;
/** Pixels between the margins of A4. */
const ACROSS = (8.27 - 1.1 - 1.02) * 96;

const say = (text: string) => [{ kind: 'text', text } as const];
const heading = (level: 1 | 2 | 3): NarrativeBlock => ({
  kind: 'heading',
  level,
  text: '项目基本情况',
  section: '1',
});
const paragraph = (sentences: number): NarrativeBlock => ({
  kind: 'paragraph',
  section: '1',
  project: null,
  runs: say('全年共组织培训十二次，参加人员七百余人次，考核合格率百分之九十八。'.repeat(sentences)),
});
const table = (rows: number, columns: number): NarrativeBlock => ({
  kind: 'table',
  caption: '项目资金使用情况表',
  note: '单位：万元',
  widths: [6, 26, ...Array.from({ length: columns }, () => 12)],
  head: [[...Array.from({ length: columns + 2 }, () => ({ runs: say('栏目') }))]],
  body: Array.from({ length: rows }, (_, row) => [
    { runs: say(String(row + 1)), align: 'center' as const },
    { runs: say('社会保险征收管理工作补助经费'.slice(0, 4 + (row % 10))) },
    ...Array.from({ length: columns }, () => ({ runs: say('1,164.27'), align: 'right' as const })),
  ]),
});

const blocks = fc.array(
  fc.oneof(
    fc.constantFrom<1 | 2 | 3>(1, 2, 3).map(heading),
    fc.integer({ min: 1, max: 60 }).map(paragraph),
    fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 7 }))
      .map(([rows, columns]) => table(rows, columns)),
  ),
  { minLength: 1, maxLength: 30 },
);

function planOf(given: readonly NarrativeBlock[]): SheetPlan {
  const end: NarrativeBlock = { kind: 'signature', unitName: '甲局', date: '2020年3月20日' };
  const narrative: Narrative = {
    name: 'x',
    status: 'final',
    blocks: [...given, paragraph(1), end],
    figures: [],
  };
  return planNarrativeSheet({ narrative, name: '绩效自评报告', attachments: [] });
}

/** The rows of each printed page. */
function pagesOf({ rows, print }: SheetPlan): readonly (readonly RowPlan[])[] {
  const starts = [print?.area?.top ?? 0, ...(print?.rowBreaks ?? [])];
  return starts.map((start, index) => rows.slice(start, starts[index + 1]));
}

test('no page of any narrative is too high, ends with a heading or begins with a row without its head', () => {
  fc.assert(
    fc.property(blocks, (given) => {
      const plan = planOf(given);
      const lookOf = (row: RowPlan | undefined): StylePlan => {
        const cell = row?.cells.find((each) => each !== null);
        return plan.styles[cell?.style ?? -1] ?? {};
      };
      const pages = pagesOf(plan);
      for (const page of pages) {
        const height = page.reduce((sum, row) => sum + (row.height ?? 15), 0);
        expect(height).toBeLessThanOrEqual(PAGE);
        const first = lookOf(page[0]);
        if (first.border !== undefined) expect(first.fill).toBe(COLORS.headFill);
        const last = page.at(-1)?.cells.find((cell) => cell !== null)?.value;
        expect(['　　项目基本情况', '项目资金使用情况表', '单位：万元', '栏目']).not.toContain(
          last,
        );
      }
      const lastPage = pages.at(-1)?.map(({ cells }) => String(cells[0]?.value ?? '')) ?? [];
      expect(lastPage.some((text) => text.includes('全年共组织培训'))).toBe(true);
    }),
    { numRuns: 40, seed: 3 },
  );
});

test('the page is as wide as the type area and no wider, whatever tables stand on it', () => {
  fc.assert(
    fc.property(blocks, (given) => {
      const { columnWidths } = planOf(given);
      const pixels = columnWidths.reduce((sum, width) => sum + Math.trunc(width * 7 + 0.5), 0);
      expect(pixels).toBeLessThanOrEqual(ACROSS);
      expect(pixels).toBeGreaterThan(ACROSS * 0.95);
    }),
    { numRuns: 40, seed: 3 },
  );
});
