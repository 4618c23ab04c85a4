import type { Comparison } from '../../evaluation/self-evaluation';

/** How forms write an indicator's nature. */
export const COMPARISON_SIGNS: Readonly<Record<Comparison, string>> = {
  atLeast: '≥',
  atMost: '≤',
  equal: '＝',
  above: '＞',
  below: '＜',
  qualitative: '定性',
};

/** Words of the form's sheet. */
export const FORM_TEXT = {
  indicators: '绩效指标',
  joiner: '、',
  points: (weight: number) => `（${String(weight)}分）`,
} as const;
