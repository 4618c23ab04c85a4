/** What Chinese Excel and WPS write for the format General. */
export const GENERAL_NAMES: readonly string[] = ['General', 'G/通用格式', 'G/標準'];

/** Marks of the half of the day that a format may ask for, with what they show before and after noon. */
export const DAY_HALVES: readonly {
  readonly mark: string;
  readonly shown: readonly [string, string];
}[] = [
  { mark: 'AM/PM', shown: ['AM', 'PM'] },
  { mark: 'A/P', shown: ['A', 'P'] },
  { mark: '上午/下午', shown: ['上午', '下午'] },
];

/** Names of weekdays from Sunday on. */
export const WEEKDAYS = {
  english: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  chinese: ['日', '一', '二', '三', '四', '五', '六'],
  longPrefix: '星期',
  shortPrefix: '周',
} as const;

/** Names of months from January on. */
export const MONTHS = {
  english: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  suffix: '月',
} as const;

/** Digits and powers of ten as [DBNum1] and [DBNum2] write them. */
export const CHINESE_NUMERALS = {
  '1': {
    digits: '〇一二三四五六七八九',
    tens: ['', '十', '百', '千'],
    myriads: ['', '万', '亿', '万亿'],
  },
  '2': {
    digits: '零壹贰叁肆伍陆柒捌玖',
    tens: ['', '拾', '佰', '仟'],
    myriads: ['', '万', '亿', '万亿'],
  },
} as const;
