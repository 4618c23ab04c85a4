import type { CellValue } from '../../core/sheet/grid';
import { isCellError } from '../../core/sheet/grid';

/** What is handed to Excel for one cell. */
export type CellInput = string | number | boolean;

/**
 * First characters after which Excel takes a text for nothing but a text: ideographs, except those of Chinese numerals, dates
 * and times of day, and full-width brackets.
 */
const PLAIN_START = /^[《（【〔「“\u4e00-\u9fff]/;
const READ_AS_NUMBER = /^[〇零一二三四五六七八九十百千万亿上下早晚年月日时星周公元民国正负]/;

/**
 * A text as it must be handed to Excel so that it stays a text: Excel reads what it is given as if it were typed, so that
 * 007, 1/2, 3月5日, TRUE or =A1 would become something else. The apostrophe is not part of the cell's text.
 */
export function textInput(text: string): string {
  if (text === '') return '';
  return PLAIN_START.test(text) && !READ_AS_NUMBER.test(text) ? text : `'${text}`;
}

/** What Excel must be given to show a value or a formula (without =); an empty text empties the cell. */
export function cellInput(value: CellValue, formula: string | null | undefined): CellInput {
  if (formula !== null && formula !== undefined) return `=${formula}`;
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  return typeof value === 'string' ? textInput(value) : value;
}
