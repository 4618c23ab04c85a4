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
