import type { MoneyUnit } from './money';

/** Texts that stand for an empty amount (after NFKC, without blanks). */
export const EMPTY_AMOUNTS: ReadonlySet<string> = new Set([
  '',
  '-',
  '--',
  '---',
  '—',
  '——',
  '–',
  '－',
  '―',
  '─',
  '/',
  '\\',
  '无',
  '無',
  '空',
  '暂无',
  '不涉及',
  '不适用',
  'N/A',
  'n/a',
]);

/** Marks before a number that make it negative. */
export const NEGATIVE_SIGNS: readonly string[] = ['-', '−', '–', '—', '△', '▲', '负'];

/** Currency marks that may stand before a number. */
export const CURRENCY_MARKS: readonly string[] = ['¥', '￥', 'RMB', 'CNY', '人民币'];

/** Units that may stand behind a number in a cell, longest first. */
export const AMOUNT_UNITS: readonly (readonly [string, MoneyUnit])[] = [
  ['亿元', 'hundredMillionYuan'],
  ['万元', 'tenThousandYuan'],
  ['千元', 'thousandYuan'],
  ['万', 'tenThousandYuan'],
  ['亿', 'hundredMillionYuan'],
  ['圆', 'yuan'],
  ['元', 'yuan'],
];

/** A money unit as unit lines and heads write it, longest first. */
export const UNIT_WORDS: readonly (readonly [string, MoneyUnit])[] = [
  ['人民币万元', 'tenThousandYuan'],
  ['人民币千元', 'thousandYuan'],
  ['人民币元', 'yuan'],
  ['人民币亿元', 'hundredMillionYuan'],
  ['亿元', 'hundredMillionYuan'],
  ['万元', 'tenThousandYuan'],
  ['千元', 'thousandYuan'],
  ['元', 'yuan'],
];
