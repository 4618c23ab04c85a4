import { CommandType } from '@univerjs/core';

/** The one change of contents: values and formulas of cells. */
export const SET_CELLS = 'sheet.mutation.set-range-values';

/** Changes of the view that are no part of the workbook: how wide and high she wants to see it. */
const VIEW_CHANGES = new Set([
  'sheet.mutation.set-worksheet-col-width',
  'sheet.mutation.set-worksheet-row-height',
  'sheet.mutation.set-worksheet-row-auto-height',
  'sheet.mutation.set-worksheet-row-is-auto-height',
]);

/** Whether a change of the spreadsheet's model may happen; what the file host cannot save may not. */
export function isPermitted(id: string, type: CommandType | undefined): boolean {
  if (type !== CommandType.MUTATION) return true;
  return !id.startsWith('sheet.mutation.') || id === SET_CELLS || VIEW_CHANGES.has(id);
}
