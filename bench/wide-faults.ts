import type { WideLayout, WideRow } from './wide-rows';

/** A rule and the column among the amounts in which it must find something; -3 is the code, -2 the name. */
export type Said = readonly [rule: string, column: number];

/** A fault planted at a share of the rows. The totals are added up afterwards and agree with it. */
export interface Fault {
  readonly share: number;
  readonly spoil: (row: WideRow, before: WideRow) => WideRow;
  readonly said: Said;
}

/** The row with amounts (fen) added by column. */
function add(row: WideRow, changes: Readonly<Record<number, number>>): WideRow {
  return { ...row, amounts: row.amounts.map((fen, column) => fen + (changes[column] ?? 0)) };
}

/** An amount over columns, in equal parts but for the last. */
function shared(columns: readonly number[], fen: number): Readonly<Record<number, number>> {
  const part = Math.trunc(fen / columns.length);
  const last = columns.length - 1;
  return Object.fromEntries(
    columns.map((column, at) => [column, at < last ? part : fen - last * part]),
  );
}

/** Faults of single projects, a long way from each other. */
export function faultsOf(layout: WideLayout): readonly Fault[] {
  const { original, adjustment, budget, spent, balance, months } = layout;
  // Where sources stand beside a whole, the first of them takes part in its change.
  const withSource = (column: number, fen: number): Readonly<Record<number, number>> =>
    layout.heads.length > 1 ? { [column]: fen, [column + 1]: fen } : { [column]: fen };
  return [
    { share: 0.1, spoil: (row) => add(row, { [balance]: 90_001 }), said: ['R-D02', balance] },
    {
      share: 0.25,
      spoil: (row) => add(row, withSource(original, 90_001)),
      said: ['R-D01', budget],
    },
    {
      share: 0.4,
      spoil: (row) => {
        const half = Math.floor((row.amounts[spent] ?? 0) / 2);
        return add(row, { ...withSource(spent, -half), ...shared(months, -half), [balance]: half });
      },
      said: ['R-D09', spent],
    },
    {
      share: 0.55,
      spoil: (row) =>
        add(row, { ...withSource(adjustment, 10_000), ...withSource(original, -10_000) }),
      said: ['R-D11', adjustment],
    },
    { share: 0.7, spoil: (row, before) => ({ ...row, code: before.code }), said: ['R-F01', -3] },
    { share: 0.85, spoil: (row) => ({ ...row, name: '其他' }), said: ['R-F04', -2] },
  ];
}

/** Fen by which somebody mistyped the total of the balances. */
export const WRONG_TOTAL = 100_003;
