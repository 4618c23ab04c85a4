import { isCellError, type CellValue, type Grid } from '../core/sheet/grid';
import type { SheetPlan } from '../core/sheet/plan';
import { checksum } from '../core/checksum';

const BETWEEN_CELLS = '\u0001';
const BETWEEN_ROWS = '\u0002';

/** Programs rewrite quotes, dollars and blanks of formulas on saving; their meaning stays. */
function formulaText(formula: string): string {
  return `=${formula.replace(/['$\s]/g, '').toUpperCase()}`;
}

function valueText(value: CellValue): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : String(value);
}

/** Empty cells at the end of rows and empty rows at the end of a sheet do not count. */
function sumOf(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => {
    let end = cells.length;
    while (end > 0 && (cells[end - 1] ?? '') === '') end -= 1;
    return cells.slice(0, end).join(BETWEEN_CELLS);
  });
  while (lines.at(-1) === '') lines.pop();
  return checksum(lines.join(BETWEEN_ROWS));
}

/** What a sheet plan says, as a short text: formulas count, their results do not. */
export function fingerprintOfPlan(plan: SheetPlan): string {
  return sumOf(
    plan.rows.map((row) =>
      row.cells.map((cell) => {
        if (!cell) return '';
        return cell.formula === undefined ? valueText(cell.value) : formulaText(cell.formula);
      }),
    ),
  );
}

/** What a sheet says now; equal to its plan's fingerprint as long as nobody edited it. */
export function fingerprintOfGrid(grid: Grid): string {
  return sumOf(
    Array.from({ length: grid.rowCount }, (_, row) =>
      Array.from({ length: grid.columnCount }, (_unused, column) => {
        const formula = grid.formulas.at(row, column);
        return formula === undefined
          ? valueText(grid.values[row]?.[column] ?? null)
          : formulaText(formula);
      }),
    ),
  );
}
