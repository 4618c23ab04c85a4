import { CommandType } from '@univerjs/core';
import { isSetCells, keepLooks } from './typed-cells';

/** The one change of contents: values and formulas of cells. */
export const SET_CELLS = 'sheet.mutation.set-range-values';

/** Scrolls no further than needed, and minds frozen rows and columns. */
export const SCROLL_TO = 'sheet.command.scroll-to-cell';

/** Changes of how cells are merged. */
const MERGES = new Set([
  'sheet.mutation.add-worksheet-merge',
  'sheet.mutation.remove-worksheet-merge',
]);

/**
 * Changes that are no part of the workbook: how wide and high she wants to see it, and number formats, which come along
 * with a typed date or a pasted cell and are taken back when the host's content is shown.
 */
const VIEW_CHANGES = new Set([
  'sheet.mutation.set-worksheet-col-width',
  'sheet.mutation.set-worksheet-row-height',
  'sheet.mutation.set-worksheet-row-auto-height',
  'sheet.mutation.set-worksheet-row-is-auto-height',
  'sheet.mutation.set.numfmt',
  'sheet.mutation.remove.numfmt',
]);

/** Commands that change contents and bring looks and merges along; without those they are fine. */
const CONTENT_COMMANDS =
  /^(?:sheet\.command\.(?:set-range-values|paste.*|optional-paste|auto-fill|clear-selection-.*)|univer\.command\.(?:undo|redo))$/;

interface Change {
  readonly id: string;
  readonly type: CommandType;
  readonly params: unknown;
}

/** What happens to a change of the spreadsheet's model: nothing but contents can be saved. */
export type Verdict = 'permitted' | 'refused';

function triggerOf(params: unknown): string {
  if (typeof params !== 'object' || params === null || !('trigger' in params)) return '';
  return typeof params.trigger === 'string' ? params.trigger : '';
}

/** Empties a change of merges, so that what it came along with can go on. */
function withoutRanges(params: unknown): void {
  if (typeof params === 'object' && params !== null && 'ranges' in params) params.ranges = [];
}

/** Decides on a change before it happens and takes out of it what the file host cannot save. */
export function judgeChange({ id, type, params }: Change): Verdict {
  if (type !== CommandType.MUTATION || !id.startsWith('sheet.mutation.')) return 'permitted';
  if (VIEW_CHANGES.has(id)) return 'permitted';
  const isOfContent = CONTENT_COMMANDS.test(triggerOf(params));
  if (id === SET_CELLS && isSetCells(params)) {
    return keepLooks(params) || isOfContent ? 'permitted' : 'refused';
  }
  if (!MERGES.has(id) || !isOfContent) return 'refused';
  withoutRanges(params);
  return 'permitted';
}
