import { MAX_ROWS } from '../../core/sheet/address';
import type { SheetVisibility } from '../../core/sheet/grid';
import type { SheetPlan } from '../../core/sheet/plan';
import { smallPiece, type Piece } from './pieces';
import { cellPieces } from './write-cells';
import { chartPieces } from './write-charts';
import { conditionPieces, layoutPieces, linkPieces } from './write-layout';
import { lookPieces } from './write-looks';
import { pagePieces } from './write-page';

const VISIBILITY = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
} as const satisfies Record<SheetVisibility, string>;

/**
 * Takes everything from a sheet but the sheet itself, so that formulas that point to it go on to do so. `charts` are the
 * names of its charts.
 */
export function clearPiece(name: string, charts: readonly string[]): Piece {
  return smallPiece(16 + charts.length, ({ sheet }) => {
    const own = sheet(name);
    for (const chart of charts) own.charts.getItem(chart).delete();
    own.autoFilter.remove();
    own.freezePanes.unfreeze();
    own.horizontalPageBreaks.removePageBreaks();
    const all = own.getRange();
    all.clear('All');
    all.conditionalFormats.clearAll();
    all.rowHidden = false;
    all.columnHidden = false;
    all.format.useStandardHeight = true;
    all.format.useStandardWidth = true;
  });
}

/** Clears a sheet from a row on, 0-based. */
export function clearBelowPiece(name: string, row: number): Piece {
  return smallPiece(1, ({ sheet }) => {
    sheet(name)
      .getRange(`${row + 1}:${MAX_ROWS}`)
      .clear('All');
  });
}

/** The content and looks of a planned sheet, onto a clear one of its name. */
export function contentPieces(plan: SheetPlan): readonly Piece[] {
  return [
    ...cellPieces(plan),
    ...linkPieces(plan),
    ...lookPieces(plan),
    ...layoutPieces(plan),
    ...conditionPieces(plan),
    ...pagePieces(plan),
    ...chartPieces(plan),
  ];
}

/** Shows or hides a sheet. Hiding ends her undo stack in Excel on the desktop, so it is left out where nothing changes. */
export function visibilityPieces(
  name: string,
  before: SheetVisibility | undefined,
  after: SheetVisibility,
): readonly Piece[] {
  if ((before ?? 'visible') === after) return [];
  return [
    smallPiece(1, ({ sheet }) => {
      sheet(name).visibility = VISIBILITY[after];
    }),
  ];
}

/** Takes a sheet away; Excel refuses that for a very hidden one. */
export function removeSheetPiece(name: string): Piece {
  return smallPiece(2, ({ workbook }) => {
    const own = workbook.worksheets.getItem(name);
    own.visibility = 'Visible';
    own.delete();
  });
}
