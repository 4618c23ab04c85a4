import { FEN_PER_UNIT } from './money';
import type { Fen, MoneyUnit } from './money';

/** Decimal places between a unit and the fen. */
const PLACES = {
  yuan: 2,
  thousandYuan: 5,
  tenThousandYuan: 6,
  hundredMillionYuan: 10,
} as const satisfies Record<MoneyUnit, number>;

/** An amount in fen and whether the number named no fraction of a fen. */
export interface ExactFen {
  readonly fen: Fen;
  readonly isExact: boolean;
}

/** An integer number as Fen; the caller vouches that it counts fen. */
export function asFen(integer: number): Fen {
  // The only place where a number becomes Fen; -0 is made 0.
  return (integer + 0) as Fen;
}

/** The fen of a plain decimal string such as -12.345 in a unit, rounded half away from zero. */
export function fenOfDecimal(decimal: string, unit: MoneyUnit): ExactFen {
  const isNegative = decimal.startsWith('-');
  const [whole = '', fraction = ''] = (isNegative ? decimal.slice(1) : decimal).split('.');
  const places = PLACES[unit];
  const padded = fraction.padEnd(places, '0');
  const rest = padded.slice(places);
  const integer = Number(whole + padded.slice(0, places)) + (/^[5-9]/.test(rest) ? 1 : 0);
  const isExact = !/[1-9]/.test(rest);
  return { fen: asFen(isNegative && integer !== 0 ? -integer : integer), isExact };
}

const SAFE_PRODUCT = 1e9;
const NOISE = 1e-6;

/** The fen of a number cell in a unit; noise beyond the 15 digits that a sheet keeps is dropped. */
export function fenOfNumber(value: number, unit: MoneyUnit): ExactFen {
  const quick = quickFen(value, FEN_PER_UNIT[unit]);
  return Number.isNaN(quick)
    ? fenOfDecimal(decimalOfNumber(value), unit)
    : { fen: asFen(quick), isExact: true };
}

/** The fen of a number that counts whole fen beyond doubt; NaN where its decimals must be looked at. */
export function quickFen(value: number, fenPerUnit: number): number {
  const product = value * fenPerUnit;
  const nearest = Math.round(product);
  const isNear = Math.abs(product) < SAFE_PRODUCT && Math.abs(product - nearest) < NOISE;
  return isNear || Number.isInteger(value) ? nearest + 0 : NaN;
}

/** A number as a plain decimal string of at most 15 significant digits. */
export function decimalOfNumber(value: number): string {
  const [mantissa = '0', exponent = '0'] = value.toExponential(14).split('e');
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '0', fraction = ''] = mantissa.replace('-', '').split('.');
  const digits = (whole + fraction).replace(/0+$/, '') || '0';
  const point = 1 + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return sign + digits + '0'.repeat(point - digits.length);
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** Rounds fen to a number of decimals of a unit, half away from zero; the result is in fen. */
export function roundFen(fen: Fen, unit: MoneyUnit, decimals: number): Fen {
  const step = 10 ** Math.max(0, PLACES[unit] - decimals);
  const units = Math.floor(Math.abs(fen) / step);
  const rest = Math.abs(fen) - units * step;
  const rounded = (units + (rest * 2 >= step ? 1 : 0)) * step;
  return asFen(fen < 0 ? -rounded : rounded);
}

/**
 * Fen as a decimal number of a unit, without separators or unit word; rounded half away from zero
 * to `decimals`, or exact and without trailing zeros when absent.
 */
export function formatFen(fen: Fen, unit: MoneyUnit, decimals?: number): string {
  const places = PLACES[unit];
  const rounded = decimals === undefined ? fen : roundFen(fen, unit, decimals);
  const digits = String(Math.abs(rounded)).padStart(places + 1, '0');
  const whole = digits.slice(0, -places);
  const fraction = digits.slice(-places);
  const shown =
    decimals === undefined
      ? fraction.replace(/0+$/, '')
      : fraction.slice(0, decimals).padEnd(decimals, '0');
  return (rounded < 0 ? '-' : '') + (shown === '' ? whole : `${whole}.${shown}`);
}

/** The sum of amounts in fen. */
export function sumFen(amounts: Iterable<Fen>): Fen {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return asFen(sum);
}
