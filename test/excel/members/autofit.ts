import type { RangeRef } from '../book/range-ref';
import { displayText } from '../book/display-text';
import { overlaps } from '../book/merge-index';
import { writeLines } from './range-writing';

/** Characters, those of Chinese counted twice. */
function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) ?? 0) > 0xff ? 2 : 1;
  return width;
}

function shownText({ sheet }: RangeRef, row: number, column: number): string {
  const { numberFormat } = sheet.style(row, column);
  const value = sheet.cell(row, column)?.value ?? null;
  return displayText(value, numberFormat, sheet.book.options.date1904);
}

const isMerged = (range: RangeRef, row: number, column: number): boolean =>
  range.sheet.state.merges.some((merge) =>
    overlaps(merge, { top: row, bottom: row, left: column, right: column }),
  );

/** Columns as wide as their longest text; merged and wrapped cells do not count. */
export function autofitColumns(range: RangeRef): void {
  const { sheet } = range;
  const widest = new Map<number, number>();
  for (const [row, column] of range.present()) {
    if (isMerged(range, row, column) || sheet.style(row, column).wrap) continue;
    const width = widthOf(shownText(range, row, column));
    widest.set(column, Math.max(widest.get(column) ?? 0, width));
  }
  const { digitWidth } = sheet.book;
  writeLines(range, 'columns', (line, at) => {
    const characters = widest.get(range.area.left + at);
    if (characters === undefined || characters === 0) return line;
    return { ...line, size: (characters * digitWidth + 5) * 0.75 };
  });
}

/** Rows as high as their wrapped texts need; merged cells do nothing, as in Excel. */
export function autofitRows(range: RangeRef): void {
  const { sheet } = range;
  const lines = new Map<number, number>();
  for (const [row, column] of range.present()) {
    const style = sheet.style(row, column);
    if (isMerged(range, row, column) || !style.wrap) continue;
    const perLine = Math.max(1, sheet.columnWidth(column) / 0.75 / sheet.book.digitWidth);
    const count = shownText(range, row, column)
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / perLine)), 0);
    lines.set(row, Math.max(lines.get(row) ?? 1, count));
  }
  writeLines(range, 'rows', (line, at) => {
    const count = lines.get(range.area.top + at);
    const size = count === undefined || count === 1 ? undefined : count * sheet.book.standardHeight;
    return { ...line, size };
  });
}
