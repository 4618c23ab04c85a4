import { cellKey, formatCell } from '../sheet/address';
import { money } from './money-data';
import { insufficient, outcomeOf } from './outcome';
import { cellOf } from './place';
import type { MemoPart } from './memo-part';
import { readMemoParts } from './memo-part';
import type { Relation } from './relation';
import type { TableRule } from './rule';
import { lineOfRow } from './table-lines';

/** R-C11: parts that make up the whole elsewhere make it up everywhere. */
export const memoSum: TableRule = {
  code: 'R-C11',
  id: 'memo-sum',
  severity: 'warning',
  basis: '表内勾稽关系：逐项列全的“其中”项之和等于上级项',
  message: '{name}{parts}相加是 {sum}，上级（{cell}）是 {whole}，相差 {difference}。',
  why: '这些“其中”项在别的栏里加起来正好等于上级，说明是逐项列全的，唯独这一栏不等。',
  fix: '核对这一栏的“其中”项；确实没有列全的，不用理会。',
  check: ({ facts }) => {
    const groups = groupByWhole(readMemoParts(facts, isOff, true)).filter(
      (parts) => parts.length > 1,
    );
    if (groups.length === 0) return insufficient('两项以上的“其中”');
    const isFull = (parts: readonly MemoPart[]) => Math.abs(gap(parts)) <= tolerance(parts);
    const declared = new Set(groups.filter(isFull).filter(hasAmount).map(familyOf));
    return outcomeOf(
      groups
        .filter((parts) => !isFull(parts) && !isPassed(parts) && declared.has(familyOf(parts)))
        .map((parts) => {
          const { whole, columns, name } = parts[0] ?? raise();
          const isColumn = columns[0] !== columns[1];
          return {
            place: cellOf(facts.table, whole.row, whole.column),
            related: parts.map(({ part }) => cellOf(facts.table, part.row, part.column)),
            data: {
              name: isColumn ? name : (lineOfRow(facts, whole.row)?.name ?? ''),
              parts: columns[0].period === null ? '下各“其中”项' : '各月（季）',
              cell: formatCell(whole.row, whole.column),
              sum: money(whole.fen - gap(parts)),
              whole: money(whole.fen),
              difference: money(Math.abs(gap(parts))),
            },
            relation: relationOf(parts),
            ...(columns[0].period !== null && { severity: 'error' as const }),
          };
        }),
    );
  },
};

/** Whether parts may not come to their whole. */
function isOff(whole: number, parts: Float64Array): boolean {
  let rest = whole;
  for (let at = 0; at < parts.length; at += 1) {
    const fen = parts[at] ?? Number.NaN;
    if (!Number.isNaN(fen)) rest -= fen;
  }
  return rest !== 0;
}

function raise(): never {
  throw new RangeError('a group has at least one part');
}

function groupByWhole(parts: readonly MemoPart[]): readonly (readonly MemoPart[])[] {
  const groups = new Map<string, MemoPart[]>();
  for (const part of parts) {
    const isColumn = part.columns[0] !== part.columns[1];
    const key = `${isColumn ? 'c' : 'r'}${formatCell(part.whole.row, part.whole.column)}`;
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return [...groups.values()];
}

/** Groups that list the same parts: by their rows, or by their columns. */
function familyOf(parts: readonly MemoPart[]): string {
  const [first] = parts;
  const isColumn = first !== undefined && first.columns[0] !== first.columns[1];
  return parts.map(({ part }) => (isColumn ? `c${part.column}` : `r${part.row}`)).join();
}

function gap(parts: readonly MemoPart[]): number {
  return (parts[0]?.whole.fen ?? 0) - parts.reduce((sum, { part }) => sum + part.fen, 0);
}

function tolerance(parts: readonly MemoPart[]): number {
  const step = parts[0]?.columns[1].step ?? 1;
  return step > 1 ? ((parts.length + 1) * step) / 2 : 0;
}

/** A part that is more than its whole is told by R-C10. */
function isPassed(parts: readonly MemoPart[]): boolean {
  return parts.some(
    ({ part, whole, columns: [own] }) =>
      own.period === null && whole.fen >= 0 && part.fen > whole.fen,
  );
}

/** That the parts come to the whole, for finding causes. */
function relationOf(parts: readonly MemoPart[]): Relation {
  const terms = [
    ...parts.slice(0, 1).map(({ whole }) => ({ cell: whole, sign: 1 })),
    ...parts.map(({ part }) => ({ cell: part, sign: -1 })),
  ].map(({ cell: { row, column }, sign }) => ({ row, column, sign }));
  const residual = gap(parts);
  return {
    holdsUnder: (patch) => {
      const changed = terms.reduce(
        (sum, { row, column, sign }) => sum + sign * (patch.get(cellKey(row, column)) ?? 0),
        residual,
      );
      return Math.abs(changed) <= tolerance(parts);
    },
    linear: { residual, terms },
  };
}

function hasAmount(parts: readonly MemoPart[]): boolean {
  return parts.some(({ part }) => part.fen !== 0);
}
