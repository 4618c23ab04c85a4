import type { Comparison, IndicatorGroup } from './self-evaluation';

/** Beginnings of the words by which forms call the first-level groups; longer ones first where they overlap. */
export const GROUP_WORDS: readonly (readonly [string, IndicatorGroup])[] = [
  ['产出', 'output'],
  ['效益', 'benefit'],
  ['效果', 'benefit'],
  ['满意度', 'satisfaction'],
  ['服务对象满意度', 'satisfaction'],
  ['成本', 'cost'],
];

/** Ways of writing an indicator's nature; compared after NFKC. */
export const COMPARISON_WORDS: Readonly<Record<string, Comparison>> = {
  '≥': 'atLeast',
  '>=': 'atLeast',
  '=>': 'atLeast',
  不少于: 'atLeast',
  不低于: 'atLeast',
  大于等于: 'atLeast',
  正向: 'atLeast',
  '≤': 'atMost',
  '<=': 'atMost',
  '=<': 'atMost',
  不超过: 'atMost',
  不高于: 'atMost',
  不多于: 'atMost',
  小于等于: 'atMost',
  反向: 'atMost',
  '=': 'equal',
  '==': 'equal',
  等于: 'equal',
  '>': 'above',
  大于: 'above',
  高于: 'above',
  '<': 'below',
  小于: 'below',
  低于: 'below',
  定性: 'qualitative',
};

/** Names of the category whose indicators count things, without the word for indicator. */
export const QUANTITY_CATEGORY = '数量';

/** Category under benefit that speaks of what lasts. */
export const LASTING_CATEGORY = '可持续影响';

/** Unit words that scale a count; a quantity without them is taken as it stands. */
export const COUNT_SCALES: Readonly<Record<string, number>> = {
  亿: 100_000_000,
  万: 10_000,
};

/** Signs that mark a share. */
export const PERCENT_SIGNS: readonly string[] = ['%', '％', '百分点'];

/** What forms call the groups. */
export const GROUP_NAMES: Readonly<Record<IndicatorGroup, string>> = {
  output: '产出指标',
  benefit: '效益指标',
  satisfaction: '满意度指标',
  cost: '成本指标',
};

/** The sign or word by which the form's own column of natures offers each comparison. */
export const COMPARISON_SIGNS: Readonly<Record<Comparison, string>> = {
  atLeast: '≥',
  atMost: '≤',
  equal: '＝',
  above: '＞',
  below: '＜',
  qualitative: '定性',
};
