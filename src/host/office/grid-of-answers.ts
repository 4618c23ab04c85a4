import type { Area } from '../../core/sheet/address';
import { cellKey } from '../../core/sheet/address';
import type { CellStyle, CellValue, Grid, SheetFilter } from '../../core/sheet/grid';
import type { Steps } from '../../core/steps';
import { HostFailure } from '../host-failure';
import { parseAddressList } from './addresses';
import type { SheetFacts } from './sheet-facts';

/** The looks that reading a budget needs: bold heads and indented names. More would double the answer. */
export const BLOCK_SETTINGS = { format: { font: { bold: true }, indentLevel: true } } as const;

/** How many cells are taken over between two steps, in rows of any width: a few milliseconds' worth. */
export const CELLS_A_STEP = 10_000;

/** What Excel answered for rows of a sheet, from column A on. */
export interface BlockAnswer {
  /** 0-based row of the first line. */
  readonly first: number;
  /** Excel on the web may answer null instead of an error when the range is too large. */
  readonly values: readonly (readonly unknown[])[] | null;
  /** The values again where formulas were not asked for. */
  readonly formulas: readonly (readonly unknown[])[] | null;
  /** Empty, as looks are, where only content was asked for. */
  readonly numberFormats: readonly (readonly unknown[])[] | null;
  readonly looks: readonly (readonly Excel.CellProperties[])[];
  readonly hiddenRows: readonly boolean[];
}

/** What Excel answered for a sheet as a whole. */
export interface SheetAnswer {
  /** Merged areas as an address list. */
  readonly merges: string;
  readonly hiddenColumns: readonly boolean[];
}

/** Every error that a cell may show; a text that reads the same cannot be told from it and is as unusable. */
const ERROR =
  /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|PYTHON!|EXTERNAL!)$/;

/** A sheet as a grid, in steps. Throws HostFailure too-large when Excel kept back the values. */
export function* gridSteps(
  facts: SheetFacts,
  answers: readonly BlockAnswer[],
  sheet: SheetAnswer,
  date1904: boolean,
): Steps<Grid> {
  const cells = new CellCollector(facts.name);
  const hiddenRows = new Set<number>();
  for (const answer of answers) {
    yield* cells.addSteps(answer);
    for (const [index, isHidden] of answer.hiddenRows.entries()) {
      if (isHidden) hiddenRows.add(answer.first + index);
    }
  }
  const hiddenColumns = sheet.hiddenColumns.flatMap((isHidden, column) =>
    isHidden ? [column] : [],
  );
  return {
    sheet: facts.name,
    visibility: facts.visibility,
    rowCount: facts.rowCount,
    columnCount: facts.columnCount,
    ...cells.finish(),
    merges: sheet.merges === '' ? [] : parseAddressList(sheet.merges),
    hiddenRows,
    hiddenColumns: new Set(hiddenColumns),
    filter: filterOf(facts.filter, hiddenRows),
    isProtected: facts.isProtected,
    date1904,
    stale: new Set(),
  };
}

/** A filter hides rows below its head; where some are hidden, it counts as active. */
function filterOf(filter: SheetFacts['filter'], hidden: ReadonlySet<number>): SheetFilter | null {
  if (!filter) return null;
  const { area, isFiltering } = filter;
  return { area, active: isFiltering || [...hidden].some((row) => isBelowHead(area, row)) };
}

function isBelowHead(area: Area, row: number): boolean {
  return row > area.top && row <= area.bottom;
}

/** Puts answers together; equal looks share one style. */
class CellCollector {
  readonly #name: string;
  readonly #values: CellValue[][] = [];
  readonly #styleRows: number[][] = [];
  readonly #styles: CellStyle[] = [{}];
  readonly #styleIndexes = new Map<string, number>([['General|false|0', 0]]);
  readonly #formulas = new Map<number, string>();
  readonly #places: (readonly [number, number])[] = [];

  constructor(name: string) {
    this.#name = name;
  }

  *addSteps(answer: BlockAnswer): Steps<void> {
    const { first, values, formulas, numberFormats, looks } = answer;
    if (!values || !formulas || !numberFormats) throw new HostFailure('too-large', this.#name);
    let cells = 0;
    for (const [index, line] of values.entries()) {
      const row = first + index;
      this.#values[row] = trimEnd(
        line.map((value, column) => this.#cell(row, column, value, formulas[index]?.[column])),
      );
      this.#styleRows[row] = line.map((_, column) =>
        this.#style(numberFormats[index]?.[column], looks[index]?.[column]),
      );
      cells += line.length;
      if (cells < CELLS_A_STEP) continue;
      cells = 0;
      yield;
    }
  }

  finish(): Pick<Grid, 'values' | 'formulas' | 'styles' | 'styleRows'> {
    const formulas = this.#formulas;
    const places = this.#places;
    return {
      values: this.#values,
      styles: this.#styles,
      styleRows: this.#styleRows,
      formulas: {
        size: formulas.size,
        has: (row, column) => formulas.has(cellKey(row, column)),
        at: (row, column) => formulas.get(cellKey(row, column)),
        cells: () => places,
      },
    };
  }

  /** A text that begins with = is told from a formula by its value, which is that text itself. */
  #cell(row: number, column: number, value: unknown, formula: unknown): CellValue {
    const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
    if (isFormula) {
      this.#formulas.set(cellKey(row, column), formula.slice(1));
      this.#places.push([row, column]);
    }
    if (typeof value === 'string') {
      if (value === '') return isFormula ? '' : null;
      return ERROR.test(value) ? { error: value } : value;
    }
    return typeof value === 'number' || typeof value === 'boolean' ? value : null;
  }

  #style(numberFormat: unknown, look: Excel.CellProperties | undefined): number {
    const format =
      typeof numberFormat === 'string' && numberFormat !== '' ? numberFormat : 'General';
    const bold = look?.format?.font?.bold === true;
    const indent = look?.format?.indentLevel ?? 0;
    const key = `${format}|${String(bold)}|${indent}`;
    const known = this.#styleIndexes.get(key);
    if (known !== undefined) return known;
    const index = this.#styles.length;
    this.#styleIndexes.set(key, index);
    this.#styles.push({
      ...(format !== 'General' && { numberFormat: format }),
      ...(bold && { bold }),
      ...(indent > 0 && { indent }),
    });
    return index;
  }
}

function trimEnd(cells: CellValue[]): CellValue[] {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === null) length--;
  cells.length = length;
  return cells;
}
