/** Marks whose full-width form stands beside ASCII: ！ to ～. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const OFFSET = 0xfee0;
const WIDE_BLANKS = /[\u3000\u00a0]/g;

/** A text with full-width digits, letters and marks as plain ones; every place stays the same. */
export function plainText(text: string): string {
  return text
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - OFFSET))
    .replace(WIDE_BLANKS, ' ');
}
