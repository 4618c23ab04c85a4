import type { CellValue } from '../sheet/grid';
import type { Quantity } from './figure';

/** A cell of her sheets inside an expression. */
export type CellQuantity = Extract<Quantity, { kind: 'cell' }>;

/** A number that she answered, inside an expression. */
export type AnswerQuantity = Extract<Quantity, { kind: 'answer' }>;

/** What formulas need to know of the workbook; rows and columns are 0-based. */
export interface FormulaContext {
  /** Reference of the cell that keeps an answer's number; null when it has none. */
  answerCell(answer: AnswerQuantity): string | null;
  /** What stands in a cell of her sheets; undefined when that sheet was not handed in. */
  cellAt(sheet: string, row: number, column: number): CellValue | undefined;
  /** How many of the rows (first and last, 0-based) bear a text in a column, whatever its case; 0 when not known. */
  countBearers(
    sheet: string,
    rows: readonly [number, number],
    column: number,
    text: string,
  ): number;
  /** First and last row of the projects of the table that a row lies in; null when in none. */
  projectRows(sheet: string, row: number): readonly [number, number] | null;
}
