/** Full-width digits, letters, and the marks that numbers and names are written with: ％（）＋－．／ but no comma or colon. */
const FULL_WIDTH =
  /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05\uff08\uff09\uff0b\uff0d-\uff0f]/g;
const OFFSET = 0xfee0;
const WIDE_BLANKS = /[\u3000\u00a0\t]/g;

/** A text with full-width digits, letters and brackets as plain ones; every place stays the same. */
export function plainText(text: string): string {
  return text
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - OFFSET))
    .replace(WIDE_BLANKS, ' ');
}
