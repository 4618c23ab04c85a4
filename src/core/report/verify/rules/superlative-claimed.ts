import { findSuperlatives, type Superlative } from '../find-superlatives';
import type { NarrativeFacts } from '../narrative-facts';
import type { NarrativeRule, NarrativeSighting } from '../narrative-rule';
import type { BookProject } from '../sheet-book';
import { shortList } from '../statement-text';
import type { RankedBy } from '../superlative-words';

/** R-G12: who calls projects the largest, the last or the slowest is right by the sheet. */
export const superlativeClaimed: NarrativeRule = {
  code: 'R-G12',
  id: 'superlative-claimed',
  severity: 'error',
  basis: '表文一致：文字报告的排序与预算表相符',
  message: '文中写“{claim}”，按预算表应为{expected}。',
  why: '最高、最低说错了项目，分析的对象就错了。',
  fix: '按预算表改正项目名称。',
  check: (facts) => findSuperlatives(facts).flatMap((each) => judge(facts, each)),
};

/** What projects may be ranked by; several where the words leave it open. */
const VALUES: Readonly<Record<RankedBy, readonly ((project: BookProject) => number | null)[]>> = {
  rate: [({ rate }) => rate],
  excess: [({ amounts }) => negative(amounts.balance)],
  balance: [({ amounts }) => amounts.balance],
  increase: [({ amounts }) => amounts.adjustment],
  decrease: [({ amounts }) => negative(amounts.adjustment)],
  originalBudget: [({ amounts }) => amounts.originalBudget],
  expenditure: [({ amounts }) => amounts.expenditure],
  amount: [
    ({ amounts }) => amounts.adjustedBudget,
    ({ amounts }) => amounts.originalBudget,
    ({ amounts }) => amounts.expenditure,
  ],
};

function negative(value: number | null): number | null {
  return value === null ? null : -value;
}

/** Ranked by these, only those above nothing count at the lower end. */
const isAboveNothing = (value: number): boolean => value > 0;

function judge(
  { book }: NarrativeFacts,
  { passage, clause, by, isTop, projects }: Superlative,
): readonly NarrativeSighting[] {
  const rankings = VALUES[by].flatMap((valueOf) => {
    const values = book.projects.map(valueOf);
    return values.includes(null) ? [] : [values.flatMap((value) => value ?? [])];
  });
  const [first] = rankings;
  const isLowerOfChange = !isTop && (by === 'increase' || by === 'decrease' || by === 'excess');
  if (!first || isLowerOfChange) return [];
  const isRight = rankings.some(
    (values) =>
      areFirst(values, projects, isTop) ||
      (!isTop && by !== 'amount' && areFirst(values, projects, false, isAboveNothing)),
  );
  if (isRight) return [];
  const order = first
    .map((value, index) => ({ value, index }))
    .sort((a, b) => (isTop ? b.value - a.value : a.value - b.value))
    .slice(0, projects.length);
  const names = order.map(({ index }) => `“${book.projects[index]?.name ?? ''}”`);
  const claim = passage.paragraph.text
    .slice(clause.index, clause.index + clause.text.length)
    .trim();
  const [only] = projects;
  const name = book.projects[only ?? -1]?.name;
  return [
    {
      paragraph: passage.paragraph.number,
      quote: claim,
      data: { claim, expected: shortList(names) },
      ...(name === undefined ? {} : { project: name }),
    },
  ];
}

/** Whether these are so many at the end of the ranking, equal ones in any order. */
function areFirst(
  values: readonly number[],
  projects: readonly number[],
  isTop: boolean,
  counts: (value: number) => boolean = () => true,
): boolean {
  const sign = isTop ? -1 : 1;
  const ranked = values
    .filter(counts)
    .map((value) => sign * value)
    .sort((a, b) => a - b);
  const limit = ranked[new Set(projects).size - 1] ?? Number.NEGATIVE_INFINITY;
  return projects.every(
    (index) => sign * (values[index] ?? 0) <= limit && counts(values[index] ?? 0),
  );
}
