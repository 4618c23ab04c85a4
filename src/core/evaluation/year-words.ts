/** Chinese digits as years are written with them. */
export const CHINESE_DIGITS = '〇一二三四五六七八九';

/** Signs that also stand for zero in such years. */
export const CHINESE_ZEROS: readonly string[] = ['零', '○', 'Ｏ'];
