import { isCellError, type CellValue, type Grid } from '../core/sheet/grid';
import type { SheetPlan } from '../core/sheet/plan';
import { checksumPieces } from '../core/checksum';

const BETWEEN_CELLS = '\u0001';
const BETWEEN_ROWS = '\u0002';

const WITHOUT_MEANING = /['$\s]/g;
/** Anything but signs and capitals of ASCII and Chinese characters, which have no other form. */
const MAYBE_SMALL = /[^\0-\x60\x7b-\x7f\u3000-\u9fff\uff00-\uff20]/;

/** Programs rewrite quotes, dollars and blanks of formulas on saving; their meaning stays. */
function formulaText(formula: string): string {
  const plain = formula.replace(WITHOUT_MEANING, '');
  return `=${MAYBE_SMALL.test(plain) ? plain.toUpperCase() : plain}`;
}

function valueText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string')
    return value.includes('\r\n') ? value.replaceAll('\r\n', '\n') : value;
  return isCellError(value) ? value.error : String(value);
}

/** The text of a cell, by its place in its row. */
type TextAt = (column: number) => string;

/** Empty cells at the end of rows and empty rows at the end of a sheet do not count. */
function sumOf(rowCount: number, rowAt: (row: number) => readonly [width: number, TextAt]): string {
  const sum = checksumPieces();
  let lastRow = 0;
  for (let row = 0; row < rowCount; row += 1) {
    const [width, textAt] = rowAt(row);
    let lastColumn = 0;
    let isEmpty = true;
    for (let column = 0; column < width; column += 1) {
      const text = textAt(column);
      if (text === '') continue;
      if (isEmpty) sum.add(BETWEEN_ROWS.repeat(row - lastRow));
      isEmpty = false;
      sum.add(BETWEEN_CELLS.repeat(column - lastColumn));
      lastColumn = column;
      sum.add(text);
    }
    if (!isEmpty) lastRow = row;
  }
  return sum.result();
}

/** What a sheet plan says, as a short text: formulas count, their results do not. */
export function fingerprintOfPlan({ rows }: SheetPlan): string {
  return sumOf(rows.length, (row) => {
    const cells = rows[row]?.cells ?? [];
    const textAt: TextAt = (column) => {
      const cell = cells[column];
      if (!cell) return '';
      return cell.formula === undefined ? valueText(cell.value) : formulaText(cell.formula);
    };
    return [cells.length, textAt];
  });
}

/** What a sheet says now; equal to its plan's fingerprint as long as nobody edited it. */
export function fingerprintOfGrid(grid: Grid): string {
  return sumOf(grid.rowCount, (row) => {
    const values = grid.values[row];
    const textAt: TextAt = (column) => {
      const formula = grid.formulas.at(row, column);
      return formula === undefined ? valueText(values?.[column] ?? null) : formulaText(formula);
    };
    return [grid.columnCount, textAt];
  });
}
