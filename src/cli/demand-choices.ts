import type { OpenedBudget } from '../app/open-budget';
import { formatColumn } from '../core/sheet/address';
import type { CommandLine } from './command-line';
import { shownSheets } from './print-reading';
import { TEXT } from './text';
import { UsageError } from './usage-error';

/** Throws UsageError where a sheet or a column was named that is not there: it would be left out without a word. */
export function demandChoices(
  { choices: { sheet, columns } }: CommandLine,
  { grids, reading: { tables } }: OpenedBudget,
): void {
  if (sheet !== undefined && !grids.has(sheet)) {
    const message = TEXT.noSheet(sheet, shownSheets([...grids.keys()]));
    throw new UsageError(message, { code: 'no-table' });
  }
  if (tables.length === 0) return;
  for (const [field, column] of Object.entries(columns ?? {})) {
    const isHeld = tables.some(({ area }) => column >= area.left && column <= area.right);
    if (!isHeld) throw new UsageError(TEXT.unusedMap(field, formatColumn(column)));
  }
}
