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
  readonly relation: Relation;
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
  return facts.lines
    .filter((line) => line.rows.length === 1)
    .flatMap((line) => {
      const stated = fenAt(facts, whole, line.row);
      const given = parts.map((part) => fenAt(facts, part, line.row));
      const isUnreadable = [whole, ...parts].some((one) => one.unreadable.has(line.row));
      if (isUnreadable || Number.isNaN(stated) || given.every(Number.isNaN)) return [];
      const sum = given.reduce((all, fen) => (Number.isNaN(fen) ? all : all + fen), 0);
      const residual = stated - sum;
      const tolerance = identityTolerance([whole, ...parts]);
      const isOff = (gap: number) => Math.abs(gap) > tolerance;
      const relation: Relation = {
        holdsUnder: (patch) =>
          !isOff(
            parts.reduce(
              (gap, part) => gap - changeOf(patch, line, part.column),
              residual + changeOf(patch, line, whole.column),
            ),
          ),
        linear: {
          residual,
          terms: [
            { row: line.row, column: whole.column, sign: 1 },
            ...parts.map(({ column }) => ({ row: line.row, column, sign: -1 })),
          ],
        },
      };
      return [{ line, stated, residual, isOff: isOff(residual), relation }];
    });
}
