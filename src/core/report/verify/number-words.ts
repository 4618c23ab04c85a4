import type { MoneyUnit } from '../../budget/money';

/** Regular expression source of a number in digits, with or without thousands separators. */
export const DIGITS = '\\d{1,3}(?:[,，]\\d{3}){1,5}(?:\\.\\d{1,10})?|\\d{1,15}(?:\\.\\d{1,10})?';

/** Regular expression source of a number in Chinese, everyday or financial. */
export const SPOKEN =
  '[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]{1,20}(?:点[零〇一二三四五六七八九]{1,6})?';

/** Digits in Chinese. */
export const SPOKEN_DIGITS: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  ...{ 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 },
};

/** Powers of ten in Chinese, up to a thousand. */
export const SPOKEN_TENS: Readonly<Record<string, number>> = {
  ...{ 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 },
};

/** Groups of four digits in Chinese. */
export const SPOKEN_MYRIADS: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** A group word at the end of a spoken number. */
export const SPOKEN_SCALE = /[万亿]$/;

/** What a spoken number has, lest a bare unit word be read as one. */
export const SPOKEN_START = /[一二两三四五六七八九壹贰叁肆伍陆柒捌玖]|^[十拾]/;

/** Separators of thousands. */
export const THOUSANDS = /[,，]/g;

/** Sign of a decimal point in a spoken number. */
export const SPOKEN_POINT = '点';

/** Scale words behind a number of money, with the unit that they make. */
export const MONEY_SCALES: Readonly<Record<string, MoneyUnit>> = {
  亿: 'hundredMillionYuan',
  万: 'tenThousandYuan',
  千: 'thousandYuan',
};

/** A number and what makes it money: a scale, the word for yuan, or both. Groups: number, more, scale, more, yuan, whole. */
export const MONEY_SOURCE = `(${DIGITS}|${SPOKEN})(余|多|几)?\\s?(亿|万|千)?(余|多)?(元|圆)?(整)?`;

/** A share of a hundred; groups: digits, spoken. */
export const PERCENT_SOURCE = `(${DIGITS})\\s?%|百分之(${DIGITS}|${SPOKEN})`;

/** A share in tenths, and how many hundredths more; groups 1 and 2. */
export const TENTHS_SOURCE =
  '(?<![一二三四五六七八九十百])([一二两三四五六七八九])成([一二三四五六七八九半])?(?=[，。；、）)的多左以]|的|用|占|资|预|没|未|已|尚|是|为|$)';

/** Half a tenth. */
export const HALF_TENTH = '半';

/** What behind the word for yuan makes it a part of another word. */
export const NOT_YUAN = /^(?:旦|素|月|宵|件|器|老|宝|宇|首|帅|组)/;

/** What behind a yuan says that it is the price of one. */
export const PRICE_OF_ONE =
  /^\s?(?:整)?[)）]?\s?(?:\/|／|每|一)\s?(?:人|户|家|次|套|年|月|天|日|份|台|件|个|名|位|场|期|班|篇|亩|米|平|册|辆|吨|批|处|村|宗|生|工|课|学)/;

/** What before a price of one stands. */
export const PRICE_LEAD =
  /(?:每(?:人|户|家|次|套|年|月|天|日|份|台|件|个|名|位|场|期|班|亩|米|册|辆|吨|处|村)(?:每?(?:年|月|天|次|人))?|平均|人均|户均|均价|单价|次均|单位成本|标准)[^，。；、\d]{0,8}$/;

/** What behind a bare scale says that things are counted, not money. */
export const COUNTED_THINGS =
  /^\s?(?:余|多)?\s?(?:人|户|家|次|份|件|名|条|个|字|平|公|亩|台|套|册|张|辆|吨|米|只|头|株|棵|立|千|美|港|欧|英|日|里|项|位|步|例|群)/;

/** Words before a number that make it about or bound it; the longest first. */
export const BOUND_LEADS: readonly (readonly [string, Bound])[] = [
  ...(
    ['不超过', '未超过', '没有超过', '不高于', '不大于', '最高不超过', '≤', '控制在'] as const
  ).map((word) => [word, 'atMost'] as const),
  // 不低于 ends like 低于 and comes before it.
  ...(['不低于', '不少于', '不小于', '至少', '≥'] as const).map(
    (word) => [word, 'atLeast'] as const,
  ),
  ...(
    [
      '未达到',
      '没有达到',
      '达不到',
      '不足',
      '不到',
      '未到',
      '未达',
      '低于',
      '少于',
      '小于',
      '＜',
      '<',
    ] as const
  ).map((word) => [word, 'below'] as const),
  ...(['超过', '高于', '大于', '多于', '突破', '逾', '＞', '>'] as const).map(
    (word) => [word, 'above'] as const,
  ),
  ...(['大约', '接近', '将近', '约为', '约', '近', '估计', '预计'] as const).map(
    (word) => [word, 'about'] as const,
  ),
];

/** A bounding word before what a share is of: 超过全部支出的60%; group 1. */
export const BOUND_OF_SHARE =
  /(超过|高于|不足|不到|低于|接近|将近|约|近)(?:了)?[^，。；、\d]{1,10}的\s*$/;

/** Ends in the sign of about as the end of another word. */
export const NO_ABOUT = /[签合预节契条]约$|[最附临邻]近$/;

/** Words behind a number that make it about or bound it. */
export const BOUND_TAILS: readonly (readonly [string, Bound])[] = [
  ['(含)以上', 'atLeast'],
  ['(含)以下', 'atMost'],
  ['及以上', 'atLeast'],
  ['及以下', 'atMost'],
  ['以上', 'atLeast'],
  ['以下', 'below'],
  ['以内', 'atMost'],
  ['之内', 'atMost'],
  ['左右', 'about'],
  ['上下', 'about'],
];

/** How a stated number is meant where it is not exact. */
export type Bound = 'below' | 'atMost' | 'above' | 'atLeast' | 'about';

/** Signs between the two ends of a range. */
export const RANGE_SIGNS = /^\s?(?:~|～|—|－|-|至|到)\s?\d/;

/** The same before the second end. */
export const RANGE_BEFORE = /\d\s?(?:%|万元|元|万|亿元)?\s?(?:~|～|—|－|-|至)\s?$/;

/** A sign that makes a number negative. */
export const NEGATIVE = /(?:负|(?<![\d%A-Za-z元])[-－−])$/;
