import { formatArea, formatCell } from '../../core/sheet/address';
import type { PrintPlan, SheetPlan } from '../../core/sheet/plan';
import { headerParts } from '../steps/header-parts';
import { bgrOf, LANDSCAPE, PAPER_A4, PORTRAIT } from './et-constants';
import type { EtBook, EtPageSetup, EtSheet } from './et-types';
import type { Step } from './step';

const POINTS_PER_INCH = 72;
/** Characters that a header or footer may have, codes included. */
const MAX_HEADER = 255;

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
  const breaks = [...new Set(print.rowBreaks)].filter((row) => row > 0).sort((a, b) => a - b);
  return [
    () => {
      setPage(sheet().PageSetup, print);
    },
    ...breaks.map((row) => () => {
      const own = sheet();
      own.HPageBreaks.Add(own.Range(formatCell(row, 0)));
    }),
  ];
}

function setPage(page: EtPageSetup, print: PrintPlan): void {
  const { margins } = print;
  page.Orientation = print.orientation === 'landscape' ? LANDSCAPE : PORTRAIT;
  page.PaperSize = PAPER_A4;
  page.LeftMargin = margins.left * POINTS_PER_INCH;
  page.RightMargin = margins.right * POINTS_PER_INCH;
  page.TopMargin = margins.top * POINTS_PER_INCH;
  page.BottomMargin = margins.bottom * POINTS_PER_INCH;
  page.HeaderMargin = margins.header * POINTS_PER_INCH;
  page.FooterMargin = margins.footer * POINTS_PER_INCH;
  page.CenterHorizontally = print.centerHorizontally;
  if (print.fitWidth) {
    page.Zoom = false;
    page.FitToPagesWide = 1;
    page.FitToPagesTall = false;
  } else page.Zoom = 100;
  const above = headerParts((print.header ?? '').slice(0, MAX_HEADER));
  const below = headerParts((print.footer ?? '').slice(0, MAX_HEADER));
  page.LeftHeader = above.left;
  page.CenterHeader = above.center;
  page.RightHeader = above.right;
  page.LeftFooter = below.left;
  page.CenterFooter = below.center;
  page.RightFooter = below.right;
  if (print.titleRows) {
    const [first, last] = print.titleRows;
    page.PrintTitleRows = `$${first + 1}:$${last + 1}`;
  }
  if (print.area) page.PrintArea = formatArea(print.area).replace(/[A-Z]+|\d+/g, '$$$&');
}
