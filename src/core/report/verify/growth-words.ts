/** A comparison with another time begins. */
export const COMPARED_WITH_BEFORE =
  /(?:比|较|与|同)(?:上年|去年|上一年|往年|20\d{2}年)(?:度)?(?:同期)?|同比/;

/** Within a comparison: it goes on with that. */
export const SAME_COMPARISON = /同比/g;

/** Between a comparison and the amount of the other time. */
export const AMOUNT_BEFORE = /^(?:支出|预算|执行|决算|安排)?(?:数|总额|额)?(?:的|为)?\s*$/;

/** Before an amount or a share by which something grew or fell; group 1 is set where it fell. */
export const GREW_BY =
  /(?:增加|增长|增支|上升|提高|增幅|多支出|多安排|多|(减少|下降|减支|降低|降幅|少支出|少安排|少))(?:额|率|幅度)?(?:了|为|达)?(?:支出)?\s*$/;

/** What is wrong between two times, in words. */
export const GROWTH_FAULTS = {
  direction: '增与减前后相反',
  difference: (expected: string): string => `相差应为${expected}`,
  rate: (expected: string): string => `增减幅度应为${expected}`,
};

/** What grew, read back from the word of growth: what stands between it and the last word of money or the number before. */
export const GROWS_FROM =
  /^(?:[\s()（）“”"：:,，、；;]|数|额|了|的|约|近|则|就|又|也|还|共|总|由此|因此|实际|分别|相应|比|较|与|同|和|相比|相较|比较|年初|当年|本年|全年|年度|年中|当年|预算|支出|资金|批复|安排|调整|后|数额|总额|整体|总体|项目|\d{4}年(?:度)?|净|所|有|率)*$/;

/** Compared with another time: what grew or fell since then is no adjustment of the budget. */
export const COMPARED =
  /(?<!年初[^，。；]{0,24})相比|同比|环比|比(?:上年|去年|上一年|往年|\d{4}年)|较(?:上年|去年|上一年|往年|\d{4}年)/;

/** More or less than something else, before an amount; the groups are what it is compared with, and which. */
export const MORE_OR_LESS =
  /(?:比|较)([^，。；]*?)(多|少|高|低)(?:出|了|于|支|支出|列支|开支|安排)*\s*$/;

/** What an amount is compared with is the year's budget itself. */
export const OF_YEARS_BUDGET = /^(?:全年|年度|调整后)?的?预算(?:数|安排)?$/;

/** Behind a change of the budget: the amount is what it came to. */
export const CAME_TO = /^\s*后(?:的)?(?:全年)?(?:预算)?(?:数)?(?:为|达|是)?\s*$/;
