import { MONEY_FIELDS } from './budget-table';
import type { HeaderBlock } from './header-block';
import type { ReadingChoices } from './reading';
import type { SheetView } from './sheet-view';

const MOST_HEAD_ROWS = 3;

/**
 * The heads above the columns that a person pointed at, for a sheet whose words name no table: the rows of text
 * right above the first row with a name and an amount there. Undefined without a name and an amount, or without
 * such a row. Rows and columns are 0-based.
 */
export function pointedHeader(
  view: SheetView,
  columns: ReadingChoices['columns'],
): HeaderBlock | undefined {
  const name = columns?.name;
  const money = MONEY_FIELDS.flatMap((field) => columns?.[field] ?? []);
  if (name === undefined || money.length === 0) return undefined;
  const isFigureRow = (row: number) =>
    view.text(row, name).trim() !== '' &&
    money.some((column) => view.figure(row, column) !== undefined);
  let first = 0;
  while (first < view.grid.rowCount && !isFigureRow(first)) first += 1;
  if (first === view.grid.rowCount) return undefined;
  const isHead = (row: number) =>
    money.some((column) => view.text(row, column).trim() !== '') &&
    money.every((column) => view.figure(row, column) === undefined);
  const headRows: number[] = [];
  for (let row = first - 1; row >= 0 && headRows.length < MOST_HEAD_ROWS && isHead(row); row -= 1)
    headRows.unshift(row);
  const [top] = headRows;
  if (top === undefined) return undefined;
  const used = headRows.flatMap((row) => [...view.glance(row).texts, ...view.glance(row).numbers]);
  return {
    top,
    bottom: first - 1,
    headRows,
    codeRows: [],
    unitRows: [],
    left: Math.min(name, ...money, ...used),
    right: Math.max(name, ...money, ...used),
  };
}
