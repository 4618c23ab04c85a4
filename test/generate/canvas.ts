import type { RawCell, RawSheet, RawStyle } from './raw-workbook';

export type CanvasValue = string | number | { readonly error: string } | null;

/** Reads the calculated value of a cell. */
export type ReadCell = (row: number, column: number) => CanvasValue;

export interface CanvasCell {
  readonly value: CanvasValue;
  /** Formula text without = and what it calculates; kept in step by whoever makes them. */
  readonly formula?: string;
  readonly calc?: (read: ReadCell) => CanvasValue;
  readonly style?: RawStyle;
}

const letters = (column: number): string => {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
};

/** A1 text of a 0-based cell. */
export const at = (row: number, column: number): string => `${letters(column)}${String(row + 1)}`;

/** What Excel takes a value for beside + and -: text with a number counts, other text is an error. */
function operand(value: CanvasValue): number | { readonly error: string } {
  if (value === null) return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'object') return value;
  const plain = value.replaceAll(',', '').trim();
  return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : { error: '#VALUE!' };
}

/** As Excel shows 15 digits: sums of decimals without the dust of binary floats. */
const clean = (value: number): number => Number(value.toPrecision(15));

/** A run of signed cells, such as B5+C5-D5. */
export function signed(
  terms: readonly { row: number; column: number; sign: 1 | -1 }[],
): Pick<CanvasCell, 'formula' | 'calc'> {
  const formula = terms
    .map(({ row, column, sign }, i) => `${sign < 0 ? '-' : i > 0 ? '+' : ''}${at(row, column)}`)
    .join('');
  return {
    formula,
    calc: (read) => {
      let sum = 0;
      for (const { row, column, sign } of terms) {
        const value = operand(read(row, column));
        if (typeof value === 'object') return value;
        sum += sign * value;
      }
      return clean(sum);
    },
  };
}

/** SUM over ranges of one column; text is passed over, an error is passed on. */
export function sumOf(
  ranges: readonly { top: number; bottom: number; column: number }[],
  name = 'SUM(',
): Pick<CanvasCell, 'formula' | 'calc'> {
  const text = ranges
    .map(({ top, bottom, column }) =>
      top === bottom ? at(top, column) : `${at(top, column)}:${at(bottom, column)}`,
    )
    .join(',');
  return {
    formula: `${name}${text})`,
    calc: (read) => {
      let sum = 0;
      for (const { top, bottom, column } of ranges) {
        for (let row = top; row <= bottom; row++) {
          const value = read(row, column);
          if (typeof value === 'number') sum += value;
          else if (typeof value === 'object' && value !== null) return value;
        }
      }
      return clean(sum);
    },
  };
}

export type RateForm = 'plain' | 'iferror' | 'if' | 'round' | 'percent';

/** Spending over budget, in the forms that offices write. */
export function quotient(
  row: number,
  over: number,
  under: number,
  form: RateForm,
): Pick<CanvasCell, 'formula' | 'calc'> {
  const a = at(row, over);
  const b = at(row, under);
  const formula = {
    plain: `${a}/${b}`,
    iferror: `IFERROR(${a}/${b},0)`,
    if: `IF(${b}=0,0,${a}/${b})`,
    round: `ROUND(${a}/${b},4)`,
    percent: `ROUND(${a}/${b}*100,2)`,
  }[form];
  return {
    formula,
    calc: (read) => {
      const x = operand(read(row, over));
      const y = operand(read(row, under));
      if (typeof x === 'object') return form === 'iferror' ? 0 : x;
      if (typeof y === 'object') return form === 'iferror' ? 0 : y;
      if (y === 0) return form === 'iferror' || form === 'if' ? 0 : { error: '#DIV/0!' };
      if (form === 'round') return Math.round((x / y) * 10_000) / 10_000;
      if (form === 'percent') return Math.round((x / y) * 10_000) / 100;
      return x / y;
    },
  };
}

/** A sheet that is being drawn: cells by row and column, formulas that recompute. */
export class Canvas {
  readonly cells: (CanvasCell | undefined)[][] = [];
  readonly merges: string[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  filter: string | null = null;
  state: 'hidden' | 'veryHidden' | null = null;

  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  put(row: number, column: number, cell: CanvasCell | CanvasValue): void {
    const line = (this.cells[row] ??= []);
    line[column] =
      cell !== null && typeof cell === 'object' && 'value' in cell ? cell : { value: cell };
  }

  get(row: number, column: number): CanvasCell | undefined {
    return this.cells[row]?.[column];
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (top === bottom && left === right) return;
    this.merges.push(`${at(top, left)}:${at(bottom, right)}`);
  }

  get height(): number {
    return this.cells.length;
  }

  /** Calculates every formula anew, as Excel does on opening. */
  recalculate(): void {
    const done = new Map<string, CanvasValue>();
    const read: ReadCell = (row, column) => {
      const key = at(row, column);
      const known = done.get(key);
      if (known !== undefined) return known;
      const cell = this.get(row, column);
      const value = cell?.calc ? cell.calc(read) : (cell?.value ?? null);
      done.set(key, value);
      return value;
    };
    this.cells.forEach((line, row) => {
      line.forEach((cell, column) => {
        if (cell?.calc) line[column] = { ...cell, value: read(row, column) };
      });
    });
  }

  toRaw(): RawSheet {
    this.recalculate();
    const rows = Array.from({ length: this.cells.length }, (_, row) => {
      const line = this.cells[row] ?? [];
      return Array.from({ length: line.length }, (__, column): RawCell | null => {
        const cell = line[column];
        if (!cell) return null;
        return {
          ...(cell.value === null ? {} : { value: cell.value }),
          ...(cell.formula === undefined ? {} : { formula: cell.formula }),
          ...(cell.style ? { style: cell.style } : {}),
        };
      });
    });
    return {
      name: this.name,
      rows,
      merges: this.merges,
      hiddenRows: [...this.hiddenRows],
      hiddenColumns: [...this.hiddenColumns],
      ...(this.filter ? { filter: this.filter } : {}),
      ...(this.state ? { state: this.state } : {}),
    };
  }
}
