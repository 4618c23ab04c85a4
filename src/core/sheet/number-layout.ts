import { fixedDecimal } from './decimal';
import type { FormatToken } from './number-format-code';

const isDigit = (token: FormatToken): boolean => token.kind === 'digit';
const isComma = (token: FormatToken): boolean => token.kind === 'comma';

/** What stands before the point, after it, and after the exponent mark. */
interface Layout {
  readonly whole: readonly FormatToken[];
  readonly fraction: readonly FormatToken[];
  readonly exponent: readonly FormatToken[] | null;
  /** The mark as written, E or e; empty without an exponent. */
  readonly exponentMark: string;
  readonly isExponentSigned: boolean;
}

function layOut(tokens: readonly FormatToken[]): Layout {
  const mark = tokens.findIndex((token) => token.kind === 'exponent');
  const body = mark < 0 ? tokens : tokens.slice(0, mark);
  const point = body.findIndex((token) => token.kind === 'point');
  const exponent = tokens[mark];
  return {
    whole: point < 0 ? body : body.slice(0, point),
    fraction: point < 0 ? [] : body.slice(point),
    exponent: mark < 0 ? null : tokens.slice(mark + 1),
    exponentMark: exponent?.kind === 'exponent' ? exponent.letter : '',
    isExponentSigned: exponent?.kind === 'exponent' && exponent.isSigned,
  };
}

const countDigits = (tokens: readonly FormatToken[]): number => tokens.filter(isDigit).length;

const FILLERS = { '0': '0', '#': '', '?': ' ' } as const;

function fillWhole(tokens: readonly FormatToken[], digits: string, isGrouped: boolean): string {
  const first = tokens.findIndex((token) => token.kind === 'digit');
  let text = '';
  let rest = digits;
  let written = 0;
  const put = (digit: string): void => {
    if (digit === '') return;
    const separator = digit === ' ' ? ' ' : ',';
    text = digit + (isGrouped && written > 0 && written % 3 === 0 ? separator : '') + text;
    written++;
  };
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index];
    if (token?.kind === 'literal') text = token.text + text;
    else if (token?.kind === 'percent') text = `%${text}`;
    else if (token?.kind === 'comma' && index < first) text = `,${text}`;
    else if (token?.kind === 'digit') {
      put(rest === '' ? FILLERS[token.text] : rest.slice(-1));
      rest = rest.slice(0, -1);
      if (index === first) for (; rest !== ''; rest = rest.slice(0, -1)) put(rest.slice(-1));
    }
  }
  return text;
}

function fillFraction(tokens: readonly FormatToken[], digits: string): string {
  let used = 0;
  const significant = digits.replace(/0+$/, '').length;
  let text = '';
  for (const token of tokens) {
    if (token.kind === 'literal') text += token.text;
    else if (token.kind === 'percent') text += '%';
    else if (token.kind === 'point') text += '.';
    else if (token.kind === 'digit') {
      text += used < significant ? digits.charAt(used) : FILLERS[token.text];
      used++;
    }
  }
  return text;
}

/** Commas after the last digit: each divides by a thousand. */
function trailingCommas(tokens: readonly FormatToken[]): number {
  const lastDigit = tokens.map(isDigit).lastIndexOf(true);
  return lastDigit < 0 ? 0 : tokens.slice(lastDigit + 1).filter(isComma).length;
}

/** Commas among digits group them. */
function isGroupedByCommas(whole: readonly FormatToken[]): boolean {
  const lastDigit = whole.map(isDigit).lastIndexOf(true);
  return whole.slice(Math.max(0, whole.findIndex(isDigit)), lastDigit + 1).some(isComma);
}

function scaled(magnitude: number, tenPower: number): number {
  return tenPower === 0
    ? magnitude
    : Number(`${magnitude}e${tenPower}`) || magnitude * 10 ** tenPower;
}

function formatScientific(magnitude: number, layout: Layout): string {
  const width = Math.max(1, countDigits(layout.whole));
  const places = countDigits(layout.fraction);
  let power = magnitude === 0 ? 0 : Math.floor(Math.log10(magnitude));
  power = width === 1 ? power : Math.floor(power / width) * width;
  let mantissa = fixedDecimal(scaled(magnitude, -power), places);
  if (mantissa.split('.')[0]?.length === width + 1) {
    power += width;
    mantissa = fixedDecimal(scaled(magnitude, -power), places);
  }
  const [whole = '', fraction = ''] = mantissa.split('.');
  const sign = power < 0 ? '-' : layout.isExponentSigned ? '+' : '';
  return (
    fillWhole(layout.whole, whole, false) +
    fillFraction(layout.fraction, fraction) +
    `${layout.exponentMark}${sign}` +
    fillWhole(layout.exponent ?? [], String(Math.abs(power)), false)
  );
}

/** A magnitude by the digits, points, commas and percent signs of a section, with its literals; without a sign. */
export function formatMagnitude(magnitude: number, tokens: readonly FormatToken[]): string {
  const layout = layOut(tokens);
  if (layout.exponent) return formatScientific(magnitude, layout);
  const isGrouped = isGroupedByCommas(layout.whole);
  const thousands = trailingCommas(layout.whole) + trailingCommas(layout.fraction);
  const percents = tokens.filter((token) => token.kind === 'percent').length;
  const number = scaled(magnitude, percents * 2 - thousands * 3);
  const [whole = '0', fraction = ''] = fixedDecimal(number, countDigits(layout.fraction)).split(
    '.',
  );
  return (
    fillWhole(layout.whole, whole === '0' ? '' : whole, isGrouped) +
    fillFraction(layout.fraction, fraction)
  );
}
