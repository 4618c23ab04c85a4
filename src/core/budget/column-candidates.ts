import type { HeadPart } from './column-words';
import type { HeadConcept } from './head-concept';
import { rankParts } from './head-rank';
import type { Candidate } from './head-rank';
import type { ColumnHead } from './header-path';
import type { SheetView } from './sheet-view';

/** What the heads over one column say together. */
export interface ColumnWords {
  readonly column: number;
  readonly head: ColumnHead;
  /** Best first. */
  readonly candidates: readonly Candidate[];
  readonly source: string | null;
  readonly period: string | null;
  readonly isSum: boolean;
  readonly isMemo: boolean;
  /** No field at all, by its words. */
  readonly isOther: boolean;
  /** A head such as 金额 that says money and no more. */
  readonly isPlainAmount: boolean;
  /** A head of last year's figures. */
  readonly isOfPast: boolean;
  /** A head of money that nobody granted: asked for, contracted, expected. */
  readonly isForecast: boolean;
  /** 增减 and the like: an adjustment, or a comparison with another year. */
  readonly isDifference: boolean;
  /** The field came from a head above, the lowest head only divides it. */
  readonly isPart: boolean;
}

/** Parts of an upper head that qualify a lower one without being what the column is. */
const QUALIFIERS: ReadonlySet<HeadPart> = new Set<HeadPart>([
  'original',
  'final',
  'adjust',
  'increase',
  'decrease',
  'prior',
  'annual',
  'forecast',
]);
const STAGES: ReadonlySet<HeadPart> = new Set<HeadPart>([
  'original',
  'final',
  'annual',
  'current',
  'closing',
  'sum',
  'amount',
  'whole',
]);
const CHANGES: ReadonlySet<HeadPart> = new Set<HeadPart>([
  'change',
  'delta',
  'adjust',
  'increase',
  'decrease',
]);
const DECISIVE = 0.6;
/** A name head of this prior is sooner a name than an amount. */
const NAME_LIKELY = 0.5;

/** Reads all head paths of a table. */
export function readColumnWords(view: SheetView, heads: readonly ColumnHead[]): ColumnWords[] {
  const divided = new Set<string>();
  for (const { heads: path, groupLeft } of heads) {
    const leaf = path.length > 1 ? view.concept(path.at(-1)?.text ?? '') : undefined;
    // A sum that names a field of its own, such as 全年指标合计, stands beside fields, not beside sources.
    const isPlainSum = leaf?.isSum === true && leaf.candidates.length === 0;
    if (leaf && (isPlainSum || leaf.source !== null)) divided.add(groupKey(groupLeft, path));
  }
  const words = heads.map((head) =>
    wordsOf(view, head, divided.has(groupKey(head.groupLeft, head.heads))),
  );
  return withFunding(view, withSiblingSources(words));
}

/** Beside a source under the same head stands another: 地方 beside 中央 under 年初预算. */
function withSiblingSources(words: readonly ColumnWords[]): ColumnWords[] {
  const keyOf = ({ head }: ColumnWords) => groupKey(head.groupLeft, head.heads);
  const sourced = new Set(
    words.filter(({ source, isPart }) => source !== null && isPart).map(keyOf),
  );
  return words.map((each) =>
    each.isPart &&
    each.source === null &&
    each.period === null &&
    !each.isSum &&
    !each.isMemo &&
    sourced.has(keyOf(each))
      ? { ...each, source: each.head.path.at(-1) ?? null }
      : each,
  );
}

const BUDGETS: ReadonlySet<string> = new Set(['originalBudget', 'adjustedBudget', 'fundsReceived']);
/** What the columns under 资金来源 add up to where no other column says what the budget is. */
const FUNDING: readonly Candidate[] = [
  { field: 'adjustedBudget', prior: 0.5, sign: 1 },
  { field: 'fundsReceived', prior: 0.4, sign: 1 },
];

const AS_SUCH: ReadonlySet<HeadPart> = new Set<HeadPart>(['sum', 'amount', 'whole']);

/** 资金来源 and 资金总额: money, and nothing of what became of it. */
function isMoneyAsSuch({ candidates, parts }: HeadConcept): boolean {
  if (candidates.length > 0) return candidates[0]?.field === 'source';
  return parts.length > 0 && parts.every((part) => AS_SUCH.has(part));
}

/** 资金来源 over 小计 | 中央 | 省级 heads the money of the projects, unless another column does. */
function withFunding(view: SheetView, words: readonly ColumnWords[]): ColumnWords[] {
  if (words.some(({ candidates }) => BUDGETS.has(candidates[0]?.field ?? ''))) return [...words];
  const isFunding = ({ head, candidates, isOther }: ColumnWords) =>
    candidates.length === 0 && !isOther && isMoneyAsSuch(view.concept(head.path.at(-2) ?? ''));
  const hasSum = words.some((each) => isFunding(each) && each.isSum);
  return words.map((each) =>
    hasSum && isFunding(each) && (each.isSum || each.source !== null)
      ? { ...each, candidates: FUNDING, isPart: !each.isSum }
      : each,
  );
}

/** Groups within groups may begin in one column: the heads above tell them apart. */
function groupKey(left: number, heads: ColumnHead['heads']): string {
  return [left, ...heads.slice(0, -1).map(({ text }) => text)].join('/');
}

function wordsOf(view: SheetView, head: ColumnHead, isDivided: boolean): ColumnWords {
  const concepts = head.heads.map(({ text }) => view.concept(text));
  const leaf = concepts.at(-1);
  const parents = concepts.slice(0, -1).reverse();
  const base = {
    column: head.column,
    head,
    source: nearest(concepts, ({ source }) => source),
    period: periodOf(concepts),
    isSum: leaf?.isSum ?? false,
    isMemo: concepts.some(({ isMemo }) => isMemo),
    isOther: leaf?.isOther ?? false,
    isPlainAmount: false,
    isPart: false,
    isOfPast: concepts.some(({ parts }) => parts.includes('prior')),
    isForecast: leaf?.parts.includes('forecast') === true,
    isDifference: leaf?.parts.includes('delta') === true && !leaf.parts.includes('budget'),
  };
  if (!leaf) return { ...base, candidates: [] };
  if (leaf.parts.length === 0 && leaf.candidates.length > 0) {
    return { ...base, candidates: plainUnder(leaf, parents) };
  }
  if (leaf.isOther) return { ...base, candidates: [] };
  return { ...base, ...moneyWords(head, leaf, parents, isDivided) };
}

/** 编码 and 名称 under 功能科目 belong to that. */
function plainUnder(leaf: HeadConcept, parents: readonly HeadConcept[]): readonly Candidate[] {
  const field = leaf.candidates[0]?.field;
  if (field !== 'name' && field !== 'code') return leaf.candidates;
  const above = parents.find(
    ({ candidates, parts }) => parts.length === 0 && candidates.length > 0,
  );
  const aboveField = above?.candidates[0]?.field;
  if (aboveField === undefined || aboveField === 'name') {
    return leaf.candidates.map((each) => ({ ...each, prior: above ? 1 : each.prior }));
  }
  return field === 'code' ? (above?.candidates ?? []) : [];
}

function moneyWords(
  head: ColumnHead,
  leaf: HeadConcept,
  parents: readonly HeadConcept[],
  isDivided: boolean,
): Partial<ColumnWords> & { candidates: readonly Candidate[] } {
  const above = parents.find(
    (each) => each.candidates.length > 0 && !each.isOther && !isSpanOnly(each),
  );
  const hasMoneyAbove = above !== undefined && above.parts.length > 0;
  if (leaf.isCarriedPart && hasMoneyAbove && isDivided) {
    return { candidates: above.candidates, source: head.path.at(-1) ?? null, isPart: true };
  }
  const best = leaf.candidates[0];
  // 增减 over 金额 | %: how much it changed is no rate of execution.
  if (best?.field === 'executionRate' && parents[0]?.parts.some((part) => CHANGES.has(part)))
    return { candidates: [] };
  const isStageOnly = leaf.parts.every((part) => STAGES.has(part));
  const lead = (best?.prior ?? 0) - (leaf.candidates[1]?.prior ?? 0);
  if (best && best.prior >= DECISIVE && lead > 0.15 && !(isStageOnly && hasMoneyAbove)) {
    const isYearOfPast = parents.some(({ parts }) => parts.includes('prior'));
    return { candidates: isYearOfPast ? [] : leaf.candidates };
  }
  // The nearest head that names a field counts; those above it only qualify.
  const nearest = parents.findIndex(
    ({ candidates, parts }) => candidates.length > 0 && parts.length > 0,
  );
  const upper = parents.flatMap(({ parts }, index) =>
    nearest < 0 || index <= nearest ? parts : parts.filter((part) => QUALIFIERS.has(part)),
  );
  // 全年合计 over columns says which of the stages they are, not that they are final.
  const qualifiers = parents
    .filter(({ isSum }) => !isSum)
    .flatMap(({ parts }) => parts.filter((part) => QUALIFIERS.has(part)));
  const hasOwnNoun = leaf.candidates.length > 0 && !isStageOnly;
  const parts = hasOwnNoun ? [...qualifiers, ...leaf.parts] : [...leaf.parts, ...upper];
  const asName = leaf.candidates.filter(({ field }) => field === 'name');
  const asMoney = rankParts(parts).map((each) => ({ ...each, prior: each.prior * 0.97 }));
  // 支出事项 may head names or amounts: what stands beneath decides.
  const candidates =
    (asName[0]?.prior ?? 0) > NAME_LIKELY ? [...asName, ...asMoney] : [...asMoney, ...asName];
  if (candidates.length > 0) {
    return { candidates, isPart: leaf.candidates.length === 0 && hasMoneyAbove };
  }
  return { candidates: leaf.candidates, isPlainAmount: leaf.parts.length > 0 && isStageOnly };
}

/** 全年合计 over columns, behind those of half-years: how long, not what. */
function isSpanOnly({ isSum, parts }: HeadConcept): boolean {
  return isSum && parts.every((part) => STAGES.has(part));
}

/** The year and the month or stage that heads name, each from the nearest head that has one. */
function periodOf(concepts: readonly HeadConcept[]): string | null {
  const year = nearest(concepts, ({ period }) => /^\d{4}/.exec(period ?? '')?.[0] ?? null);
  const stage = nearest(concepts, ({ period }) => period?.replace(/^\d{4}/, '') || null);
  return year === null && stage === null ? null : `${year ?? ''}${stage ?? ''}`;
}

function nearest<Found>(
  concepts: readonly HeadConcept[],
  pick: (concept: HeadConcept) => Found | null,
): Found | null {
  for (const concept of [...concepts].reverse()) {
    const found = pick(concept);
    if (found !== null) return found;
  }
  return null;
}
