import { isCellError, valueAt, type CellValue, type Grid } from '../core/sheet/grid';
import type { SheetPlan } from '../core/sheet/plan';
import { checksumPieces, COUNTED, LEFT_OUT } from '../core/checksum';

const BETWEEN_CELLS = '\u0001';
const BETWEEN_ROWS = '\u0002';

const WITHOUT_MEANING = /['$\s]/g;
/** Anything but signs and capitals of ASCII and Chinese characters, which have no other form. */
const MAYBE_SMALL = /[^\0-\x60\x7b-\x7f\u3000-\u9fff\uff00-\uff20]/;

const NEITHER = 2;
const CODE_UNITS = 0x10000;
const RETURN = 13;

/** What each code unit counts in a value: a line end of two signs, as some programs write it, is that of one. */
const VALUE_KINDS = new Uint8Array(CODE_UNITS);
VALUE_KINDS[RETURN] = NEITHER;

function kindInFormula(sign: string): number {
  if (MAYBE_SMALL.test(sign)) return NEITHER;
  return sign.replace(WITHOUT_MEANING, '') === '' ? LEFT_OUT : COUNTED;
}

let formulaKinds: Uint8Array | undefined;

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

  /** A value by its text. */
  add(column: number, value: CellValue): void {
    if (value === null || value === '') return;
    this.moveTo(column);
    if (typeof value !== 'string') this.sum.add(isCellError(value) ? value.error : String(value));
    else if (!this.sum.addBy(value, VALUE_KINDS)) this.sum.add(value.replaceAll('\r\n', '\n'));
  }

  /** Programs rewrite quotes, dollars and blanks of formulas on saving; their meaning stays. */
  addFormula(column: number, formula: string): void {
    this.moveTo(column);
    this.sum.add('=');
    formulaKinds ??= Uint8Array.from({ length: CODE_UNITS }, (_, code) =>
      kindInFormula(String.fromCharCode(code)),
    );
    if (this.sum.addBy(formula, formulaKinds)) return;
    this.sum.add(formula.replace(WITHOUT_MEANING, '').toUpperCase());
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

/** What a sheet plan says, as a short text: formulas count, their results do not. */
export function fingerprintOfPlan({ rows }: SheetPlan): string {
  const sum = new SheetSum();
  rows.forEach(({ cells }, row) => {
    sum.begin(row);
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column];
      if (!cell) continue;
      const { formula, value } = cell;
      if (formula === undefined) sum.add(column, value);
      else sum.addFormula(column, formula);
    }
  });
  return sum.result();
}

/** What a sheet says now; equal to its plan's fingerprint as long as nobody edited it. */
export function fingerprintOfGrid(grid: Grid): string {
  const sum = new SheetSum();
  for (let row = 0; row < grid.rowCount; row += 1) {
    sum.begin(row);
    for (let column = 0; column < grid.columnCount; column += 1) {
      const formula = grid.formulas.at(row, column);
      if (formula === undefined) sum.add(column, valueAt(grid, row, column));
      else sum.addFormula(column, formula);
    }
  }
  return sum.result();
}
