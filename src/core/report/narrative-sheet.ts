import type { PrintPlan, SheetPlan, StylePlan } from '../sheet/plan';
import { formatBlank } from './blank-text';
import type { Narrative, NarrativeBlock, Run } from './narrative';
import { HEADING_LOOKS, NARRATIVE_LOOKS } from './narrative-looks';
import type { PageGrid } from './narrative-table';
import { drawTable } from './narrative-table';
import { NARRATIVE_TEXT } from './narrative-text';
import { PAGE_FOOTER } from './report-text';
import type { SheetDraft } from './sheet-draft';
import { createSheetDraft } from './sheet-draft';
import { splitByHeight, textHeight } from './text-height';

/** What the printed narrative is drawn from. */
export interface NarrativeSheetInput {
  readonly narrative: Narrative;
  readonly name: string;
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** 24 columns of 24 pixels: 152 mm of the 156 of the type area. */
const GRID: PageGrid = { columns: 24, width: 3.43 };
const WIDTHS = Array.from({ length: GRID.columns }, () => GRID.width);
const RIGHT = GRID.columns - 1;
const ICON_COLUMNS = 4;
const ICONS_A_ROW = 3;
const ICON_HEIGHT = 54;
/** Two full-width spaces: the first line's indent, which cells have no setting for. */
const INDENT = '\u3000\u3000';

/** Margins of GB/T 9704 in inches: 37, 35, 28 and 26 mm. */
const MARGINS = { left: 1.1, right: 1.02, top: 1.46, bottom: 1.38, header: 0.6, footer: 0.98 };

/** The text of runs, with figures and blanks as they are printed. */
function textOfRuns(runs: readonly Run[], figures: ReadonlyMap<string, string>): string {
  return runs
    .map((run) => {
      if (run.kind === 'text') return run.text;
      return run.kind === 'blank' ? formatBlank(run.text) : (figures.get(run.figure) ?? '');
    })
    .join('');
}

/** The band above the page: what the icons are, and the icons at the right. Gives the first row of the page. */
function drawBand(draft: SheetDraft, { attachments }: NarrativeSheetInput): number {
  const rows = Math.max(1, Math.ceil(attachments.length / ICONS_A_ROW));
  const textRight = RIGHT - ICONS_A_ROW * ICON_COLUMNS;
  const isAttached = attachments.length > 0;
  const text = isAttached ? NARRATIVE_TEXT.attached : NARRATIVE_TEXT.detached;
  const area = { top: 0, left: 0, bottom: rows - 1, right: isAttached ? textRight : RIGHT };
  draft.span(area, text, NARRATIVE_LOOKS.band);
  for (let row = 0; row < rows; row++) draft.height(row, isAttached ? ICON_HEIGHT : 20);
  attachments.forEach(({ name, bytes }, index) => {
    const top = Math.floor(index / ICONS_A_ROW);
    const left = RIGHT + 1 - ICON_COLUMNS * (1 + (index % ICONS_A_ROW));
    const anchor = { top, left, bottom: top, right: left + ICON_COLUMNS - 1 };
    draft.attach({ fileName: name, bytes, anchor });
  });
  return rows;
}

function drawLine(
  draft: SheetDraft,
  row: number,
  text: string,
  look: StylePlan & { readonly size: number },
  least: number,
): number {
  let next = row;
  for (const part of splitByHeight(text, WIDTHS, look.size)) {
    draft.span({ top: next, left: 0, bottom: next, right: RIGHT }, part, look);
    draft.height(next++, Math.max(least, textHeight(part, WIDTHS, look.size)));
  }
  return next;
}

function drawBlock(
  draft: SheetDraft,
  row: number,
  block: NarrativeBlock,
  figures: ReadonlyMap<string, string>,
): number {
  switch (block.kind) {
    case 'label':
      return drawLine(draft, row, block.text, NARRATIVE_LOOKS.label, 28);
    case 'title':
      return block.lines.reduce(
        (next, line) => drawLine(draft, next, line, NARRATIVE_LOOKS.title, 40),
        row,
      );
    case 'mark':
      return drawLine(draft, row, block.text, NARRATIVE_LOOKS.mark, 26);
    case 'heading':
      return drawLine(draft, row, INDENT + block.text, HEADING_LOOKS[block.level], 28);
    case 'paragraph': {
      const text = INDENT + textOfRuns(block.runs, figures);
      return drawLine(draft, row, text, NARRATIVE_LOOKS.paragraph, 28);
    }
    case 'table':
      return drawTable(draft, row, block, GRID, (cell) => textOfRuns(cell.runs, figures));
    case 'signature': {
      const next = drawLine(draft, row + 1, block.unitName, NARRATIVE_LOOKS.signature, 28);
      return drawLine(draft, next, block.date, NARRATIVE_LOOKS.signature, 28);
    }
  }
}

/** 绩效自评报告: the narrative laid out for A4, with the documents as icons above the printed page. */
export function planNarrativeSheet(input: NarrativeSheetInput): SheetPlan {
  const { narrative, name } = input;
  const draft = createSheetDraft();
  const top = drawBand(draft, input);
  const figures = new Map(narrative.figures.map(({ id, text }) => [id, text]));
  const hasMark = narrative.blocks.some(({ kind }) => kind === 'mark');
  let row = top;
  if (narrative.status === 'draft' && !hasMark) {
    row = drawLine(draft, row, NARRATIVE_TEXT.draft, NARRATIVE_LOOKS.mark, 26);
  }
  for (const block of narrative.blocks) row = drawBlock(draft, row, block, figures);
  const print: PrintPlan = {
    orientation: 'portrait',
    margins: MARGINS,
    fitWidth: true,
    centerHorizontally: true,
    footer: PAGE_FOOTER,
    rowBreaks: [],
    area: { top, left: 0, bottom: Math.max(top, draft.nextRow() - 1), right: RIGHT },
  };
  return draft.finish({
    key: 'narrative',
    name,
    columnWidths: WIDTHS,
    tabColor: '7A6A53',
    print,
  });
}
