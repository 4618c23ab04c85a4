import type { MoneyColumn } from './money-column';
import type { TableFacts } from './table-facts';
import { fenAt } from './table-lines';

interface MemoCell {
  readonly row: number;
  readonly column: number;
  readonly fen: number;
}

/** A part of another amount and that whole, both with amounts in fen; rows and columns 0-based. */
export interface MemoPart {
  readonly name: string;
  readonly part: MemoCell;
  readonly whole: MemoCell;
  readonly columns: readonly [MoneyColumn, MoneyColumn];
}

function pair(
  facts: TableFacts,
  name: string,
  [part, partRow]: readonly [MoneyColumn, number],
  [whole, wholeRow]: readonly [MoneyColumn, number],
): readonly MemoPart[] {
  const partFen = fenAt(facts, part, partRow);
  const wholeFen = fenAt(facts, whole, wholeRow);
  if (Number.isNaN(partFen) || Number.isNaN(wholeFen)) return [];
  return [
    {
      name,
      part: { row: partRow, column: part.column, fen: partFen },
      whole: { row: wholeRow, column: whole.column, fen: wholeFen },
      columns: [part, whole],
    },
  ];
}

/** A column and those of its parts. */
interface MemoColumns {
  readonly whole: MoneyColumn;
  readonly parts: readonly MoneyColumn[];
}

function memoColumns({ columns }: TableFacts, withMonths: boolean): readonly MemoColumns[] {
  return columns.flatMap((whole) => {
    const parts = columns.filter(
      ({ memoOf, period }) => memoOf === whole.column && (withMonths || period === null),
    );
    return parts.length > 0 ? [{ whole, parts }] : [];
  });
}

/** Whether a rule has something to say of a row: of the whole and of its parts, in fen, NaN where there is no amount. */
export type IsTelling = (whole: number, parts: Float64Array) => boolean;

/** Which parts have an amount, and whether any is other than 0, as a text. */
function familyOf(parts: Float64Array): string {
  let isWhole = true;
  let isBlank = true;
  for (let at = 0; at < parts.length; at += 1) {
    const fen = parts[at] ?? Number.NaN;
    if (Number.isNaN(fen)) isWhole = false;
    else if (fen !== 0) isBlank = false;
  }
  if (isWhole) return isBlank ? '0:' : ':';
  const present = parts.map((fen) => (Number.isNaN(fen) ? 0 : 1)).join('');
  return `${isBlank ? '0' : ''}:${present}`;
}

/**
 * The rows that are telling, and of those that are not the first of each set of parts: of a hundred thousand rows with twelve
 * months nearly all say nothing.
 */
function readRows(
  facts: TableFacts,
  { whole, parts }: MemoColumns,
  isTelling: IsTelling,
): readonly MemoPart[] {
  const found: MemoPart[] = [];
  const known = new Set<string>();
  const { top } = facts.table.area;
  const amounts = parts.map((part) => part.amounts);
  const fens = new Float64Array(parts.length);
  const { lines } = facts;
  for (let at = 0; at < lines.length; at += 1) {
    const own = lines[at];
    if (!own) continue;
    const { name, rows } = own;
    for (const row of rows) {
      const wholeFen = whole.amounts[row - top] ?? Number.NaN;
      if (Number.isNaN(wholeFen)) continue;
      for (let at = 0; at < amounts.length; at++) fens[at] = amounts[at]?.[row - top] ?? Number.NaN;
      if (!isTelling(wholeFen, fens)) {
        const family = familyOf(fens);
        if (known.has(family)) continue;
        known.add(family);
      }
      for (const part of parts) found.push(...pair(facts, name, [part, row], [whole, row]));
    }
  }
  return found;
}

/**
 * Every part that stands in a row of its own, and of those in a column of their own the ones in rows that are telling, with
 * one row besides of each set of parts. Months are parts of the year where `withMonths` says so.
 */
export function readMemoParts(
  facts: TableFacts,
  isTelling: IsTelling,
  withMonths: boolean,
): readonly MemoPart[] {
  const byRow = facts.table.totals.flatMap(({ kind, memoOf, row, label }) =>
    kind === 'memo' && memoOf !== null
      ? facts.columns.flatMap((column) => pair(facts, label, [column, row], [column, memoOf]))
      : [],
  );
  const byColumn = memoColumns(facts, withMonths).flatMap((each) =>
    readRows(facts, each, isTelling),
  );
  return [...byRow, ...byColumn];
}
