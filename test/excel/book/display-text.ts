import { isCellError, type CellValue } from '../../../src/core/sheet/grid';

const DAY = 86_400_000;
const EPOCH = 25_569;
const WIDEST = 11;
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** The text that a cell shows, for the formats that budgets and reports use; columns are wide enough. */
export function displayText(value: CellValue, format: string, date1904: boolean): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (format === 'General' || format === '@') return general(value);
  const section = sectionFor(value, format);
  const plain = section.code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  if (/[ymdhs]/i.test(plain)) return dateText(value, section.code, date1904);
  return numberText(section.isSigned ? value : Math.abs(value), section.code);
}

function general(value: number): string {
  const text = String(value);
  if (text.length <= WIDEST) return text;
  const size = Math.abs(value);
  if (size >= 1e11 || (size < 1e-4 && size > 0)) {
    return value
      .toExponential(5)
      .replace(/\.?0+e/, 'e')
      .replace('e', 'E')
      .replace(/E([-+])(\d)$/, 'E$10$2');
  }
  const whole = String(Math.trunc(size)).length;
  return String(Number(value.toFixed(Math.max(0, 10 - whole))));
}

function sectionFor(value: number, format: string): { code: string; isSigned: boolean } {
  const sections = format.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const [first = '', negative, zero] = sections;
  if (value < 0 && negative !== undefined) return { code: negative, isSigned: false };
  if (value === 0 && zero !== undefined) return { code: zero, isSigned: false };
  return { code: first, isSigned: true };
}

/** Literals of a format code, with its digit pattern as one piece. */
function numberText(value: number, code: string): string {
  const cleaned = code.replace(/\[[^\]]*\]|\*./g, '').replace(/_./g, ' ');
  const pattern = /[0#?][0#?,.]*/.exec(withoutLiterals(cleaned))?.[0];
  const literal = (text: string): string => text.replace(/"([^"]*)"|\\(.)/g, '$1$2');
  if (pattern === undefined) return literal(cleaned);
  const isPercent = withoutLiterals(cleaned).includes('%');
  const decimals = /\.([0#?]*)/.exec(pattern)?.[1]?.length ?? 0;
  const scaled = isPercent ? value * 100 : value;
  const rounded = Math.abs(Number(scaled.toPrecision(15))).toFixed(decimals);
  const [whole = '0', fraction] = rounded.split('.');
  const grouped = pattern.includes(',') ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  const isNegative = scaled < 0 && Number(rounded) !== 0;
  const digits = `${isNegative ? '-' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
  return literal(cleaned.replace(pattern, () => digits)).trim();
}

const withoutLiterals = (code: string): string =>
  code.replace(/"[^"]*"|\\./g, (text) => ' '.repeat(text.length));

function dateText(value: number, code: string, date1904: boolean): string {
  const date = new Date(Math.round((value + (date1904 ? 1462 : 0) - EPOCH) * DAY));
  const two = (number: number): string => String(number).padStart(2, '0');
  let afterHours = false;
  return code
    .replace(/\[[^\]]*\]/g, '')
    .replace(/"([^"]*)"|\\(.)|y+|m+|d+|h+|s+/gi, (token: string, text?: string, char?: string) => {
      if (text !== undefined || char !== undefined) return text ?? char ?? '';
      const [first = ''] = token.toLowerCase();
      const isLong = token.length > 1;
      const number = {
        y: isLong && token.length < 3 ? date.getUTCFullYear() % 100 : date.getUTCFullYear(),
        m: afterHours ? date.getUTCMinutes() : date.getUTCMonth() + 1,
        d: date.getUTCDate(),
        h: date.getUTCHours(),
        s: date.getUTCSeconds(),
      }[first];
      afterHours = first === 'h';
      if (first === 'm' && token.length === 3)
        return MONTHS.slice(3 * date.getUTCMonth()).slice(0, 3);
      return isLong ? two(number ?? 0) : String(number ?? 0);
    });
}
