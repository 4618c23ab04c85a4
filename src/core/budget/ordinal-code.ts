import type { ColumnWords } from './column-candidates';
import { normalText } from './normal-text';
import { CHINESE_NUMBER, CHINESE_NUMBER_IN_BRACKETS } from './row-words';
import type { SheetView } from './sheet-view';

const WHOLE = /^[1-9]\d{0,2}$/;
const LEAST = 3;

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
  const texts = rows.map((row) => normalText(view.text(row, column))).filter((text) => text !== '');
  if (texts.some((text) => CHINESE_NUMBER.test(text) || CHINESE_NUMBER_IN_BRACKETS.test(text)))
    return true;
  return (
    texts.length >= LEAST &&
    texts.every((text, index) => {
      const before = index === 0 ? 0 : Number(texts[index - 1]);
      return WHOLE.test(text) && [1, before + 1].includes(Number(text));
    })
  );
}
