/** Kinds of sources that narratives tell apart. */
export type SourceKind =
  | 'generalBudget'
  | 'governmentFund'
  | 'stateCapital'
  | 'specialAccount'
  | 'unitFunds'
  | 'fiscal'
  | 'superior'
  | 'carriedForward'
  | 'otherFunds';

/** Words of sources; the longest first. `fiscal` is any money of the treasury. */
export const SOURCE_WORDS: readonly (readonly [string, SourceKind])[] = [
  ['一般公共预算财政拨款', 'generalBudget'],
  ['一般公共预算', 'generalBudget'],
  ['公共财政预算', 'generalBudget'],
  ['公共预算', 'generalBudget'],
  ['政府性基金预算', 'governmentFund'],
  ['政府性基金', 'governmentFund'],
  ['国有资本经营预算', 'stateCapital'],
  ['国有资本经营', 'stateCapital'],
  ['财政专户管理', 'specialAccount'],
  ['财政专户', 'specialAccount'],
  ['专户资金', 'specialAccount'],
  ['单位资金', 'unitFunds'],
  ['自筹资金', 'unitFunds'],
  ['单位自筹', 'unitFunds'],
  ['自筹', 'unitFunds'],
  ['自有资金', 'unitFunds'],
  ['事业收入', 'unitFunds'],
  ['经营收入', 'unitFunds'],
  ['上级转移支付', 'superior'],
  ['上级补助', 'superior'],
  ['上级资金', 'superior'],
  ['上级专款', 'superior'],
  ['转移支付', 'superior'],
  ['上年结转', 'carriedForward'],
  ['财政拨款', 'fiscal'],
  ['财政资金', 'fiscal'],
  ['财政预算', 'fiscal'],
  ...(['中央', '省级', '市级', '州级', '县级', '区级', '镇级', '本级', '地方'] as const).map(
    (level) => [`${level}财政`, 'fiscal'] as const,
  ),
  ['财政安排', 'fiscal'],
  ['其他资金', 'otherFunds'],
  ['非财政拨款', 'otherFunds'],
];

/** Kinds that are money of the treasury. */
export const FISCAL_KINDS: ReadonlySet<SourceKind> = new Set([
  'generalBudget',
  'governmentFund',
  'stateCapital',
  'fiscal',
  'superior',
  'carriedForward',
]);

/** Before a number of projects: it counts those of one source. */
export const SOURCE_PROJECTS = new RegExp(
  `(?:${SOURCE_WORDS.map(([word]) => word).join('|')})(?:资金)?(?:安排)?的?$`,
  'u',
);

/** Projects of one source are a part of all. */
export const PROJECTS_OF_SOURCE = new RegExp(
  `(?:${SOURCE_WORDS.map(([word]) => word).join('|')})(?:安排)?的?项目`,
  'gu',
);
