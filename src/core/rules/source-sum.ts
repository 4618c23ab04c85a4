import { formatCell } from '../sheet/address';
import { FIELD_NAMES } from './field-text';
import { money } from './money-data';
import { insufficient, outcomeOf } from './outcome';
import { cellOf } from './place';
import type { Sighting, TableRule } from './rule';
import { readGaps, readSourceGroups, relationOfGap } from './source-group';
import type { SourceGap, SourceGroup } from './source-group';
import type { TableFacts } from './table-facts';

/** R-D13: what the sources bring together is the whole. */
export const sourceSum: TableRule = {
  code: 'R-D13',
  id: 'source-sum',
  severity: 'error',
  basis: '表内勾稽关系：各资金来源之和等于总数',
  message:
    '{project}：{column}各资金来源（{cells}）相加是 {sum}，与 {cell} 的 {stated} 相差 {difference}。',
  why: '来源分列与总数对不上，自评表“年度资金总额”各行就填不平。',
  fix: '核对各来源的金额和总数。',
  check: ({ facts }) => {
    const groups = readSourceGroups(facts);
    if (groups.length === 0) return insufficient('按资金来源分列的栏');
    const judged = groups.map((group) => {
      const gaps = readGaps(facts, group);
      return { group, gaps, isWhole: isComplete(group, gaps) };
    });
    const told = judged.filter(
      ({ group, gaps, isWhole }) =>
        isWhole || (opensAsMemo(group) && gaps.some(({ isOff }) => isOff)),
    );
    if (told.length === 0) return insufficient('列全的资金来源');
    return outcomeOf(
      told.flatMap(({ group, gaps, isWhole }) =>
        gaps
          .filter(({ isOff, residual }) => isOff && (residual < 0 || isWhole))
          .map((gap) => sightingOf(facts, group, gap)),
      ),
    );
  },
};

const MEMO_HEAD = /^其中/;

const opensAsMemo = ({ parts }: SourceGroup) => parts.some(({ label }) => MEMO_HEAD.test(label));

/**
 * Sources that miss the whole on most lines were never meant to be complete. A list that opens with 其中 need
 * not be, and may only not come to more than the whole, unless most lines say that it is complete.
 */
function isComplete(group: SourceGroup, gaps: readonly SourceGap[]): boolean {
  let off = 0;
  for (const { isOff } of gaps) if (isOff) off++;
  if (opensAsMemo(group)) return off * 2 < gaps.length;
  return gaps.length > 0 && (off * 2 <= gaps.length || gaps.length < 3);
}

function sightingOf(facts: TableFacts, group: SourceGroup, gap: SourceGap): Sighting {
  const { line, residual, stated } = gap;
  return {
    place: cellOf(facts.table, line.row, group.whole.column),
    related: group.parts.map(({ column }) => cellOf(facts.table, line.row, column)),
    data: {
      project: line.name,
      column: FIELD_NAMES[group.whole.field],
      cells: group.parts.map(({ column }) => formatCell(line.row, column)).join('、'),
      sum: money(stated - residual),
      cell: formatCell(line.row, group.whole.column),
      stated: money(stated),
      difference: money(Math.abs(residual)),
    },
    project: line.name,
    relation: relationOfGap(group, gap),
  };
}
