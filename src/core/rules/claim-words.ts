/** Words by which a narrative claims a total. */
export const TOTAL_CLAIMS: readonly string[] = ['合计', '总计', '共计'];

/** Words by which a narrative claims that everything was spent and nothing is left. */
export const FULLY_SPENT_CLAIMS: readonly string[] = [
  '全部列支',
  '全部支出',
  '全部支付',
  '全部使用',
  '无结余',
  '没有结余',
  '无结转结余',
  '无资金结余',
];

/** Beginnings of a claim that every project stays below the threshold. */
export const BELOW_THRESHOLD_CLAIMS: readonly string[] = [
  '均未达到',
  '均未超过',
  '均不足',
  '均低于',
  '均在',
  '均不到',
  '均小于',
];

/** The first of the words that a text holds; undefined when it holds none. */
export function findClaim(text: string, words: readonly string[]): string | undefined {
  return words.find((word) => text.includes(word));
}
