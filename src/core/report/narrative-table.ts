import type { StylePlan } from '../sheet/plan';
import { LOOKS } from './look';
import type { NarrativeBlock, NarrativeCell } from './narrative';
import { NARRATIVE_LOOKS } from './narrative-looks';
import type { PageColumns } from './page-columns';
import { PAGE_PIXELS } from './page-columns';
import type { PageLine } from './page-lines';
import type { SheetDraft } from './sheet-draft';
import type { TableFit } from './table-widths';
import { countLinesIn, linesHeight } from './text-height';

export type TableBlock = Extract<NarrativeBlock, { kind: 'table' }>;
type Align = NonNullable<NarrativeCell['align']>;
type Sized = StylePlan & { readonly size: number };

const LEAST_HEIGHT = 20;
const GAP: PageLine = { height: 12, keep: false, isGap: true, draw: () => undefined };

/** Where the lines of a table go, and how it is set. */
export interface TableSetting {
  readonly draft: SheetDraft;
  readonly columns: PageColumns;
  readonly fit: TableFit;
  readonly textOf: (cell: NarrativeCell) => string;
}

interface TableLooks {
  readonly head: Sized;
  readonly cells: Readonly<Record<Align, Sized>>;
  readonly bold: Readonly<Record<Align, Sized>>;
}

/** Looks of each size, made once: a style book knows a look again by its identity. */
const looksOfSize = new Map<number, TableLooks>();

function looksOf(size: number): TableLooks {
  const known = looksOfSize.get(size);
  if (known) return known;
  const look = (horizontal: Align, bold: boolean): Sized => ({
    ...LOOKS.text,
    size,
    horizontal,
    ...(bold && { bold }),
  });
  const aligned = (bold: boolean) => ({
    left: look('left', bold),
    center: look('center', bold),
    right: look('right', bold),
  });
  const made = { head: { ...LOOKS.head, size }, cells: aligned(false), bold: aligned(true) };
  looksOfSize.set(size, made);
  return made;
}

function rowLine(
  cells: readonly NarrativeCell[],
  isHead: boolean,
  { draft, columns, fit, textOf }: TableSetting,
): Omit<PageLine, 'keep'> {
  const looks = looksOf(fit.size);
  let height = LEAST_HEIGHT;
  let column = 0;
  const placed = cells.map((cell) => {
    const from = fit.edges[column] ?? 0;
    column += cell.span ?? 1;
    const to = fit.edges[column] ?? PAGE_PIXELS;
    const text = textOf(cell);
    const lines = countLinesIn(text, to - from, fit.size);
    height = Math.max(height, linesHeight(lines, fit.size));
    const look = isHead ? looks.head : (cell.bold ? looks.bold : looks.cells)[cell.align ?? 'left'];
    return { left: columns.at(from), right: columns.at(to) - 1, text, look };
  });
  return {
    height,
    draw(row) {
      for (const { left, right, text, look } of placed) {
        draft.span({ top: row, left, bottom: row, right }, text, look);
      }
    },
  };
}

function textLine(
  text: string,
  look: Sized,
  least: number,
  { draft, columns }: TableSetting,
): PageLine[] {
  if (text === '') return [];
  return [
    {
      height: Math.max(least, linesHeight(countLinesIn(text, PAGE_PIXELS, look.size), look.size)),
      keep: true,
      draw(row) {
        draft.span({ top: row, left: 0, bottom: row, right: columns.right }, text, look);
      },
    },
  ];
}

/**
 * A table as lines: caption, unit and head stay with the first two rows, the last two rows stay together, and the head is
 * drawn again on each page.
 */
export function tableLines(table: TableBlock, setting: TableSetting): readonly PageLine[] {
  const head = table.head.map((cells) => ({ ...rowLine(cells, true, setting), keep: true }));
  const last = table.body.length - 1;
  const body = table.body.map((cells, index) => ({
    ...rowLine(cells, false, setting),
    keep: index < last && (index === 0 || index === last - 1),
    repeat: head,
  }));
  const lines: readonly PageLine[] = [
    ...textLine(table.caption, NARRATIVE_LOOKS.caption, 24, setting),
    ...textLine(table.note, NARRATIVE_LOOKS.tableNote, 17, setting),
    ...head,
    ...body,
  ];
  const whole = lines.reduce((sum, { height }) => sum + height, 0);
  return [...lines.map((line, index) => (index === 0 ? { ...line, whole } : line)), GAP];
}
