const ZERO = 48;
const NINE = 57;
const DOLLAR = 36;
const QUOTE = 34;

/** A formula's text as character codes, from start up to end. */
export interface FormulaCodes {
  readonly codes: ArrayLike<number>;
  readonly start: number;
  readonly end: number;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** The codes of a text. */
export function codesOf(text: string): FormulaCodes {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) codes[at] = text.charCodeAt(at);
  return { codes, start: 0, end: text.length };
}

/**
 * Whether a formula is the one above it filled one or more rows down, told by comparing the two texts only:
 * true is certain, false means that they have to be parsed.
 */
export function isFilledDown(above: FormulaCodes, below: FormulaCodes, rows: number): boolean {
  const { codes: upper, end: aEnd } = above;
  const { codes: lower, end: bEnd } = below;
  let a = above.start;
  let b = below.start;
  let before = 0;
  while (a < aEnd && b < bEnd) {
    const code = upper[a] ?? 0;
    if (!isDigit(code) || !isLetter(before)) {
      if (code !== lower[b] || code === DOLLAR || code === QUOTE) return false;
      before = code;
      a++;
      b++;
      continue;
    }
    let rowAbove = 0;
    let rowBelow = 0;
    for (; a < aEnd && isDigit(upper[a] ?? 0); a++)
      rowAbove = rowAbove * 10 + (upper[a] ?? 0) - ZERO;
    for (; b < bEnd && isDigit(lower[b] ?? 0); b++)
      rowBelow = rowBelow * 10 + (lower[b] ?? 0) - ZERO;
    if (rowBelow - rowAbove !== rows) return false;
    before = ZERO;
  }
  return a === aEnd && b === bEnd;
}
