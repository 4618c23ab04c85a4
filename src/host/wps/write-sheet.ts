import { MAX_ROWS } from '../../core/sheet/address';
import type { SheetPlan } from '../../core/sheet/plan';
import { visibilityNumber } from './book';
import { NO_COLOR, SHEET_VISIBLE } from './et-constants';
import type { EtBook, EtSheet } from './et-types';
import { ATTACHMENT_NAME } from './attachments';
import type { Step } from './step';
import { cellSteps } from './write-cells';
import { chartsOf, chartSteps, conditionSteps, linkSteps } from './write-extras';
import { layoutSteps, lookSteps } from './write-looks';
import { pageSteps } from './write-page';

/** Takes everything from a sheet but the sheet itself, so that formulas that point to it go on to do so. */
export function clearSheet(sheet: EtSheet): void {
  const charts = chartsOf(sheet);
  for (let index = charts.Count; index > 0; index--) charts.Item(index).Delete();
  const { Shapes: shapes } = sheet;
  for (let index = shapes.Count; index > 0; index--) {
    const shape = shapes.Item(index);
    if (shape.Name.startsWith(ATTACHMENT_NAME)) shape.Delete();
  }
  if (sheet.AutoFilterMode) sheet.AutoFilterMode = false;
  sheet.ResetAllPageBreaks();
  sheet.Hyperlinks.Delete();
  const { Cells: cells } = sheet;
  cells.FormatConditions.Delete();
  cells.Clear();
  cells.EntireRow.Hidden = false;
  cells.EntireColumn.Hidden = false;
  cells.EntireRow.UseStandardHeight = true;
  cells.EntireColumn.UseStandardWidth = true;
  sheet.Tab.ColorIndex = NO_COLOR;
}

/** Clears a sheet from a row on, 0-based. */
export function clearBelow(sheet: EtSheet, row: number): void {
  sheet.Range(`${row + 1}:${MAX_ROWS}`).Clear();
}

/** The content and looks of a planned sheet, onto a clear one. */
export function contentSteps(
  plan: SheetPlan,
  book: EtBook,
  sheet: () => EtSheet,
  digit: number,
): readonly Step[] {
  return [
    ...cellSteps(plan, sheet),
    ...linkSteps(plan, sheet),
    ...lookSteps(plan, sheet),
    ...layoutSteps(plan, sheet, digit),
    ...conditionSteps(plan, sheet),
    ...pageSteps(plan, book, sheet),
    ...chartSteps(plan, sheet),
  ];
}

/** Shows or hides a sheet where it is not so already. */
export function setVisibility(sheet: EtSheet, visibility: SheetPlan['visibility']): void {
  const wanted = visibilityNumber(visibility);
  if (sheet.Visible !== wanted) sheet.Visible = wanted;
}

/** Takes a sheet away. */
export function removeSheet(sheet: EtSheet): void {
  if (sheet.Visible !== SHEET_VISIBLE) sheet.Visible = SHEET_VISIBLE;
  sheet.Delete();
}
