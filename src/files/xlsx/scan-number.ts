const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
/** Integers below ten to this power, and that power itself, are exact in a double, so one division rounds right. */
export const EXACT_DIGITS = 15;
/** Ten to the power of each index up to that. */
export const POWERS_OF_TEN = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * The number that plain decimal digits spell, such as -12.50: the same double that Number gives.
 * NaN for whatever else stands there: exponents, longer numbers and text are for parseDecimal.
 */
export function scanDecimal(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const isNegative = bytes[at] === MINUS;
  if (isNegative) at++;
  const first = at;
  let value = 0;
  let decimals = -1;
  for (; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === POINT && decimals < 0) {
      decimals = end - at - 1;
      continue;
    }
    const digit = byte - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  const digits = end - first - (decimals < 0 ? 0 : 1);
  if (digits === 0 || digits > EXACT_DIGITS) return Number.NaN;
  if (decimals > 0) value /= POWERS_OF_TEN[decimals] ?? 1;
  return isNegative ? -value : value;
}

/** The number that a text spells in the decimal notation of XML Schema; undefined where it spells none. */
export function parseDecimal(text: string): number | undefined {
  const trimmed = text.trim();
  if (!DECIMAL.test(trimmed)) return undefined;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : undefined;
}
