/** A year, or a span of years, that a name states: 2018年, 2018年度, 2019-2021年. */
export const STATED_YEARS =
  /(?<!\d)((?:19|20)\d{2})(?:\s{0,2}[-—–~～至到]\s{0,2}((?:19|20)\d{2}))?\s{0,2}年/g;
