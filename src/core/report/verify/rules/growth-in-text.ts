import { asFen, formatFen } from '../../../budget/fen';
import { findComparisons, type Comparison, type Growth } from '../find-growth';
import type { StatedNumber } from '../find-numbers';
import { GROWTH_FAULTS } from '../growth-words';
import type { NarrativeRule, NarrativeSighting } from '../narrative-rule';

/** R-G14: what a sentence says of two times agrees with itself: the amounts, their difference and its rate. */
export const growthInText: NarrativeRule = {
  code: 'R-G14',
  id: 'growth-in-text',
  severity: 'error',
  basis: '报告前后一致的一般要求',
  message: '文中“{stated}”与同一句里的数不合：{fault}。',
  why: '与上年比较的几个数对不上，其中必有一个写错。',
  fix: '按两年的金额重新计算增减额和增减幅度。',
  check: (facts) => findComparisons(facts).flatMap((each) => judge(each)),
};

interface Fault {
  readonly number: StatedNumber;
  readonly fault: string;
}

function judge(comparison: Comparison): readonly NarrativeSighting[] {
  const found = faultOf(comparison);
  if (!found) return [];
  const { passage, sentence } = comparison.at;
  const { text, number: paragraph } = passage.paragraph;
  const { index, length } = found.number;
  return [
    {
      paragraph,
      quote: text.slice(sentence.index, sentence.index + sentence.text.length).trim(),
      data: { stated: text.slice(index, index + length), fault: found.fault },
    },
  ];
}

function faultOf({ now, before, difference, rate }: Comparison): Fault | null {
  if (difference && rate && difference.sign !== rate.sign) {
    return { number: rate.number, fault: GROWTH_FAULTS.direction };
  }
  if (before && difference && now.length > 0) {
    const wrong = wrongDifference(now, before, difference);
    if (wrong) return wrong;
  }
  return rate ? wrongRate(now, before, difference, rate) : null;
}

/** Numbers of one step may each be off by half of it. */
function tolerance(...numbers: readonly StatedNumber[]): number {
  return numbers.reduce((sum, { step }) => sum + step, 0) / 2;
}

function wrongDifference(
  now: readonly StatedNumber[],
  before: StatedNumber,
  { number, sign }: Growth,
): Fault | null {
  const isRight = now.some(
    (each) =>
      Math.abs(each.value - before.value - sign * number.value) <= tolerance(each, before, number),
  );
  const last = now.at(-1);
  if (isRight || !last) return null;
  const expected = formatFen(asFen(Math.abs(last.value - before.value)), 'tenThousandYuan', 2);
  return { number, fault: GROWTH_FAULTS.difference(`${expected}万元`) };
}

function wrongRate(
  now: readonly StatedNumber[],
  before: StatedNumber | null,
  difference: Growth | null,
  { number, sign }: Growth,
): Fault | null {
  const pairs = now.flatMap((each): Pair[] => {
    if (before)
      return [{ change: each.value - before.value, base: before.value, of: [each, before] }];
    if (!difference) return [];
    const change = difference.sign * difference.number.value;
    return [{ change, base: each.value - change, of: [each, difference.number] }];
  });
  const known = pairs.filter(({ base }) => base > 0);
  const last = known.at(-1);
  const isRight = known.some(({ change, base, of }) => {
    const slack = (tolerance(...of) * 2) / base + number.step / 2 + NOISE;
    return Math.abs(change / base - sign * number.value) <= slack;
  });
  if (isRight || !last) return null;
  const expected = `${(Math.abs(last.change / last.base) * 100).toFixed(2)}%`;
  return { number, fault: GROWTH_FAULTS.rate(expected) };
}

interface Pair {
  readonly change: number;
  readonly base: number;
  readonly of: readonly StatedNumber[];
}

const NOISE = 1e-9;
