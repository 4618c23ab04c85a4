import { EXACT_DIGITS, POWERS_OF_TEN } from './scan-number';

const SPACE = 0x20;
const QUOTE = 0x22;
const MINUS = 0x2d;
const POINT = 0x2e;
const SLASH = 0x2f;
const ZERO = 0x30;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const LETTER_A = 0x41;
const LETTER_C = 0x63;
const LETTER_F = 0x66;
const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;
const LETTER_V = 0x76;
const AMPERSAND = 0x26;
const CARRIAGE_RETURN = 0x0d;
/** Beyond these a reference is for the general reader to judge. */
const MOST_LETTERS = 3;
const MOST_DIGITS = 7;

/**
 * Reads a cell that is written as nearly all are: `<c r="B7" s="3" t="s"><f>A7*2</f><v>12.5</v></c>` without prefixes,
 * spare spaces or entities, whose value is a plain decimal number or the index of a shared string. Whatever differs in a
 * byte is left to the general reader, so nothing is judged here.
 */
export class PlainCell {
  /** 0-based. */
  row = 0;
  /** 0-based. */
  column = 0;
  /** Index into the styles; 0 when absent. */
  style = 0;
  isEmpty = false;
  /** Whether `value` is the index of a shared string. */
  isShared = false;
  value = 0;
  /** The formula's text, bytes [formulaStart, formulaEnd); -1 when there is none. */
  formulaStart = -1;
  formulaEnd = -1;

  /** Reads the cell whose < stands at `start`; gives the position behind it, -1 where it is not plain. */
  read(bytes: Uint8Array, start: number): number {
    if (bytes[start] !== LESS || bytes[start + 1] !== LETTER_C || bytes[start + 2] !== SPACE)
      return -1;
    if (bytes[start + 3] !== LETTER_R || bytes[start + 4] !== EQUALS || bytes[start + 5] !== QUOTE)
      return -1;
    let at = this.readReference(bytes, start + 6);
    if (at < 0) return -1;
    this.style = 0;
    this.isShared = false;
    this.formulaStart = -1;
    if (bytes[at] === SPACE) at = this.readAttributes(bytes, at);
    if (at < 0) return -1;
    this.isEmpty = bytes[at] === SLASH;
    if (this.isEmpty) return bytes[at + 1] === GREATER ? at + 2 : -1;
    if (bytes[at] !== GREATER || bytes[at + 1] !== LESS) return -1;
    if (bytes[at + 2] === LETTER_F) at = this.readFormula(bytes, at + 3);
    else at++;
    if (at < 0 || bytes[at] !== LESS || bytes[at + 1] !== LETTER_V || bytes[at + 2] !== GREATER)
      return -1;
    return this.readValue(bytes, at + 3);
  }

  private readReference(bytes: Uint8Array, start: number): number {
    let at = start;
    let column = 0;
    for (;;) {
      const letter = (bytes[at] ?? 0) - LETTER_A;
      if (letter < 0 || letter > 25) break;
      column = column * 26 + letter + 1;
      at++;
    }
    const lettersEnd = at;
    let row = 0;
    for (;;) {
      const digit = (bytes[at] ?? 0) - ZERO;
      if (digit < 0 || digit > 9) break;
      row = row * 10 + digit;
      at++;
    }
    const isLong = lettersEnd - start > MOST_LETTERS || at - lettersEnd > MOST_DIGITS;
    if (column === 0 || row === 0 || isLong || bytes[at] !== QUOTE) return -1;
    this.row = row - 1;
    this.column = column - 1;
    return at + 1;
  }

  /** A style before a type, as programs write them. */
  private readAttributes(bytes: Uint8Array, start: number): number {
    let at = start;
    if (bytes[at + 1] === LETTER_S) {
      if (bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE) return -1;
      at += 4;
      const first = at;
      let style = 0;
      for (;;) {
        const digit = (bytes[at] ?? 0) - ZERO;
        if (digit < 0 || digit > 9) break;
        style = style * 10 + digit;
        at++;
      }
      if (at === first || at - first > MOST_DIGITS || bytes[at] !== QUOTE) return -1;
      this.style = style;
      at++;
      if (bytes[at] !== SPACE) return at;
    }
    if (bytes[at + 1] !== LETTER_T || bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE)
      return -1;
    if (bytes[at + 4] !== LETTER_S || bytes[at + 5] !== QUOTE) return -1;
    this.isShared = true;
    return at + 6;
  }

  /** A formula without attributes, from behind its <f on; a shared string as its result is no usual sight. */
  private readFormula(bytes: Uint8Array, start: number): number {
    if (bytes[start] !== GREATER || this.isShared) return -1;
    let at = start + 1;
    for (;;) {
      const byte = bytes[at] ?? AMPERSAND;
      if (byte === LESS) break;
      if (byte === AMPERSAND || byte === CARRIAGE_RETURN) return -1;
      at++;
    }
    if (at === start + 1) return -1;
    if (bytes[at + 1] !== SLASH || bytes[at + 2] !== LETTER_F || bytes[at + 3] !== GREATER)
      return -1;
    this.formulaStart = start + 1;
    this.formulaEnd = at;
    return at + 4;
  }

  /** A value and the two end tags. The number is the same double that Number gives. */
  private readValue(bytes: Uint8Array, start: number): number {
    const isNegative = bytes[start] === MINUS;
    const first = isNegative ? start + 1 : start;
    let at = first;
    let value = 0;
    let point = -1;
    for (;;) {
      const byte = bytes[at] ?? 0;
      const digit = byte - ZERO;
      if (digit >= 0 && digit <= 9) value = value * 10 + digit;
      else if (byte === POINT && point < 0) point = at;
      else break;
      at++;
    }
    const digits = at - first - (point < 0 ? 0 : 1);
    if (digits === 0 || digits > EXACT_DIGITS) return -1;
    if (this.isShared && (isNegative || point >= 0)) return -1;
    const isClosed =
      bytes[at] === LESS &&
      bytes[at + 1] === SLASH &&
      bytes[at + 2] === LETTER_V &&
      bytes[at + 3] === GREATER &&
      bytes[at + 4] === LESS &&
      bytes[at + 5] === SLASH &&
      bytes[at + 6] === LETTER_C &&
      bytes[at + 7] === GREATER;
    if (!isClosed) return -1;
    if (point >= 0) value /= POWERS_OF_TEN[at - point - 1] ?? 1;
    this.value = isNegative ? -value : value;
    return at + 8;
  }
}
