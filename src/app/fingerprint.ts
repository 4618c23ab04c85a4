import { isCellError, type CellValue, type Grid } from '../core/sheet/grid';
import type { SheetPlan } from '../core/sheet/plan';
import { checksumPieces } from '../core/checksum';

const BETWEEN_CELLS = '\u0001';
const BETWEEN_ROWS = '\u0002';

/** Anything but signs and capitals of ASCII and Chinese characters, which have no other form. */
const MAYBE_SMALL = /[^\0-\x60\x7b-\x7f\u3000-\u9fff\uff00-\uff20]/;

/** Programs rewrite quotes, dollars and blanks of formulas on saving; their meaning stays. */
function formulaText(formula: string): string {
  const plain = formula.replace(/['$\s]/g, '');
  return `=${MAYBE_SMALL.test(plain) ? plain.toUpperCase() : plain}`;
}

function valueText(value: CellValue): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : String(value);
}

/** Empty cells at the end of rows and empty rows at the end of a sheet do not count. */
function sumOf(rows: Iterable<readonly string[]>): string {
  const sum = checksumPieces();
  let rowsAhead = 0;
  let isFirst = true;
  for (const cells of rows) {
    let end = cells.length;
    while (end > 0 && (cells[end - 1] ?? '') === '') end -= 1;
    if (!isFirst) rowsAhead += 1;
    isFirst = false;
    if (end === 0) continue;
    sum.add(BETWEEN_ROWS.repeat(rowsAhead));
    rowsAhead = 0;
    sum.add(cells.slice(0, end).join(BETWEEN_CELLS));
  }
  return sum.result();
}

function* planRows({ rows }: SheetPlan): Iterable<readonly string[]> {
  for (const row of rows) {
    yield row.cells.map((cell) => {
      if (!cell) return '';
      return cell.formula === undefined ? valueText(cell.value) : formulaText(cell.formula);
    });
  }
}

function* gridRows(grid: Grid): Iterable<readonly string[]> {
  for (let row = 0; row < grid.rowCount; row += 1) {
    yield Array.from({ length: grid.columnCount }, (_, column) => {
      const formula = grid.formulas.at(row, column);
      return formula === undefined
        ? valueText(grid.values[row]?.[column] ?? null)
        : formulaText(formula);
    });
  }
}

/** What a sheet plan says, as a short text: formulas count, their results do not. */
export function fingerprintOfPlan(plan: SheetPlan): string {
  return sumOf(planRows(plan));
}

/** What a sheet says now; equal to its plan's fingerprint as long as nobody edited it. */
export function fingerprintOfGrid(grid: Grid): string {
  return sumOf(gridRows(grid));
}
