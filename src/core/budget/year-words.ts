/** A year in a title: 2019年度, 2019年, 二〇一九年, or a bare 2019 before a word. */
export const YEAR_IN_TEXT = /(?<!\d)((?:19|20)\d{2})(?!\d)/;

/** A line whose year is that of an export, a print or a signature. */
export const DATED_LINE = /日期|时间|打印|导出|\d日|签|报送/;

/** A year in Chinese digits; the group is the digits. */
export const YEAR_IN_CHINESE = /([二一][〇○零0九][〇○零0一二三四五六七八九]{2})年/;

/** A year of the Republic as Taiwan counts, 108年度; the group plus 1911 is the year. */
export const YEAR_OF_REPUBLIC = /(?:^|[^\d])(1[0-2]\d|9\d)年度/;

/** Digits of years written in Chinese. */
export const CHINESE_DIGITS: Readonly<Record<string, string>> = {
  〇: '0',
  '○': '0',
  零: '0',
  '0': '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** A label that a year stands behind in a cell of its own: 预算年度 | 2022. */
export const YEAR_LABEL = /^(?:预算|会计|自评|评价|报告|所属|财政)?(?:年度|年份)[:：]?$/;

/** The row of a year in a column of years: the one of the table, the one before, the one before that. */
export const RELATIVE_YEARS: Readonly<Record<string, number>> = {
  本年: 0,
  本年度: 0,
  当年: 0,
  当年度: 0,
  今年: 0,
  上年: -1,
  上年度: -1,
  去年: -1,
  上一年: -1,
  上一年度: -1,
  前年: -2,
};

/** A query line that names the year of the figures. */
export const YEAR_QUERY = /年度|年份|(?:19|20)\d{2}年(?!\d)/;

/** Two years joined, as titles of comparisons have them: 2018-2019年. */
export const YEAR_RANGE = /((?:19|20)\d{2})年?(?:[-—–~～至到、和]|与|及)((?:19|20)\d{2})年/;
