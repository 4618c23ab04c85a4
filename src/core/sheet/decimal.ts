/** Significant digits that Excel keeps of a number. */
const DIGITS = 15;

/** The digits of a magnitude: 0.d1d2d3… times ten to `point`. */
interface Digits {
  readonly digits: string;
  readonly point: number;
}

function digitsOf(magnitude: number): Digits {
  const [mantissa = '0', exponent = '0'] = magnitude.toExponential(DIGITS - 1).split('e');
  return { digits: mantissa.replace('.', ''), point: Number(exponent) + 1 };
}

function increment(digits: string): string {
  const nines = /9*$/.exec(digits)?.[0].length ?? 0;
  const head = digits.slice(0, digits.length - nines);
  if (head === '') return `1${'0'.repeat(nines)}`;
  return head.slice(0, -1) + String(Number(head.at(-1)) + 1) + '0'.repeat(nines);
}

/** How digits that do not fit are dropped: to the nearest (half away from zero), away from zero, or towards it. */
export type Rounding = 'nearest' | 'up' | 'down';

function cut(magnitude: number, places: number, rounding: Rounding): Digits {
  const { digits, point } = digitsOf(magnitude);
  const kept = point + places;
  if (kept >= DIGITS) return { digits, point };
  const rest = digits.slice(Math.max(kept, 0));
  const isUp =
    rounding === 'up'
      ? /[1-9]/.test(kept < 0 ? digits : rest)
      : rounding === 'nearest' && kept >= 0 && rest >= '5';
  const head = digits.slice(0, Math.max(kept, 0));
  if (!isUp) return { digits: head, point };
  const raised = increment(head);
  return raised.length > head.length && kept >= 0
    ? { digits: raised, point: point + 1 }
    : kept < 0
      ? { digits: '1', point: 1 - places }
      : { digits: raised, point };
}

/** A finite number rounded to decimal places (negative: tens, hundreds) on its 15 decimal digits, as Excel does. */
export function roundDecimal(
  value: number,
  places: number,
  rounding: Rounding = 'nearest',
): number {
  if (!Number.isFinite(value)) return value;
  const { digits, point } = cut(Math.abs(value), places, rounding);
  if (digits.length >= DIGITS && point + places >= DIGITS) return value;
  const magnitude = Number(`0.${digits}e${point}`);
  return value < 0 && magnitude !== 0 ? -magnitude : magnitude;
}

/** A magnitude as plain decimal text with exactly `places` (0 or more) decimals, half away from zero. */
export function fixedDecimal(magnitude: number, places: number): string {
  const { digits, point } = cut(Math.abs(magnitude), places, 'nearest');
  const whole = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0');
  const fraction = ('0'.repeat(Math.max(0, -point)) + digits.slice(Math.max(0, point)))
    .slice(0, places)
    .padEnd(places, '0');
  const trimmed = whole.replace(/^0+(?=\d)/, '');
  return places === 0 ? trimmed : `${trimmed}.${fraction}`;
}
