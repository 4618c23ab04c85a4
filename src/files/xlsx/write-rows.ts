import { formatCell, formatColumn } from '../../core/sheet/address';
import type { CellPlan, RowPlan, SheetPlan } from '../../core/sheet/plan';
import type { XmlWriter } from '../xml-writer';
import { looksLikeFormula, MAX_CELL_TEXT } from './cell-text';
import { formulaXml, valueXml } from './cell-xml';
import type { StylesEdit } from './styles-add';
import { WriteFailure } from './write-failure';

const MAX_FORMULA = 8192;
/** Points; higher rows make the file invalid. */
const MAX_HEIGHT = 409.5;

const plain = (local: string): string => local;

/** Writes the rows of a planned sheet; throws WriteFailure for what no cell can hold. */
export function writeRows(plan: SheetPlan, styles: StylesEdit, writer: XmlWriter): void {
  const indexes = new Map<number, number>();
  const styleOf = (cell: CellPlan): number => {
    const isQuoted = isQuotedText(cell);
    const key = cell.style * 2 + (isQuoted ? 1 : 0);
    const known = indexes.get(key);
    if (known !== undefined) return known;
    const index = styles.cellStyle(plan.styles[cell.style] ?? {}, isQuoted);
    indexes.set(key, index);
    return index;
  };
  plan.rows.forEach((row, r) => {
    writer.add(rowXml(plan.name, row, r, styleOf));
  });
}

function isQuotedText(cell: CellPlan): boolean {
  const { formula, value } = cell;
  return formula === undefined && typeof value === 'string' && looksLikeFormula(value);
}

function rowXml(
  sheet: string,
  row: RowPlan,
  index: number,
  styleOf: (cell: CellPlan) => number,
): string {
  const cells = row.cells.map((cell, column) => {
    if (cell === null) return '';
    checkCell(cell, `${sheet}!${formatCell(index, column)}`);
    const { type, content } =
      cell.formula === undefined
        ? valueXml(cell.value, plain)
        : formulaXml(cell.formula, cell.value, plain);
    const start = `<c r="${formatColumn(column)}${index + 1}" s="${styleOf(cell)}"${type}`;
    return content === '' ? `${start}/>` : `${start}>${content}</c>`;
  });
  const content = cells.join('');
  if (row.height === undefined) {
    return content === '' ? '' : `<row r="${index + 1}">${content}</row>`;
  }
  const height = Math.min(Math.max(row.height, 0), MAX_HEIGHT);
  return `<row r="${index + 1}" ht="${height}" customHeight="1">${content}</row>`;
}

function checkCell({ value, formula }: CellPlan, place: string): void {
  if (typeof value === 'string' && value.length > MAX_CELL_TEXT) {
    throw new WriteFailure('text-too-long', place);
  }
  if (formula !== undefined && formula.length > MAX_FORMULA) {
    throw new WriteFailure('text-too-long', place);
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new WriteFailure('number-invalid', place);
  }
}
