import type { PrintPlan, SheetPlan } from '../sheet/plan';
import { fitTables } from './fit-tables';
import type { Narrative, NarrativeBlock, Run } from './narrative';
import { narrativeLines } from './narrative-lines';
import { NARRATIVE_LOOKS } from './narrative-looks';
import type { TableBlock } from './narrative-table';
import { NARRATIVE_TEXT } from './narrative-text';
import type { PageColumns } from './page-columns';
import { PAGE_PIXELS, pageColumns } from './page-columns';
import { drawPages } from './page-lines';
import { PAGE_FOOTER } from './report-text';
import { textOfRuns } from './runs-text';
import type { SheetDraft } from './sheet-draft';
import { createSheetDraft } from './sheet-draft';

/** What the printed narrative is drawn from. */
export interface NarrativeSheetInput {
  readonly narrative: Narrative;
  readonly name: string;
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

const ICON_PIXELS = 96;
const ICONS_A_ROW = 3;
const ICON_HEIGHT = 54;
/** Left edges of the places for icons. */
const ICON_EDGES = Array.from(
  { length: ICONS_A_ROW },
  (_, index) => PAGE_PIXELS - ICON_PIXELS * (index + 1),
);
/** Margins of GB/T 9704 in inches: 37, 35, 28 and 26 mm. */
const MARGINS = { left: 1.1, right: 1.02, top: 1.46, bottom: 1.38, header: 0.6, footer: 0.98 };
const A4_HEIGHT = 11.69;
const POINTS_PER_INCH = 72;
/** Of a page's height is used: programs and printers round heights, and no page may break before ours does. */
const SURE_HEIGHT = 0.97;
const PAGE_HEIGHT = (A4_HEIGHT - MARGINS.top - MARGINS.bottom) * POINTS_PER_INCH * SURE_HEIGHT;

/** The band above the page: what the icons are, and the icons at the right. Gives the first row of the page. */
function drawBand(
  draft: SheetDraft,
  { attachments }: NarrativeSheetInput,
  columns: PageColumns,
): number {
  const rows = Math.max(1, Math.ceil(attachments.length / ICONS_A_ROW));
  const isAttached = attachments.length > 0;
  const text = isAttached ? NARRATIVE_TEXT.attached : NARRATIVE_TEXT.detached;
  const textEdge = isAttached ? Math.min(...ICON_EDGES) : PAGE_PIXELS;
  const area = { top: 0, left: 0, bottom: rows - 1, right: columns.at(textEdge) - 1 };
  draft.span(area, text, NARRATIVE_LOOKS.band);
  for (let row = 0; row < rows; row++) draft.height(row, isAttached ? ICON_HEIGHT : 20);
  attachments.forEach(({ name, bytes }, index) => {
    const top = Math.floor(index / ICONS_A_ROW);
    const edge = ICON_EDGES[index % ICONS_A_ROW] ?? 0;
    const anchor = {
      top,
      left: columns.at(edge),
      bottom: top,
      right: columns.at(edge + ICON_PIXELS) - 1,
    };
    draft.attach({ fileName: name, bytes, anchor });
  });
  return rows;
}

/** 绩效自评报告: the narrative laid out for A4, with the documents as icons above the printed page. */
export function planNarrativeSheet(input: NarrativeSheetInput): SheetPlan {
  const { narrative, name } = input;
  const { blocks } = narrative;
  const draft = createSheetDraft();
  const figures = new Map(narrative.figures.map(({ id, text }) => [id, text]));
  const textOf = (runs: readonly Run[]): string => textOfRuns(runs, (id) => figures.get(id));
  const tables = blocks.filter((block): block is TableBlock => block.kind === 'table');
  const fits = fitTables(tables, textOf);
  const tableEdges = [...new Set(fits.values())].flatMap(({ edges }) => edges);
  const columns = pageColumns([...tableEdges, ...ICON_EDGES]);
  const top = drawBand(draft, input, columns);
  const isMarked = narrative.status === 'final' || blocks.some(({ kind }) => kind === 'mark');
  const mark: NarrativeBlock = { kind: 'mark', text: NARRATIVE_TEXT.draft };
  const lines = narrativeLines(isMarked ? blocks : [mark, ...blocks], {
    draft,
    columns,
    fits,
    textOf,
  });
  drawPages(draft, lines, top, PAGE_HEIGHT);
  const { right } = columns;
  const print: PrintPlan = {
    orientation: 'portrait',
    margins: MARGINS,
    fitWidth: true,
    centerHorizontally: true,
    footer: PAGE_FOOTER,
    rowBreaks: [],
    area: { top, left: 0, bottom: Math.max(top, draft.nextRow() - 1), right },
  };
  return draft.finish({
    key: 'narrative',
    name,
    columnWidths: columns.widths,
    tabColor: '7A6A53',
    print,
  });
}
