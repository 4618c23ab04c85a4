import { formatArea } from '../../core/sheet/address';
import type { PrintPlan, SheetPlan } from '../../core/sheet/plan';
import { breakRows, headersOf, marginPoints, titleRowsOf } from '../steps/page-facts';
import { colorOf } from './looks';
import { BYTES_PER_ACTION, smallPiece, type Piece } from './pieces';

const BREAKS_PER_PIECE = 100;

/** How a planned sheet looks on the screen and on paper. */
export function pagePieces(plan: SheetPlan): readonly Piece[] {
  const { name, freeze, tabColor, print } = plan;
  const view = smallPiece(6, ({ sheet }) => {
    const own = sheet(name);
    own.showGridlines = plan.showGridLines;
    own.tabColor = tabColor === undefined ? '' : colorOf(tabColor);
    const { rows = 0, columns = 0 } = freeze ?? {};
    if (rows > 0 && columns > 0) {
      const corner = { top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
      own.freezePanes.freezeAt(formatArea(corner));
    } else if (rows > 0) own.freezePanes.freezeRows(rows);
    else if (columns > 0) own.freezePanes.freezeColumns(columns);
  });
  if (!print) return [view];
  const set = smallPiece(20, ({ sheet }) => {
    setPage(sheet(name), print);
  });
  return [view, set, ...breakPieces(name, breakRows(print))];
}

function setPage(sheet: Excel.Worksheet, print: PrintPlan): void {
  const { pageLayout } = sheet;
  const margins = marginPoints(print);
  pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.leftMargin = margins.left;
  pageLayout.rightMargin = margins.right;
  pageLayout.topMargin = margins.top;
  pageLayout.bottomMargin = margins.bottom;
  pageLayout.headerMargin = margins.header;
  pageLayout.footerMargin = margins.footer;
  pageLayout.centerHorizontally = print.centerHorizontally;
  pageLayout.zoom = print.fitWidth ? { horizontalFitToPages: 1 } : { scale: 100 };
  setHeaders(pageLayout.headersFooters.defaultForAllPages, print);
  const titleRows = titleRowsOf(print);
  if (titleRows !== null) pageLayout.setPrintTitleRows(titleRows);
  if (print.area) pageLayout.setPrintArea(formatArea(print.area));
}

function setHeaders(pages: Excel.HeaderFooter, print: PrintPlan): void {
  const { above, below } = headersOf(print);
  pages.leftHeader = above.left;
  pages.centerHeader = above.center;
  pages.rightHeader = above.right;
  pages.leftFooter = below.left;
  pages.centerFooter = below.center;
  pages.rightFooter = below.right;
}

function breakPieces(name: string, breaks: readonly number[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < breaks.length; at += BREAKS_PER_PIECE) {
    const part = breaks.slice(at, at + BREAKS_PER_PIECE);
    pieces.push({
      bytes: part.length * BYTES_PER_ACTION,
      queue: ({ sheet }) => {
        const { horizontalPageBreaks } = sheet(name);
        for (const row of part) horizontalPageBreaks.add(`A${row + 1}`);
      },
    });
  }
  return pieces;
}
