/** An exact fraction; the denominator is never zero or negative. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const TEN = 10n;

/** The fraction of two integers; null when the denominator is 0. */
export function makeRational(numerator: bigint, denominator: bigint): Rational | null {
  if (denominator === 0n) return null;
  return denominator < 0n
    ? { numerator: -numerator, denominator: -denominator }
    : { numerator, denominator };
}

/** The fraction that a number's shortest decimal text says: 0.1 is exactly 1/10. Null for infinities and NaN. */
export function rationalOf(value: number): Rational | null {
  if (Number.isSafeInteger(value)) return { numerator: BigInt(value), denominator: 1n };
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!match) return null;
  const [, sign = '', whole = '0', fraction = '', exponent = '0'] = match;
  const digits = BigInt(sign + whole + fraction);
  const scale = Number(exponent) - fraction.length;
  return scale >= 0
    ? { numerator: digits * TEN ** BigInt(scale), denominator: 1n }
    : { numerator: digits, denominator: TEN ** BigInt(-scale) };
}

/** Sum of two fractions. */
export function addRational(a: Rational, b: Rational): Rational {
  if (a.denominator === b.denominator) {
    return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  }
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

/** The fraction with its sign turned. */
export function negateRational(a: Rational): Rational {
  return { numerator: -a.numerator, denominator: a.denominator };
}

/** a / b; null when b is 0. */
export function divideRational(a: Rational, b: Rational): Rational | null {
  return makeRational(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Whether a is greater than b. */
export function isGreater(a: Rational, b: Rational): boolean {
  return a.numerator * b.denominator > b.numerator * a.denominator;
}

/** The fraction times 10^decimals as an integer, rounded once, half away from zero. */
export function roundRational(a: Rational, decimals: number): bigint {
  const scaled = a.numerator * TEN ** BigInt(decimals);
  const size = scaled < 0n ? -scaled : scaled;
  const rounded = (2n * size + a.denominator) / (2n * a.denominator);
  return scaled < 0n ? -rounded : rounded;
}

/** Plain decimal text of digits * 10^-decimals, such as -0.05; never an exponent, never -0. */
export function decimalText(digits: bigint, decimals: number): string {
  const size = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, '0');
  const sign = digits < 0n ? '-' : '';
  return decimals === 0
    ? sign + size
    : `${sign}${size.slice(0, -decimals)}.${size.slice(-decimals)}`;
}

/** The nearest number; its decimal text keeps up to 20 digits on the way. */
export function numberOf(a: Rational): number {
  if (a.denominator === 1n) return Number(a.numerator);
  const KEPT = 20;
  return Number(decimalText(roundRational(a, KEPT), KEPT));
}
