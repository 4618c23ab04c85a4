import { FEN_PER_UNIT } from '../budget/money';
import { formatArea, formatCell, quoteSheet } from '../sheet/address';
import type { Expression } from './expression';
import { atom, quoteText } from './expression';
import type { CellQuantity, FormulaContext } from './formula-context';
import { divideRational, numberOf, rationalOf } from './rational';

/** Excel takes no longer text inside a formula. */
const LONGEST_TEXT = 255;

/** Decimals that a fen has in each unit. */
export const FEN_DECIMALS = {
  yuan: 2,
  thousandYuan: 5,
  tenThousandYuan: 6,
  hundredMillionYuan: 10,
} as const;

/** How far, in fen, a binary number may lie beside its fen and still count as exact; large ones by their share. */
const NOISE = 1e-6;
const NOISE_SHARE = 4e-15;

/** Base units (fen, or 1 of a ratio or count) that 1 in a cell stands for. */
export function baseOf(unit: CellQuantity['unit']): number {
  if (unit === 'percent') return 0.01;
  return unit === 'ratio' || unit === 'plain' ? 1 : FEN_PER_UNIT[unit];
}

/** Reference of a cell of her sheets. */
export function referenceOf(sheet: string, row: number, column: number): string {
  return `${quoteSheet(sheet)}!${formatCell(row, column)}`;
}

/** The number as it stands in the cell, in the cell's own unit. */
export function valueInCell(cell: CellQuantity): number {
  const value = rationalOf(cell.value);
  const base = rationalOf(baseOf(cell.unit));
  const inUnit = value && base && divideRational(value, base);
  return inUnit ? numberOf(inUnit) : cell.value;
}

/** Whether the cell's own number is its value to the fen, so that it needs no rounding. */
export function isExact(cell: CellQuantity, context: FormulaContext): boolean {
  const raw = context.cellAt(cell.sheet, cell.row, cell.column);
  if (typeof raw !== 'number') return false;
  const noise = NOISE + NOISE_SHARE * Math.abs(cell.value);
  return Math.abs(raw * baseOf(cell.unit) - cell.value) < noise;
}

/** Separators, spaces, yen signs and the word for yuan: what a text amount may carry besides its digits. */
const DROPPED = /[,\uff0c\s\u3000\u00a5\uffe5\u5143]/gu;

/** A text cell as a number: unneeded characters taken out, or pinned to its present text where that is not enough. */
function textFormula(cell: CellQuantity, raw: string, reference: string): string {
  const inCell = valueInCell(cell);
  const dropped = [...new Set(raw.match(DROPPED) ?? [])];
  const plain = raw.replace(DROPPED, '');
  if (/^[+-]?\d+(\.\d+)?$/.test(plain) && Math.abs(Number(plain) - inCell) < 1e-9) {
    const cleaned = dropped.reduce(
      (inner, character) => `SUBSTITUTE(${inner},${quoteText(character)},"")`,
      reference,
    );
    return `VALUE(${cleaned})`;
  }
  if (raw.length > LONGEST_TEXT) return String(inCell);
  return `IF(EXACT(${reference},${quoteText(raw)}),${String(inCell)},NA())`;
}

/** What the label cell of the row holds now, as a literal to compare with; null when the row bears none. */
function labelLiteral(cell: CellQuantity, context: FormulaContext): string | null {
  if (!cell.label) return null;
  const raw = context.cellAt(cell.sheet, cell.row, cell.label.column);
  const text = raw === undefined ? cell.label.text : raw;
  if (typeof text === 'number') return String(text);
  return typeof text === 'string' && text !== '' && text.length <= LONGEST_TEXT
    ? quoteText(text)
    : null;
}

/** A condition that the row still bears its name; null where the row bears none. */
export function labelHolds(cell: CellQuantity, context: FormulaContext): string | null {
  const literal = labelLiteral(cell, context);
  if (!cell.label || literal === null) return null;
  return `${referenceOf(cell.sheet, cell.row, cell.label.column)}=${literal}`;
}

/** Signs that COUNTIF and MATCH take for a pattern, and beginnings that COUNTIF takes for a comparison. */
const WILDCARDS = /[~*?]/g;
const COMPARISON = /^[=<>]/;

/** Where the number went when rows moved: found by the row's name while just one row bears it. */
function elsewhere(cell: CellQuantity, context: FormulaContext): string {
  const rows = context.projectRows(cell.sheet, cell.row);
  const label = cell.label && context.cellAt(cell.sheet, cell.row, cell.label.column);
  if (!cell.label || !rows || typeof label !== 'string') return 'NA()';
  const { column } = cell.label;
  const [top, bottom] = rows;
  const bearers = context.countBearers(cell.sheet, rows, column, label);
  if (bearers !== 1 || COMPARISON.test(label)) return 'NA()';
  const sheet = quoteSheet(cell.sheet);
  const names = `${sheet}!${formatArea({ top, bottom, left: column, right: column })}`;
  const values = `${sheet}!${formatArea({ top, bottom, left: cell.column, right: cell.column })}`;
  const wanted = quoteText(label.replace(WILDCARDS, '~$&'));
  return `IF(COUNTIF(${names},${wanted})=1,INDEX(${values},MATCH(${wanted},${names},0)),NA())`;
}

/** A cell without a look at its row's name, rounded to the fen where it holds more. In the cell's own unit. */
export function plainCellFormula(
  cell: CellQuantity,
  context: FormulaContext,
  reference = referenceOf(cell.sheet, cell.row, cell.column),
): string {
  const raw = context.cellAt(cell.sheet, cell.row, cell.column);
  if (cell.isText && typeof raw === 'string') return textFormula(cell, raw, reference);
  const { unit } = cell;
  if (unit === 'ratio' || unit === 'percent' || unit === 'plain') return reference;
  return isExact(cell, context) ? reference : `ROUND(${reference},${String(FEN_DECIMALS[unit])})`;
}

const known = new WeakMap<FormulaContext, WeakMap<CellQuantity, Expression>>();

/**
 * A cell of her sheet in its own unit. When rows were sorted or moved by hand, the number of the row that
 * bears the name is taken, else the formula fails: it never gives another project's number.
 */
export function cellFormula(cell: CellQuantity, context: FormulaContext): Expression {
  const cells = known.get(context) ?? new WeakMap<CellQuantity, Expression>();
  known.set(context, cells);
  const before = cells.get(cell);
  if (before) return before;
  const formula = writeFormula(cell, context);
  cells.set(cell, formula);
  return formula;
}

function writeFormula(cell: CellQuantity, context: FormulaContext): Expression {
  const reference = referenceOf(cell.sheet, cell.row, cell.column);
  const holds = labelHolds(cell, context);
  const found =
    holds === null ? reference : `IF(${holds},${reference},${elsewhere(cell, context)})`;
  return atom(plainCellFormula(cell, context, found));
}
