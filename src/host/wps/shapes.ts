/**
 * A value of a range as a list of lines, whatever shape it came in: one cell is a scalar, one row or one column may be a plain
 * list or a list of lists. `rows` and `columns` are the range's.
 */
export function linesOf(
  value: unknown,
  rows: number,
  columns: number,
): readonly (readonly unknown[])[] {
  if (!Array.isArray(value)) {
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
  }
  const list: readonly unknown[] = value;
  if (list.some((line) => Array.isArray(line))) {
    const lines = list.map((line): readonly unknown[] => (Array.isArray(line) ? line : [line]));
    // One column may come as one line, and one row as lines of one cell.
    if (lines.length !== rows && lines.flat().length === rows * columns) {
      return linesOf(lines.flat(), rows, columns);
    }
    return lines;
  }
  return Array.from({ length: rows }, (_, row) => list.slice(row * columns, (row + 1) * columns));
}
