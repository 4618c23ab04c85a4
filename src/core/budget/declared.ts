import type { DeclaredIdentity } from './budget-table';
import type { ColumnWords } from './column-candidates';
import type { HeaderBlock } from './header-block';
import { normalText } from './normal-text';
import { CODE_FORMULA } from './row-words';
import type { SheetView } from './sheet-view';

/** Identities that a code row (3=1+2) or notes in heads declare, over 0-based columns. */
export function readIdentities(
  view: SheetView,
  block: HeaderBlock,
  words: readonly ColumnWords[],
): DeclaredIdentity[] {
  const cells: { column: number; text: string }[] = [];
  for (const { column, head } of words) {
    const codes = block.codeRows.map((row) => normalText(view.text(row, column)));
    const notes = head.heads.flatMap(({ formula }) => formula ?? []);
    for (const text of [...codes, ...notes]) if (text !== '') cells.push({ column, text });
  }
  const columns = new Map<string, number>();
  for (const { column, text } of cells) {
    const key = CODE_FORMULA.exec(text)?.[1] ?? /^\(?([A-Z]|\d{1,2})\)?$/.exec(text)?.[1];
    if (key !== undefined && !columns.has(key)) columns.set(key, column);
  }
  return cells.flatMap(({ column, text }) => {
    const formula =
      CODE_FORMULA.exec(text)?.[2] ??
      (/^=?[A-Z0-9]{1,2}[-+*/×÷]/.test(text) ? text.replace('=', '') : undefined);
    const identity = formula === undefined ? undefined : parseFormula(formula, columns);
    return identity ? [{ result: column, ...identity }] : [];
  });
}

function parseFormula(
  formula: string,
  columns: ReadonlyMap<string, number>,
): Omit<DeclaredIdentity, 'result'> | undefined {
  const text = formula.replace(/[×*]?100%?$|[()%]/g, '').replace('÷', '/');
  const quotient = /^([A-Z]|\d{1,2})\/([A-Z]|\d{1,2})$/.exec(text);
  const signed = quotient ? undefined : text.match(/[-+]?(?:[A-Z]|\d{1,2})/g);
  const parts = quotient ? [quotient[1] ?? '', quotient[2] ?? ''] : (signed ?? []);
  if (!quotient && parts.join('') !== text) return undefined;
  const terms: { column: number; sign: 1 | -1 }[] = [];
  for (const part of parts) {
    const column = columns.get(part.replace(/^[-+]/, ''));
    if (column === undefined) return undefined;
    terms.push({ column, sign: part.startsWith('-') ? -1 : 1 });
  }
  if (terms.length < 2) return undefined;
  return { kind: quotient ? 'quotient' : 'sum', terms };
}
