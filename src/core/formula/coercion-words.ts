/** Year, month and day marks of a date written in Chinese. */
export const DATE_TEXT = /^(\d{4})(?:[-/](\d{1,2})[-/](\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/;

/** Texts that Excel might read as a number, date or time in a way that depends on the machine. */
export const DOUBTFUL_NUMBER =
  /^[\d\s:/\-.,()+$¥￥€%eEapmAPM年月日时分秒０-９．，％－＋]*[\d０-９][\d\s:/\-.,()+$¥￥€%eEapmAPM年月日时分秒０-９．，％－＋]*$/;
