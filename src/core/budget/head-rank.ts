import { lastOf } from './last-match';
import type { ColumnField } from './budget-table';
import type { HeadPart } from './column-words';

/** A field that a head may mean; `prior` 0..1 by words alone; `sign` -1 for heads of decreases. */
export interface Candidate {
  readonly field: ColumnField;
  readonly prior: number;
  readonly sign: 1 | -1;
}

const NOUNS: ReadonlySet<HeadPart> = new Set<HeadPart>([
  'budget',
  'quota',
  'plan',
  'original',
  'final',
  'adjust',
  'delta',
  'increase',
  'decrease',
  'expend',
  'done',
  'received',
  'issued',
  'openingCarry',
  'carry',
  'balance',
]);

const one = (field: ColumnField, prior: number, sign: 1 | -1 = 1): Candidate[] => [
  { field, prior, sign },
];
const two = (a: ColumnField, p: number, b: ColumnField, q: number): Candidate[] => [
  ...one(a, p),
  ...one(b, q),
];

/** Fields that a chain of head parts may mean, best first. The last noun is what the column is; the rest qualify it. */
export function rankParts(parts: readonly HeadPart[]): Candidate[] {
  const has = (...wanted: HeadPart[]) => wanted.some((part) => parts.includes(part));
  if (has('time')) return one('timeProgress', 1);
  if (has('count', 'forecast')) return [];
  if (has('share')) return isSpentShare(parts) ? one('executionRate', 0.9) : [];
  if (has('rate')) {
    if (
      has(
        'change',
        'delta',
        'adjust',
        'increase',
        'decrease',
        'balance',
        'carry',
        'received',
        'prior',
      )
    )
      return [];
    if (has('issued') && !has('expend', 'done')) return [];
    return one('executionRate', has('expend', 'done', 'budget', 'quota') ? 1 : 0.9);
  }
  if (has('change')) return [];
  const noun = lastOf(parts, (part) => NOUNS.has(part));
  if (noun === undefined) return [];
  if (has('prior') && !has('openingCarry', 'carry', 'balance')) return [];
  return rankNoun(noun, has, parts);
}

/** 支出占预算: what was spent as a share of the budget is the rate; any other share is not. */
function isSpentShare(parts: readonly HeadPart[]): boolean {
  const at = parts.indexOf('share');
  const before = parts.slice(0, at);
  const behind = parts.slice(at + 1);
  return (
    before.length > 0 &&
    before.every((part) => part === 'expend' || part === 'done' || part === 'amount') &&
    (behind[0] === 'budget' || behind[0] === 'quota')
  );
}

function rankNoun(
  noun: HeadPart,
  has: (...wanted: HeadPart[]) => boolean,
  parts: readonly HeadPart[],
): Candidate[] {
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- only nouns come here; budgets of all sorts are told apart by what qualifies them
  switch (noun) {
    case 'openingCarry':
      return one('carryover', 0.9);
    case 'carry':
    case 'balance':
      return rankLeftOver(noun, has);
    case 'expend':
    case 'done':
      if (has('plan')) return two('originalBudget', 0.4, 'adjustedBudget', 0.4);
      if (has('original') && has('budget')) return two('originalBudget', 0.7, 'expenditure', 0.2);
      if (
        has('budget') &&
        parts.indexOf('budget') < parts.lastIndexOf('expend') &&
        !has('current', 'done')
      ) {
        return has('final')
          ? two('adjustedBudget', 0.6, 'expenditure', 0.4)
          : two('expenditure', 0.7, 'adjustedBudget', 0.3);
      }
      return one('expenditure', 0.95);
    case 'increase':
    case 'decrease':
      if (has('increase') && has('decrease')) return one('adjustment', 0.9);
      if (noun === 'decrease') return one('adjustment', 0.85, -1);
      return has('final') && !has('budget') ? one('adjustedBudget', 0.6) : one('adjustment', 0.9);
    case 'delta':
      return one('adjustment', 0.75);
    case 'adjust':
      return one('adjustment', 0.9);
    case 'received':
      return one('fundsReceived', 0.9);
    case 'issued':
      return two('fundsReceived', 0.5, 'adjustedBudget', 0.5);
    default:
      return rankBudget(noun, has, parts);
  }
}

function rankLeftOver(noun: HeadPart, has: (...wanted: HeadPart[]) => boolean): Candidate[] {
  if (has('prior', 'original')) return one('carryover', 0.9);
  if (has('closing') || noun === 'balance') return one('balance', 0.95);
  if (has('annual')) return two('balance', 0.7, 'carryover', 0.3);
  return two('balance', 0.5, 'carryover', 0.5);
}

function rankBudget(
  noun: HeadPart,
  has: (...wanted: HeadPart[]) => boolean,
  parts: readonly HeadPart[],
): Candidate[] {
  if (has('openingCarry')) return one('carryover', 0.8);
  // 剩余预算, 结转指标: what is left of it.
  if (has('balance', 'carry') && noun !== 'final')
    return rankLeftOver(has('balance') ? 'balance' : 'carry', has);
  if (has('done') || (has('current') && has('expend'))) return one('expenditure', 0.8);
  // 全年累计 says how long, not what: spending more often than budget.
  if (noun === 'final' && has('current') && !has('budget', 'quota', 'plan'))
    return two('expenditure', 0.45, 'adjustedBudget', 0.3);
  const stage = lastOf(parts, (part) => part === 'final' || part === 'original');
  // 调整批复数: what was approved to be changed, or the whole as changed.
  const isChange = parts[0] === 'adjust' && noun === 'original' && !has('annual', 'budget');
  if (has('adjust') && (stage === undefined || isChange))
    return two('adjustment', 0.5, 'adjustedBudget', 0.5);
  if (has('increase', 'decrease') && stage === undefined) {
    return one('adjustment', 0.9, has('increase') ? 1 : -1);
  }
  if (has('final') && has('original')) {
    return noun === 'original' || stage === 'original'
      ? two('originalBudget', 0.6, 'adjustedBudget', 0.4)
      : two('adjustedBudget', 0.6, 'originalBudget', 0.4);
  }
  if (stage === 'final') return one('adjustedBudget', has('budget', 'quota') ? 0.95 : 0.8);
  if (stage === 'original') return one('originalBudget', 0.95);
  if (noun === 'quota' || has('current'))
    return two('adjustedBudget', 0.75, 'originalBudget', 0.25);
  if (noun === 'plan') return two('originalBudget', 0.6, 'adjustedBudget', 0.4);
  return two('adjustedBudget', 0.55, 'originalBudget', 0.45);
}
