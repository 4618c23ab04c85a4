/** Behind a share: so much of the money was spent. */
export const SHARE_WAS_SPENT =
  /^的(?:钱|资金|经费|预算|项目资金)(?:已|都|已经|均)?(?:用|花|支出|支付|执行|使用)/;

/** A clause that only gives the number of what the clause before speaks of: 执行率最低，为75%. */
export const GIVES_NUMBER =
  /^\s*(?:仅|只|只有|仅有|仅为|约|约为|为|达|达到|高达|是|均为|都是|同为)\s*$/;

/** A clause that calls one the first or last may have the number in the next one. */
export const CALLS_FIRST = /最[高低大小多少好差快慢]/;

/** A share of a whole that is named without the sign of shares; groups 1 and 2 are the whole. */
export const OF_WHOLE =
  /(?:(?:全部|全年|总|整个|项目|资金|预算|支出|结余|结转)(支出|预算|结余|结转|资金|总额)(?:总额|总数|总量|总数额)?|(?:^|[到过足近约于达])(总额))的\s*$/;

/** A share of what comes behind this sign. */
export const SHARE_SIGN = '占';

/** Completing a budget to so many percent is its execution. */
export const COMPLETES_BUDGET = /完成[^，。；]{0,10}(?:预算|指标)(?:数|总额)?的\s*$/;

/** Between a stated whole and a share of it. */
export const SHARE_OF_STATED = /^\s*的\s*$/;

/** So many of those just told of, taken together. */
export const TOGETHER = /[两二三四](?:者|项|个项目)/;

/** A share that does not say what it is of. */
export const ENDS_IN_SHARE = /(?:占|占比|比重)(?:为|达|约为|约)?\s*$/;

/** A clause that gives, behind what was spent, how much of the budget that is: 支出90万元，完成90%. */
export const DONE_SO_FAR = /^\s*(?:均|都)?完成(?:了)?\s*$/;
