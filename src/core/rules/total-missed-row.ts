import { cellKey, formatCell } from '../sheet/address';
import type { ColumnSum } from './column-sum';
import { money } from './money-data';
import { insufficient, outcomeOf } from './outcome';
import { cellOf } from './place';
import type { TableRule } from './rule';
import type { TableFacts } from './table-facts';
import { fenAt, lineOfRow } from './table-lines';
import { fixTotal } from './total-formula';
import { sumSighting } from './total-sighting';

/** R-C05: no row is left out of its total. */
export const totalMissedRow: TableRule = {
  code: 'R-C05',
  id: 'total-missed-row',
  severity: 'error',
  basis: '表内勾稽关系：合计应包括全部明细行',
  message:
    '{column}的{label}（{cell}）是 {stated}，比各行之和少 {difference}，正好是{project}（{missed}）的数，像是漏加了。',
  why: '合计与明细的差额恰好等于这一行（或连着的几行）的金额，多半是加总时漏掉了它。',
  fix: '把漏掉的行加进合计，最好用求和公式覆盖全部明细行。',
  check: ({ facts }) => {
    if (facts.sums.length === 0) return insufficient('合计行');
    return outcomeOf(
      facts.sums.flatMap((sum) => {
        const missed = findMissed(facts, sum);
        if (!missed) return [];
        const { column } = sum;
        const names = missed.rows.map((row) => nameOfRow(facts, row));
        const cells = missed.rows.map((row) => formatCell(row, column.column));
        const seen = sumSighting(facts, sum, fixTotal(facts, sum, 'extend-range'));
        const key = cellKey(sum.total.row, column.column);
        return [
          {
            ...seen,
            related: missed.rows.map((row) => cellOf(facts.table, row, column.column)),
            data: {
              ...seen.data,
              sum: money(sum.sum),
              difference: money(sum.sum - sum.stated),
              project: listOf(
                names.map((name) => `“${name}”`),
                missed.isEither ? '或' : '、',
              ),
              missed: listOf(cells, missed.isEither ? '或' : '、'),
            },
            cause: new Map([[key, sum.sum - sum.stated]]),
          },
        ];
      }),
    );
  },
};

interface Missed {
  readonly rows: readonly number[];
  /** One of the rows, it cannot be told which. */
  readonly isEither: boolean;
}

/** One row whose amount is the whole difference, else a run of rows at either end of the block. */
function findMissed(facts: TableFacts, sum: ColumnSum): Missed | undefined {
  const difference = sum.sum - sum.stated;
  if (Math.abs(difference) <= sum.tolerance || sum.stated === 0 || sum.rows.length < 2) {
    return undefined;
  }
  const isDifference = (fen: number) => Math.abs(fen - difference) <= sum.tolerance;
  const singles = [...sum.rows, ...sum.total.children].filter((row) =>
    isDifference(fenAt(facts, sum.column, row)),
  );
  const exact = singles.filter((row) => fenAt(facts, sum.column, row) === difference);
  const rows = exact.length > 0 ? exact : singles;
  if (rows.length > 0) return { rows, isEither: rows.length > 1 };
  const run =
    endRun(facts, sum, sum.rows, isDifference) ??
    endRun(facts, sum, [...sum.rows].reverse(), isDifference);
  return run && { rows: run, isEither: false };
}

/** The rows from one end on whose amounts add up to the difference; less than half of all. */
function endRun(
  facts: TableFacts,
  sum: ColumnSum,
  rows: readonly number[],
  isDifference: (fen: number) => boolean,
): readonly number[] | undefined {
  let added = 0;
  for (let count = 1; count * 2 < rows.length; count++) {
    const fen = fenAt(facts, sum.column, rows[count - 1] ?? -1);
    added += fen;
    if (fen !== 0 && isDifference(added)) return rows.slice(0, count);
  }
  return undefined;
}

function nameOfRow(facts: TableFacts, row: number): string {
  return lineOfRow(facts, row)?.name ?? String(row + 1);
}

const SHOWN = 3;

function listOf(texts: readonly string[], separator: string): string {
  const shown = texts.slice(0, SHOWN).join(separator);
  return texts.length > SHOWN ? `${shown}等${texts.length}行` : shown;
}
