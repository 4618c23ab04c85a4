import { MONEY_FIELDS } from './budget-table';
import type { ColumnWords } from './column-candidates';
import type { SheetView } from './sheet-view';

/** Whether a column's words say that it holds amounts. */
export function isMoney({ candidates, source, isPlainAmount, isSum }: ColumnWords): boolean {
  const field = candidates[0]?.field;
  return (
    MONEY_FIELDS.some((each) => each === field) ||
    (field === undefined && (source !== null || isPlainAmount || isSum))
  );
}

/** Whether a column's words say that it tells rows apart: by name, number or department. */
export function namesRows({ candidates }: ColumnWords): boolean {
  const field = candidates[0]?.field;
  return field === 'name' || field === 'no' || field === 'department';
}

/** Body rows that hold a figure in a column of amounts or without words. */
export function rowsWithFigures(
  view: SheetView,
  words: readonly ColumnWords[],
  top: number,
  bottom: number,
): number[] {
  const columns = words
    .filter(
      ({ candidates, isOther }) =>
        !isOther && (candidates.length === 0 || isMoneyField(candidates[0]?.field)),
    )
    .map(({ column }) => column);
  const rows: number[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let at = 0; at < columns.length; at += 1) {
      const column = columns[at] ?? 0;
      if (view.figure(row, column) === undefined) continue;
      rows.push(row);
      break;
    }
  }
  return rows;
}

function isMoneyField(field: string | undefined): boolean {
  return MONEY_FIELDS.some((each) => each === field) || field === 'executionRate';
}

const MOST_SAMPLES = 200;

/** Figures of the first rows, before any unit. */
export function sampleAmounts(
  view: SheetView,
  words: readonly ColumnWords[],
  rows: readonly number[],
): number[] {
  return rows
    .slice(0, MOST_SAMPLES)
    .flatMap((row) => words.flatMap(({ column }) => view.figure(row, column) ?? []));
}
