import { allMatches } from './all-matches';
import { narrowDigits } from './find-quantities';
import type { TextMatch } from './text-match';

/** Kinds of numbers that tell of one person. */
export type PersonalDataKind = 'identityNumber' | 'mobile' | 'bankCard';

/** A personal number in a text. */
export interface PersonalData extends TextMatch {
  readonly kind: PersonalDataKind;
}

const LONG_NUMBER = /(?<![\dA-Za-z])\d(?:[ -]?\d){10,20}[Xx]?(?![\dA-Za-z])/g;

/** Beginnings and lengths of cards in use here: UnionPay, Visa, Mastercard, JCB. */
const CARD = /^(?:62\d{14,17}|4\d{15}|5[1-5]\d{14}|35\d{14})$/;

/** Identity numbers (GB 11643 check digit), mobile numbers, and bank cards (Luhn check digit). */
export function findPersonalData(text: string): readonly PersonalData[] {
  return allMatches(LONG_NUMBER, narrowDigits(text)).flatMap((match) => {
    const kind = kindOf(match[0].replaceAll(/[ -]/g, '').toUpperCase());
    return kind === null ? [] : { index: match.index, length: match[0].length, kind };
  });
}

/** A number with its middle hidden, fit to be shown. */
export function maskNumber(number: string): string {
  return `${number.slice(0, 3)}${'*'.repeat(Math.max(0, number.length - 5))}${number.slice(-2)}`;
}

function kindOf(number: string): PersonalDataKind | null {
  if (isIdentityNumber(number)) return 'identityNumber';
  if (/^1[3-9]\d{9}$/.test(number)) return 'mobile';
  return CARD.test(number) && passesLuhn(number) ? 'bankCard' : null;
}

/** GB 11643-1999: 17 digits with a birth date, and a check character by ISO 7064 MOD 11-2. */
function isIdentityNumber(number: string): boolean {
  const match = /^[1-9]\d{5}((?:19|20)\d{2})(\d{2})(\d{2})\d{3}[\dX]$/.exec(number);
  if (!match) return false;
  const [, year, month, day] = match.map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0));
  if (date.getUTCMonth() + 1 !== month || date.getUTCDate() !== day) return false;
  let sum = 0;
  for (const digit of number.slice(0, 17)) sum = (sum + Number(digit)) * 2;
  return '10X98765432'.charAt(sum % 11) === number.charAt(17);
}

function passesLuhn(number: string): boolean {
  let sum = 0;
  Array.from(number)
    .reverse()
    .forEach((sign, place) => {
      const digit = Number(sign) * (place % 2 === 1 ? 2 : 1);
      sum += digit > 9 ? digit - 9 : digit;
    });
  return sum % 10 === 0;
}
