import { formatCell } from '../sheet/address';
import { identityTolerance } from './tolerance';
import { money } from './money-data';
import { insufficient, outcomeOf } from './outcome';
import { cellOf } from './place';
import { readMemoParts } from './memo-part';
import type { TableRule } from './rule';

const isPassed = (whole: number, parts: Float64Array): boolean => parts.some((fen) => fen > whole);

/** R-C10: a part is not more than its whole; a month may be, since what was taken back later lessens the year. */
export const memoWithinParent: TableRule = {
  code: 'R-C10',
  id: 'memo-within-parent',
  severity: 'error',
  basis: '表内勾稽关系：“其中”项不大于上级项',
  message: '“其中”项{name}（{cell}）{column}是 {part}，大于上级的 {whole}（{parent}）。',
  why: '“其中”是上级的一部分，部分不会比全部还大，两个数里至少有一个错了。',
  fix: '核对“其中”项和它的上级。',
  check: ({ facts }) => {
    const parts = readMemoParts(facts, isPassed, false);
    if (parts.length === 0) return insufficient('“其中”行或“其中”列');
    return outcomeOf(
      parts
        .filter(({ part, whole }) => Math.sign(whole.fen) >= 0 && part.fen > whole.fen)
        .filter(({ part, whole, columns }) => part.fen - whole.fen > identityTolerance(columns))
        .map(({ name, part, whole, columns }) => ({
          place: cellOf(facts.table, part.row, part.column),
          related: [cellOf(facts.table, whole.row, whole.column)],
          data: {
            name,
            column: columns[0].label,
            cell: formatCell(part.row, part.column),
            part: money(part.fen),
            whole: money(whole.fen),
            parent: formatCell(whole.row, whole.column),
          },
        })),
    );
  },
};
