import { SPOKEN } from './number-words';

/** What projects are ranked by. `amount` is the budget or what was spent. */
export type RankedBy =
  | 'rate'
  | 'excess'
  | 'balance'
  | 'increase'
  | 'decrease'
  | 'originalBudget'
  | 'expenditure'
  | 'amount';

/** The first or last of all; group 1 tells which end. */
export const SUPERLATIVE = /最(大|高|多|小|低|少|好|快|慢|差)/g;

/** Ends of the ranking at its top. */
export const TOP_WORDS = '大高多好快';

/** Words for what is ranked, before a superlative; the first that fits. */
export const RANKED_WORDS: readonly (readonly [RegExp, RankedBy | null])[] = [
  [/结余率|超支率|增长|增幅|降幅|单价|标准|人均|户均|满意|比上年|较上年/, null],
  [/执行率|支出率|进度|执行(?:情况)?(?:得)?$|完成率/, 'rate'],
  [/超支|超预算/, 'excess'],
  [/结余|结转|剩余|沉淀/, 'balance'],
  [/追加|调增/, 'increase'],
  [/调减|追减|压减|核减/, 'decrease'],
  [/调整/, null],
  [/年初预算/, 'originalBudget'],
  [/支出|花钱|花费|用钱|列支|用款/, 'expenditure'],
  [/预算|金额|资金|投入|规模|体量|占比|比重|份额|安排/, 'amount'],
];

/** What may stand before a superlative that takes what is ranked from the words before in its sentence. */
export const PLAIN_LEAD =
  /^(?:[\s，,：:]|的|是|为|其中|单个|单项|项目|全部|所有|各|中|里|当中|\d{1,4}个|[一二两三四五六七八九十]个|全年|本年|年度)*$/;

/** Between a superlative and the names of those that are meant. */
export const THEN_NAMED = new RegExp(
  `^(?:的)?(?:前)?(?:\\d{1,3}|${SPOKEN})?\\s?(?:个|项)?(?:的)?(?:预算|支出)?(?:项目)?(?:分别|依次)?(?:是|为|即|有)?[：:\\s“”"《》]*$`,
);

/** Between the name of one and what it is ranked by. */
export const NAMED_BEFORE =
  /^[\s”"》]*(?:项目)?(?:的|是|为|则|则是|也是)*(?:全部|所有|各|各个)?(?:项目)?(?:中|里)?(?:预算|资金|年度|全年|实际)*$/;

/** Behind a superlative that is said of the one named before. */
export const SAID_BEFORE =
  /^(?:的)?(?:一个|1个|一项)?(?:项目)?(?=[，。；、）)（(：:]|$|\s?\d|达|为|仅|只有)/;

/** One among several, a part of the projects, or another time: nothing that can be judged. */
export const NOT_RANKED = /之一|除|上年|去年|历年|近年|以来|将|拟|科室|股室/;
