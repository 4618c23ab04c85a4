import { MAX_COLUMNS, MAX_ROWS, parseArea } from '../../core/sheet/address';
import type { Formulas } from '../../core/sheet/grid';
import type { Steps } from '../../core/steps';
import { FileRefusal } from '../refusal';
import { CellContentReader, type ContentSources } from './read-cell-content';
import type { PackedCells } from './packed-cells';
import { goOn, type PartWindow } from './part-window';
import { FormulaCollector } from './read-formulas';
import { MAX_CELLS } from './reader-limits';
import { RowCollector } from './read-rows';
import { scanDecimal } from './scan-number';
import { PlainCell } from './scan-plain-cell';
import { packName, type XmlScanner } from './scan-xml';

const ROW = packName('row');
const CELL = packName('c');
const VALUE = packName('v');
const FORMULA = packName('f');
const INLINE = packName('is');
const LETTER_R = packName('r');
const LETTER_S = packName('s');
const LETTER_T = packName('t');
const ZERO = 0x30;
/** How many cells are read between two steps: a few milliseconds' worth. */
const CELLS_A_STEP = 8000;
/** Bytes that a cell takes in the file, about. */
const CELL_BYTES = 32;

/** What sheetData holds. */
export interface SheetCells {
  readonly cells: PackedCells;
  readonly styleRows: readonly (ArrayLike<number> | undefined)[];
  readonly formulas: Formulas;
  readonly columnCount: number;
  /** Cells (by cellKey) with a formula that nobody has computed. */
  readonly stale: ReadonlySet<number>;
  /** Rows marked hidden or of height 0; 0-based. */
  readonly hiddenRows: readonly number[];
  /** Rows that have an entry, noted only where rows are hidden by default. */
  readonly listedRows: ReadonlySet<number>;
}

/** What must be known of a sheet before its cells. */
export interface CellOptions {
  /** Styles of the workbook; an index beyond them counts as the default. */
  readonly styleCount: number;
  /** Whether rows without an entry are hidden. */
  readonly hidesUnlisted: boolean;
  /** Bytes of the whole part. */
  readonly partSize: number;
  /** Where the scanner's bytes come from when they are not the whole part; it ends behind whole rows. */
  readonly window: PartWindow | undefined;
}

/** Reads the current `sheetData` element cell by cell, in one pass. */
export class CellReader {
  private readonly xml: XmlScanner;
  private readonly hidesUnlisted: boolean;
  private readonly window: PartWindow | undefined;
  private readonly content: CellContentReader;
  private readonly plain = new PlainCell();
  private readonly rows: RowCollector;
  private readonly formulas = new FormulaCollector();
  private readonly stale = new Set<number>();
  private readonly hiddenRows: number[] = [];
  private readonly listedRows = new Set<number>();
  private row = -1;
  private column = -1;
  private cellCount = 0;

  constructor(xml: XmlScanner, sources: ContentSources, options: CellOptions) {
    this.xml = xml;
    this.content = new CellContentReader(xml, sources);
    this.rows = new RowCollector(options.styleCount, Math.ceil(options.partSize / CELL_BYTES));
    this.hidesUnlisted = options.hidesUnlisted;
    this.window = options.window;
  }

  /** Goes through the element, in steps. Throws FileRefusal broken-xml and too-many-cells. */
  *read(): Steps<SheetCells> {
    const { xml } = this;
    let pauseAt = CELLS_A_STEP;
    const start = xml.childStart();
    while (goOn(xml, this.window, start).nextChild()) {
      if (xml.nameCode === ROW) this.readRow();
      else xml.skip();
      if (this.cellCount < pauseAt) continue;
      pauseAt = this.cellCount + CELLS_A_STEP;
      yield;
    }
    const { cells, styleRows, columnCount } = this.rows.finish(this.content.texts());
    return {
      cells,
      styleRows,
      columnCount,
      formulas: this.formulas.finish(cells),
      stale: this.stale,
      hiddenRows: this.hiddenRows,
      listedRows: this.listedRows,
    };
  }

  private readRow(): void {
    const { xml } = this;
    const { attributes } = xml;
    const at = attributes.indexOf('r');
    this.row =
      at < 0 ? this.row + 1 : this.rowNumber(attributes.valueStart(at), attributes.valueEnd(at));
    if (this.row >= MAX_ROWS) throw new FileRefusal('too-many-cells', `${MAX_ROWS} rows`);
    if (this.hidesUnlisted) this.listedRows.add(this.row);
    if (attributes.isTrue('hidden') || isZero(xml.attribute('ht'))) this.hiddenRows.push(this.row);
    this.column = -1;
    this.readPlainCells();
    while (xml.nextChild()) {
      if (xml.nameCode === CELL) this.readCell();
      else xml.skip();
      this.readPlainCells();
    }
  }

  /** Goes through the cells from here on that are written as nearly all are. */
  private readPlainCells(): void {
    const { xml, plain, content } = this;
    const { bytes } = xml;
    let at = xml.childStart();
    for (;;) {
      const end = plain.read(bytes, at);
      if (end < 0 || plain.row >= MAX_ROWS || plain.column >= MAX_COLUMNS) break;
      at = end;
      const { row, column } = plain;
      this.row = row;
      this.column = column;
      if (!plain.isEmpty) {
        this.countCell();
        if (plain.isShared) {
          content.demandShared(plain.value);
          this.rows.putText(row, column, plain.value);
        } else this.rows.putNumber(row, column, plain.value);
        if (plain.formulaStart >= 0)
          this.formulas.add(
            row * MAX_COLUMNS + column,
            bytes,
            plain.formulaStart,
            plain.formulaEnd,
          );
      }
      if (plain.style !== 0) this.rows.putStyle(row, column, plain.style);
    }
    xml.moveTo(at);
  }

  private rowNumber(start: number, end: number): number {
    const plain = scanDecimal(this.xml.bytes, start, end);
    if (plain >= 1 && Number.isInteger(plain)) return plain - 1;
    const text = this.xml.text.content(start, end);
    const row = Number(text);
    if (!Number.isInteger(row) || row < 1) throw this.xml.broken(`row ${text.slice(0, 20)}`);
    return row - 1;
  }

  private readCell(): void {
    const { xml, content } = this;
    const { attributes } = xml;
    let style = 0;
    this.column++;
    content.reset();
    for (let i = 0; i < attributes.count; i++) {
      const letter = attributes.letterAt(i);
      if (letter === LETTER_R) this.readReference(attributes.valueStart(i), attributes.valueEnd(i));
      else if (letter === LETTER_S)
        style = this.readIndex(attributes.valueStart(i), attributes.valueEnd(i));
      else if (letter === LETTER_T)
        content.setType(attributes.valueStart(i), attributes.valueEnd(i));
    }
    if (this.column >= MAX_COLUMNS)
      throw new FileRefusal('too-many-cells', `${MAX_COLUMNS} columns`);
    let hasFormula = false;
    while (xml.nextChild()) {
      const code = xml.nameCode;
      if (code === VALUE) content.readValue();
      else if (code === FORMULA) hasFormula = this.readFormula();
      else if (code === INLINE) content.readInline();
      else xml.skip();
    }
    if (content.value !== null || hasFormula) {
      this.countCell();
      this.rows.put(this.row, this.column, content.value);
      if (hasFormula && content.value === null)
        this.stale.add(this.row * MAX_COLUMNS + this.column);
    }
    if (style !== 0) this.rows.putStyle(this.row, this.column, style);
  }

  private countCell(): void {
    if (++this.cellCount > MAX_CELLS) throw new FileRefusal('too-many-cells', `${MAX_CELLS} cells`);
  }

  /** Takes row and column from a reference such as AB12. */
  private readReference(start: number, end: number): void {
    const { bytes } = this.xml;
    let at = start;
    let column = 0;
    for (; at < end; at++) {
      const letter = ((bytes[at] ?? 0) | 0x20) - 0x60;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    const lettersEnd = at;
    let row = 0;
    for (; at < end; at++) {
      const digit = (bytes[at] ?? 0) - ZERO;
      if (digit < 0 || digit > 9) break;
      row = row * 10 + digit;
    }
    const isCell = at === end && lettersEnd > start && lettersEnd < end && row > 0;
    if (!isCell)
      throw this.xml.broken(`cell ${this.xml.text.plain(start, Math.min(end, start + 20))}`);
    if (row > MAX_ROWS) throw new FileRefusal('too-many-cells', `${MAX_ROWS} rows`);
    this.row = row - 1;
    this.column = column - 1;
  }

  private readIndex(start: number, end: number): number {
    const { bytes } = this.xml;
    let value = 0;
    for (let at = start; at < end; at++) {
      const digit = (bytes[at] ?? 0) - ZERO;
      if (digit < 0 || digit > 9) return 0;
      value = value * 10 + digit;
    }
    return value;
  }

  /** Reads the current `f` element; false where it stands for no formula of this cell. */
  private readFormula(): boolean {
    const { xml, formulas } = this;
    const { attributes } = xml;
    const hasAttributes = attributes.count > 0;
    const type = hasAttributes ? xml.attribute('t') : undefined;
    const group = type === 'shared' ? xml.attribute('si') : undefined;
    const area = type === 'array' ? parseArea(xml.attribute('ref') ?? '') : undefined;
    xml.readContent();
    if (type === 'dataTable') return false;
    const key = this.row * MAX_COLUMNS + this.column;
    const { bytes, start, end } = this.content.formulaText();
    if (start === end) {
      if (group === undefined) return false;
      formulas.addShared(key, group);
      return true;
    }
    const index = formulas.add(key, bytes, start, end);
    if (group !== undefined) formulas.addMaster(index, group);
    if (area) formulas.addArray(index, area);
    return true;
  }
}

function isZero(height: string | undefined): boolean {
  return height !== undefined && Number(height) === 0 && height.trim() !== '';
}
