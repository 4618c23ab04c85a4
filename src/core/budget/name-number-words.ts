/** Numbering at the beginning of a name: 1. 1、 (1) （一） 一、 ①. */
export const LEADING_NUMBER =
  /^(?:\d{1,3}[.．、)）]\s*(?=\D)|[(（]\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*[)）]\s*|[一二三四五六七八九十]{1,3}[、.．]\s*|[①-⑳]\s*)/;

/** Marks that end a name by mistake. */
export const TRAILING_MARKS = /[#*＊※、，,；;：:]$/;

/** Characters that number things: digits, Chinese numerals, cyclic signs. */
export const NUMBERS = /[\d一二三四五六七八九十甲乙丙丁ⅠⅡⅢ]/g;
