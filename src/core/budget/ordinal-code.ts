import type { ColumnWords } from './column-candidates';
import { normalText } from './normal-text';
import { CHINESE_NUMBER, CHINESE_NUMBER_IN_BRACKETS } from './row-words';
import type { SheetView } from './sheet-view';

const WHOLE = /^[1-9]\d{0,2}$/;
const LEAST = 3;
/** No number in Chinese, in brackets or not, is longer. */
const LONGEST = 5;

/**
 * Heads of a table in which a column called 编码 or 编号 that only counts its rows (一、（一）, or 1 2 3 and
 * anew from 1) is their number; codes stay codes, and so does the column where another one holds the numbers.
 * Rows are 0-based.
 */
export function withOrdinals(
  view: SheetView,
  words: readonly ColumnWords[],
  rows: readonly number[],
): readonly ColumnWords[] {
  if (words.some(({ candidates }) => candidates[0]?.field === 'no')) return words;
  return words.map((each) =>
    each.candidates[0]?.field === 'code' && isOrdinal(view, each.column, rows)
      ? { ...each, candidates: each.candidates.map((one) => ({ ...one, field: 'no' as const })) }
      : each,
  );
}

function isOrdinal(view: SheetView, column: number, rows: readonly number[]): boolean {
  let count = 0;
  let last = 0;
  let isCounting = true;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const text = normalText(view.text(row, column));
    if (text === '') continue;
    if (text.length > LONGEST) isCounting = false;
    else if (CHINESE_NUMBER.test(text) || CHINESE_NUMBER_IN_BRACKETS.test(text)) return true;
    else if (isCounting) {
      const number = Number(text);
      isCounting = WHOLE.test(text) && (number === 1 || number === last + 1);
      last = number;
    }
    count += 1;
  }
  return isCounting && count >= LEAST;
}
