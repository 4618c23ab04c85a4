import { formatArea, formatCell } from '../../core/sheet/address';
import type { PrintPlan, SheetPlan } from '../../core/sheet/plan';
import { breakRows, headersOf, marginPoints, titleRowsOf } from '../steps/page-facts';
import { bgrOf, LANDSCAPE, PAPER_A4, PORTRAIT } from './et-constants';
import type { EtBook, EtPageSetup, EtSheet } from './et-types';
import type { Step } from './step';

/** How a planned sheet looks on the screen and on paper. What a window shows needs the sheet to be active. */
export function pageSteps(plan: SheetPlan, book: EtBook, sheet: () => EtSheet): readonly Step[] {
  const { print, tabColor } = plan;
  return [
    ...(plan.visibility === 'visible' ? [viewStep(plan, book, sheet)] : []),
    ...(tabColor === undefined
      ? []
      : [
          () => {
            sheet().Tab.Color = bgrOf(tabColor);
          },
        ]),
    ...(print ? printSteps(print, sheet) : []),
  ];
}

function viewStep(plan: SheetPlan, book: EtBook, sheet: () => EtSheet): Step {
  return () => {
    sheet().Activate();
    const window = book.Windows.Item(1);
    window.DisplayGridlines = plan.showGridLines;
    const { rows = 0, columns = 0 } = plan.freeze ?? {};
    window.FreezePanes = false;
    if (rows === 0 && columns === 0) return;
    // Panes are counted from what is in sight.
    window.ScrollRow = 1;
    window.ScrollColumn = 1;
    window.SplitRow = rows;
    window.SplitColumn = columns;
    window.FreezePanes = true;
  };
}

function printSteps(print: PrintPlan, sheet: () => EtSheet): readonly Step[] {
  return [
    () => {
      setPage(sheet().PageSetup, print);
    },
    ...breakRows(print).map((row) => () => {
      const own = sheet();
      own.HPageBreaks.Add(own.Range(formatCell(row, 0)));
    }),
  ];
}

function setPage(page: EtPageSetup, print: PrintPlan): void {
  const margins = marginPoints(print);
  page.Orientation = print.orientation === 'landscape' ? LANDSCAPE : PORTRAIT;
  page.PaperSize = PAPER_A4;
  page.LeftMargin = margins.left;
  page.RightMargin = margins.right;
  page.TopMargin = margins.top;
  page.BottomMargin = margins.bottom;
  page.HeaderMargin = margins.header;
  page.FooterMargin = margins.footer;
  page.CenterHorizontally = print.centerHorizontally;
  if (print.fitWidth) {
    page.Zoom = false;
    page.FitToPagesWide = 1;
    page.FitToPagesTall = false;
  } else page.Zoom = 100;
  const { above, below } = headersOf(print);
  page.LeftHeader = above.left;
  page.CenterHeader = above.center;
  page.RightHeader = above.right;
  page.LeftFooter = below.left;
  page.CenterFooter = below.center;
  page.RightFooter = below.right;
  const titleRows = titleRowsOf(print);
  if (titleRows !== null) page.PrintTitleRows = titleRows;
  if (print.area) page.PrintArea = formatArea(print.area).replace(/[A-Z]+|\d+/g, '$$$&');
}
