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

/** Writes cells straight into the part's bytes: a long report has hundreds of thousands of them. */
class RowWriter {
  private readonly plan: SheetPlan;
  private readonly styles: StylesEdit;
  private readonly writer: XmlWriter;
  /** How a cell of each column begins, up to its row's number. */
  private readonly starts: string[] = [];
  /** The style attribute of each of the plan's styles, twice: for plain cells and for text that looks like a formula. */
  private readonly styleAttributes: string[] = [];

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
      writer.add(`<row r="${number}">`);
    } else {
      const points = Math.min(Math.max(height, 0), MAX_HEIGHT);
      writer.add(`<row r="${number}" ht="${points}" customHeight="1">`);
    }
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (!cell) continue;
      this.check(cell, index, column);
      writer.add((this.starts[column] ??= `<c r="${formatColumn(column)}`));
      writer.add(number);
      writer.add(this.styleOf(cell));
      this.content(cell);
    }
    writer.add('</row>');
  }

  private styleOf(cell: CellPlan): string {
    const isQuoted = isQuotedText(cell);
    const key = cell.style * 2 + (isQuoted ? 1 : 0);
    return (this.styleAttributes[key] ??=
      `" s="${this.styles.cellStyle(this.plan.styles[cell.style] ?? {}, isQuoted)}"`);
  }

  /** The type and the content: text stands in the cell itself, so that no shared string moves. */
  private content({ value, formula }: CellPlan): void {
    const { writer } = this;
    const isText = typeof value === 'string';
    if (isText && formula === undefined) {
      writer.add(' t="inlineStr"><is><t xml:space="preserve">');
      writer.addContent(value, escapeCellText);
      writer.add('</t></is></c>');
      return;
    }
    if (value === null && formula === undefined) {
      writer.add('/>');
      return;
    }
    writer.add(isText ? ' t="str">' : typeof value === 'boolean' ? ' t="b">' : '>');
    if (formula !== undefined) {
      writer.add('<f>');
      writer.addContent(formula, escapeXml);
      writer.add('</f>');
    }
    if (value !== null) {
      writer.add('<v>');
      if (isText) writer.addContent(value, escapeCellText);
      else writer.add(String(Number(value)));
      writer.add('</v>');
    }
    writer.add('</c>');
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
