import { formatCell, formatColumn } from '../../core/sheet/address';
import type { CellPlan, RowPlan, SheetPlan } from '../../core/sheet/plan';
import { escapeXml } from '../xml';
import type { XmlWriter } from '../xml-writer';
import { escapeCellText, isSpaced, looksLikeFormula, MAX_CELL_TEXT } from './cell-text';
import type { StylesEdit } from './styles-add';
import { WriteFailure } from './write-failure';

const MAX_FORMULA = 8192;
/** Points; higher rows make the file invalid. */
const MAX_HEIGHT = 409.5;

/** Kinds of cells; numbers, because one is asked for each cell. */
const KIND = {
  empty: 0,
  text: 1,
  spaced: 2,
  number: 3,
  truth: 4,
  formula: 5,
  textFormula: 6,
  truthFormula: 7,
} as const;

/** How a cell of a kind goes on after its style. Text stands in the cell itself, so that no shared string moves. */
const AFTER = [
  '/>',
  ' t="inlineStr"><is><t>',
  ' t="inlineStr"><is><t xml:space="preserve">',
  '><v>',
  ' t="b"><v>',
  '><f>',
  ' t="str"><f>',
  ' t="b"><f>',
] as const;

/** The kind of a cell. An empty text is an empty cell, as it becomes in every program that it is typed into. */
function kindOf({ value, formula }: CellPlan): number {
  if (formula !== undefined) {
    if (typeof value === 'string') return KIND.textFormula;
    return typeof value === 'boolean' ? KIND.truthFormula : KIND.formula;
  }
  if (value === null || value === '') return KIND.empty;
  if (typeof value === 'string') return isSpaced(value) ? KIND.spaced : KIND.text;
  return typeof value === 'number' ? KIND.number : KIND.truth;
}

/**
 * Writes the rows of a planned sheet, one after the other, straight into the part's bytes: a long report has hundreds of
 * thousands of cells. Throws WriteFailure for what no cell can hold.
 */
export class RowWriter {
  // Private by the compiler's word only: for old web views a # becomes a look-up in a map.
  private readonly plan: Pick<SheetPlan, 'name' | 'styles'>;
  private readonly styles: StylesEdit;
  private readonly writer: XmlWriter;
  /** How a cell of each column begins, up to its row's number. */
  private readonly starts: string[] = [];
  /** What follows a cell's address: for each style and kind, for texts that look like formulas and for others. */
  private readonly openings: string[] = [];
  /** What follows a row's number, by its height. */
  private readonly heights = new Map<number, string>();
  private count = 0;

  constructor(plan: Pick<SheetPlan, 'name' | 'styles'>, styles: StylesEdit, writer: XmlWriter) {
    this.plan = plan;
    this.styles = styles;
    this.writer = writer;
  }

  /** Writes the next row. */
  add({ height, cells }: RowPlan): void {
    const { writer } = this;
    const index = this.count++;
    const number = String(index + 1);
    if (height === undefined && cells.every((cell) => cell === null)) return;
    writer.addMarkup('<row r="', number, height === undefined ? '">' : this.heightXml(height));
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (!cell) continue;
      this.check(cell, index, column);
      const kind = kindOf(cell);
      const start = (this.starts[column] ??= `<c r="${formatColumn(column)}`);
      writer.addMarkup(start, number, this.openingOf(cell, kind));
      if (kind !== KIND.empty) this.content(cell);
    }
    writer.addMarkup('</row>');
  }

  private heightXml(height: number): string {
    const known = this.heights.get(height);
    if (known !== undefined) return known;
    const points = Math.min(Math.max(height, 0), MAX_HEIGHT);
    const xml = `" ht="${points}" customHeight="1">`;
    this.heights.set(height, xml);
    return xml;
  }

  private openingOf({ style, value, formula }: CellPlan, kind: number): string {
    const isQuoted = formula === undefined && typeof value === 'string' && looksLikeFormula(value);
    const key = (style * 2 + (isQuoted ? 1 : 0)) * AFTER.length + kind;
    const known = this.openings[key];
    if (known !== undefined) return known;
    const id = this.styles.cellStyle(this.plan.styles[style] ?? {}, isQuoted);
    const opening = `" s="${id}"${AFTER[kind] ?? ''}`;
    this.openings[key] = opening;
    return opening;
  }

  private content({ value, formula }: CellPlan): void {
    const { writer } = this;
    if (formula === undefined) {
      if (typeof value === 'string') writer.addContent(value, escapeCellText, '</t></is></c>');
      else writer.addMarkup(String(Number(value)), '</v></c>');
      return;
    }
    writer.addContent(formula, escapeXml, value === null ? '</f></c>' : '</f><v>');
    if (value === null) return;
    if (typeof value === 'string') writer.addContent(value, escapeCellText, '</v></c>');
    else writer.addMarkup(String(Number(value)), '</v></c>');
  }

  private check({ value, formula }: CellPlan, row: number, column: number): void {
    const isLong =
      (typeof value === 'string' && value.length > MAX_CELL_TEXT) ||
      (formula !== undefined && formula.length > MAX_FORMULA);
    const isInvalid = typeof value === 'number' && !Number.isFinite(value);
    if (!isLong && !isInvalid) return;
    const place = `${this.plan.name}!${formatCell(row, column)}`;
    throw new WriteFailure(isLong ? 'text-too-long' : 'number-invalid', place);
  }
}
