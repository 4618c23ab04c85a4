import { changeOf } from './identity';
import type { MoneyColumn } from './money-column';
import type { Relation } from './relation';
import type { TableFacts } from './table-facts';
import type { Line } from './table-lines';
import { fenAt } from './table-lines';
import { identityTolerance } from './tolerance';

/** A field's whole column and the columns of its sources. */
export interface SourceGroup {
  readonly whole: MoneyColumn;
  readonly parts: readonly MoneyColumn[];
}

/** The whole of a line less its sources, in fen. */
export interface SourceGap {
  readonly line: Line;
  readonly stated: number;
  readonly residual: number;
  readonly isOff: boolean;
}

/** Fields with two source columns or more beside their whole; memo columns are no sources. */
export function readSourceGroups(facts: TableFacts): readonly SourceGroup[] {
  return Object.values(facts.main).flatMap((whole) => {
    const parts = facts.columns.filter(
      (column) =>
        column.field === whole.field &&
        column.column !== whole.column &&
        column.source !== null &&
        column.memoOf === null &&
        column.period === whole.period,
    );
    return whole.source === null && parts.length > 1 ? [{ whole, parts }] : [];
  });
}

/** The gap of each line whose whole and at least one source are known; an empty source counts as nothing. */
export function readGaps(facts: TableFacts, { whole, parts }: SourceGroup): readonly SourceGap[] {
  const columns = [whole, ...parts];
  const tolerance = identityTolerance(columns);
  const isUnreadable = (row: number) => columns.some(({ unreadable }) => unreadable.has(row));
  const gaps: SourceGap[] = [];
  for (const line of facts.lines) {
    const stated = fenAt(facts, whole, line.row);
    if (line.rows.length !== 1 || Number.isNaN(stated) || isUnreadable(line.row)) continue;
    let sum = 0;
    let given = 0;
    for (const part of parts) {
      const fen = fenAt(facts, part, line.row);
      if (Number.isNaN(fen)) continue;
      sum += fen;
      given++;
    }
    const residual = stated - sum;
    if (given > 0) gaps.push({ line, stated, residual, isOff: Math.abs(residual) > tolerance });
  }
  return gaps;
}

/** The relation that a gap fails, for finding causes. */
export function relationOfGap(
  { whole, parts }: SourceGroup,
  { line, residual }: SourceGap,
): Relation {
  const tolerance = identityTolerance([whole, ...parts]);
  return {
    holdsUnder: (patch) =>
      Math.abs(
        parts.reduce(
          (gap, part) => gap - changeOf(patch, line, part.column),
          residual + changeOf(patch, line, whole.column),
        ),
      ) <= tolerance,
    linear: {
      residual,
      terms: [
        { row: line.row, column: whole.column, sign: 1 },
        ...parts.map(({ column }) => ({ row: line.row, column, sign: -1 })),
      ],
    },
  };
}
