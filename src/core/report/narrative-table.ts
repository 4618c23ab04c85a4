import type { NarrativeBlock, NarrativeCell } from './narrative';
import type { StylePlan } from '../sheet/plan';
import { LOOKS } from './look';
import { NARRATIVE_LOOKS } from './narrative-looks';
import type { SheetDraft } from './sheet-draft';
import { textHeight } from './text-height';

type TableBlock = Extract<NarrativeBlock, { kind: 'table' }>;

/** The page as narrow columns, on which paragraphs and tables of any shape are laid. */
export interface PageGrid {
  readonly columns: number;
  /** Characters of each column. */
  readonly width: number;
}

/** First grid column of each table column, and one more for the end; every column gets at least one. */
export function gridEdges(widths: readonly number[], columns: number): readonly number[] {
  const total = widths.reduce((sum, width) => sum + width, 0) || 1;
  const edges = [0];
  let sum = 0;
  widths.forEach((width, index) => {
    sum += width;
    const left = edges[index] ?? 0;
    const most = columns - (widths.length - 1 - index);
    edges.push(Math.min(most, Math.max(left + 1, Math.round((sum / total) * columns))));
  });
  return edges;
}

type Align = NonNullable<NarrativeCell['align']>;

const CELL_LOOKS: Readonly<Record<Align, StylePlan>> = {
  left: LOOKS.text,
  center: { ...LOOKS.text, horizontal: 'center' },
  right: { ...LOOKS.text, horizontal: 'right' },
};
const BOLD_LOOKS: Readonly<Record<Align, StylePlan>> = {
  left: { ...CELL_LOOKS.left, bold: true },
  center: { ...CELL_LOOKS.center, bold: true },
  right: { ...CELL_LOOKS.right, bold: true },
};

function lookOf(cell: NarrativeCell, isHead: boolean): StylePlan {
  if (isHead) return LOOKS.head;
  return (cell.bold === true ? BOLD_LOOKS : CELL_LOOKS)[cell.align ?? 'left'];
}

function drawRow(
  draft: SheetDraft,
  row: number,
  cells: readonly NarrativeCell[],
  table: { readonly edges: readonly number[]; readonly grid: PageGrid; readonly isHead: boolean },
  textOf: (cell: NarrativeCell) => string,
): void {
  const { edges, grid, isHead } = table;
  let column = 0;
  for (const cell of cells) {
    const left = edges[column] ?? 0;
    column += cell.span ?? 1;
    const right = (edges[column] ?? grid.columns) - 1;
    const text = textOf(cell);
    draft.span({ top: row, left, bottom: row, right }, text, lookOf(cell, isHead));
    const widths = Array.from({ length: right - left + 1 }, () => grid.width);
    draft.height(row, Math.max(20, textHeight(text, widths, LOOKS.text.size)));
  }
}

/** Draws a table of the narrative from `top` down; gives the first row below it. */
export function drawTable(
  draft: SheetDraft,
  top: number,
  table: TableBlock,
  grid: PageGrid,
  textOf: (cell: NarrativeCell) => string,
): number {
  const right = grid.columns - 1;
  let row = top;
  if (table.caption !== '') {
    draft.span({ top: row, left: 0, bottom: row, right }, table.caption, NARRATIVE_LOOKS.caption);
    draft.height(row++, 24);
  }
  if (table.note !== '') {
    draft.span({ top: row, left: 0, bottom: row, right }, table.note, NARRATIVE_LOOKS.tableNote);
    draft.height(row++, 17);
  }
  const edges = gridEdges(table.widths, grid.columns);
  for (const cells of table.head) {
    drawRow(draft, row++, cells, { edges, grid, isHead: true }, textOf);
  }
  for (const cells of table.body) {
    drawRow(draft, row++, cells, { edges, grid, isHead: false }, textOf);
  }
  return row + 1;
}
