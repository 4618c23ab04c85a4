import { formatCell, formatColumn } from '../../core/sheet/address';
import type { CellPlan, RowPlan, SheetPlan } from '../../core/sheet/plan';
import { escapeXml } from '../xml';
import type { XmlWriter } from '../xml-writer';
import { escapeCellText, looksLikeFormula, MAX_CELL_TEXT } from './cell-text';
import type { StylesEdit } from './styles-add';
import { WriteFailure } from './write-failure';

const MAX_FORMULA = 8192;
/** Points; higher rows make the file invalid. */
const MAX_HEIGHT = 409.5;

/** Writes the rows of a planned sheet; throws WriteFailure for what no cell can hold. */
export function writeRows(plan: SheetPlan, styles: StylesEdit, writer: XmlWriter): void {
  new RowWriter(plan, styles, writer).write();
}

function isQuotedText(cell: CellPlan): boolean {
  const { formula, value } = cell;
  return formula === undefined && typeof value === 'string' && looksLikeFormula(value);
}

/** How a cell goes on after its style. Text stands in the cell itself, so that no shared string moves. */
const PLAIN = {
  empty: '/>',
  text: ' t="inlineStr"><is><t xml:space="preserve">',
  number: '><v>',
  truth: ' t="b"><v>',
} as const;
/** The same where it has a formula; what follows is the formula. */
const CALCULATED = {
  empty: '><f>',
  text: ' t="str"><f>',
  number: '><f>',
  truth: ' t="b"><f>',
} as const;
type Openings = Readonly<Record<keyof typeof PLAIN, string>>;

function kindOf(value: CellPlan['value']): keyof Openings {
  if (value === null) return 'empty';
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' ? 'number' : 'truth';
}

function openingsOf(style: string, after: Openings): Openings {
  return {
    empty: style + after.empty,
    text: style + after.text,
    number: style + after.number,
    truth: style + after.truth,
  };
}

/** Writes cells straight into the part's bytes: a long report has hundreds of thousands of them. */
class RowWriter {
  private readonly plan: SheetPlan;
  private readonly styles: StylesEdit;
  private readonly writer: XmlWriter;
  /** How a cell of each column begins, up to its row's number. */
  private readonly starts: string[] = [];
  /** What follows a cell's address: three for each style, for plain cells, text that looks like a formula, and formulas. */
  private readonly openings: Openings[] = [];

  constructor(plan: SheetPlan, styles: StylesEdit, writer: XmlWriter) {
    this.plan = plan;
    this.styles = styles;
    this.writer = writer;
  }

  write(): void {
    this.plan.rows.forEach((row, index) => {
      this.row(row, index);
    });
  }

  private row({ height, cells }: RowPlan, index: number): void {
    const { writer } = this;
    const number = String(index + 1);
    if (height === undefined) {
      if (cells.every((cell) => cell === null)) return;
      writer.addMarkup('<row r="', number, '">');
    } else {
      const points = Math.min(Math.max(height, 0), MAX_HEIGHT);
      writer.addMarkup('<row r="', number, `" ht="${points}" customHeight="1">`);
    }
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (!cell) continue;
      this.check(cell, index, column);
      const start = (this.starts[column] ??= `<c r="${formatColumn(column)}`);
      writer.addMarkup(start, number, this.openingOf(cell));
      this.content(cell);
    }
    writer.addMarkup('</row>');
  }

  private openingOf(cell: CellPlan): string {
    const isQuoted = isQuotedText(cell);
    const isPlain = cell.formula === undefined;
    const key = cell.style * 3 + (isPlain ? (isQuoted ? 1 : 0) : 2);
    const openings = (this.openings[key] ??= openingsOf(
      `" s="${this.styles.cellStyle(this.plan.styles[cell.style] ?? {}, isQuoted)}"`,
      isPlain ? PLAIN : CALCULATED,
    ));
    return openings[kindOf(cell.value)];
  }

  private content(cell: CellPlan): void {
    const { writer } = this;
    const { value, formula } = cell;
    if (formula === undefined) {
      if (typeof value === 'string') {
        writer.addContent(value, escapeCellText);
        writer.addMarkup('</t></is></c>');
      } else if (value !== null) writer.addMarkup(String(Number(value)), '</v></c>');
      return;
    }
    writer.addContent(formula, escapeXml);
    if (value === null) {
      writer.addMarkup('</f></c>');
      return;
    }
    writer.addMarkup('</f><v>');
    if (typeof value === 'string') writer.addContent(value, escapeCellText);
    else writer.addMarkup(String(Number(value)));
    writer.addMarkup('</v></c>');
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
