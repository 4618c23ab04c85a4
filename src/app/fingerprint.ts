import { isCellError, valueAt, type CellValue, type Grid } from '../core/sheet/grid';
import type { RowPlan, SheetPlan } from '../core/sheet/plan';
import { checksumPieces } from '../core/checksum';

const BETWEEN_CELLS = '\u0001';
const BETWEEN_ROWS = '\u0002';

const WITHOUT_MEANING = /['$\s]/g;
/** Anything but signs and capitals of ASCII and Chinese characters, which have no other form. */
const MAYBE_SMALL = /[^\0-\x60\x7b-\x7f\u3000-\u9fff\uff00-\uff20]/;

/** The same as WITHOUT_MEANING, of the signs that MAYBE_SMALL lets pass. */
function isWithoutMeaning(code: number): boolean {
  return (
    code === 0x27 || code === 0x24 || code === 0x20 || (code >= 9 && code <= 13) || code === 0x3000
  );
}

function valueText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string')
    return value.includes('\r\n') ? value.replaceAll('\r\n', '\n') : value;
  return isCellError(value) ? value.error : String(value);
}

const SEPARATORS = 16;
const cellsApart = Array.from({ length: SEPARATORS }, (_, count) => BETWEEN_CELLS.repeat(count));

/** The checksum of a sheet that is told cell by cell: row after row, in each of them from left to right. */
class SheetSum {
  private readonly sum = checksumPieces();
  private lastRow = 0;
  private row = 0;
  private lastColumn = 0;
  private isEmpty = true;

  /** Begins a row (0-based). Empty cells at the end of rows and empty rows at the end of a sheet do not count. */
  begin(row: number): void {
    if (!this.isEmpty) this.lastRow = this.row;
    this.row = row;
    this.lastColumn = 0;
    this.isEmpty = true;
  }

  add(column: number, text: string): void {
    if (text === '') return;
    this.moveTo(column);
    this.sum.add(text);
  }

  /** Programs rewrite quotes, dollars and blanks of formulas on saving; their meaning stays. */
  addFormula(column: number, formula: string): void {
    this.moveTo(column);
    this.sum.add('=');
    if (MAYBE_SMALL.test(formula)) {
      this.sum.add(formula.replace(WITHOUT_MEANING, '').toUpperCase());
    } else this.sum.addWithout(formula, isWithoutMeaning);
  }

  private moveTo(column: number): void {
    if (this.isEmpty) this.sum.add(BETWEEN_ROWS.repeat(this.row - this.lastRow));
    this.isEmpty = false;
    const apart = column - this.lastColumn;
    this.sum.add(cellsApart[apart] ?? BETWEEN_CELLS.repeat(apart));
    this.lastColumn = column;
  }

  result(): string {
    return this.sum.result();
  }
}

/** The fingerprint of a sheet plan whose rows are told one after the other. */
export interface PlanSum {
  add(row: RowPlan): void;
  result(): string;
}

/** Begins the fingerprint of a sheet plan: formulas count, their results do not. */
export function planSum(): PlanSum {
  const sum = new SheetSum();
  let row = 0;
  return {
    add({ cells }) {
      sum.begin(row);
      row += 1;
      for (let column = 0; column < cells.length; column += 1) {
        const cell = cells[column];
        if (!cell) continue;
        const { formula, value } = cell;
        if (formula === undefined) sum.add(column, valueText(value));
        else sum.addFormula(column, formula);
      }
    },
    result: () => sum.result(),
  };
}

/** What a sheet plan says, as a short text. */
export function fingerprintOfPlan({ rows }: SheetPlan): string {
  const sum = planSum();
  for (const row of rows) sum.add(row);
  return sum.result();
}

/** What a sheet says now; equal to its plan's fingerprint as long as nobody edited it. */
export function fingerprintOfGrid(grid: Grid): string {
  const sum = new SheetSum();
  for (let row = 0; row < grid.rowCount; row += 1) {
    sum.begin(row);
    for (let column = 0; column < grid.columnCount; column += 1) {
      const formula = grid.formulas.at(row, column);
      if (formula === undefined) sum.add(column, valueText(valueAt(grid, row, column)));
      else sum.addFormula(column, formula);
    }
  }
  return sum.result();
}
