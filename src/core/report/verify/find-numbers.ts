import { asFen, fenOfDecimal } from '../../budget/fen';
import { FEN_PER_UNIT, type MoneyUnit } from '../../budget/money';
import {
  BOUND_LEADS,
  BOUND_OF_SHARE,
  BOUND_TAILS,
  COUNTED_THINGS,
  HALF_TENTH,
  MONEY_SCALES,
  MONEY_SOURCE,
  NEGATIVE,
  NO_ABOUT,
  NOT_YUAN,
  PERCENT_SOURCE,
  PRICE_LEAD,
  PRICE_OF_ONE,
  RANGE_BEFORE,
  RANGE_SIGNS,
  SPOKEN_DIGITS,
  SPOKEN_MYRIADS,
  SPOKEN_SCALE,
  TENTHS_SOURCE,
  THOUSANDS,
  type Bound,
} from './number-words';
import { readSpoken } from './read-spoken';

/** A number of money or a share that a text states, with its place in the plain text. */
export interface StatedNumber {
  readonly index: number;
  readonly length: number;
  readonly kind: 'money' | 'ratio';
  /** Fen, or a ratio 0..1. */
  readonly value: number;
  /** What its last digit is worth: fen, or a ratio. */
  readonly step: number;
  readonly bound: Bound | null;
  /** The price of one thing, or an end of a range: no amount of a project. */
  readonly isOther: boolean;
  /** Written without the word for yuan: money only where the clause says so. */
  readonly isBare: boolean;
}

const MONEY = new RegExp(`(?<![\\d.])(?:${MONEY_SOURCE})`, 'gu');
const PERCENT = new RegExp(`(?<![\\d.])(?:${PERCENT_SOURCE})`, 'gu');
const TENTHS = new RegExp(TENTHS_SOURCE, 'gu');
const REACH = 12;

interface Piece {
  readonly index: number;
  readonly end: number;
  readonly fen: number;
  readonly step: number;
  readonly hasYuan: boolean;
  readonly isAbout: boolean;
}

function decimalOf(number: string): string | undefined {
  return /^\d/.test(number) ? number.replaceAll(THOUSANDS, '') : readSpoken(number);
}

function pieceOf(match: RegExpMatchArray): Piece | null {
  const [text, number = '', more, scale, moreAfter, yuan] = match;
  const spokenScale = SPOKEN_SCALE.exec(number)?.[0];
  if (scale === undefined && yuan === undefined && spokenScale === undefined) return null;
  const unit: MoneyUnit = scale === undefined ? 'yuan' : (MONEY_SCALES[scale] ?? 'yuan');
  const decimal = decimalOf(number);
  if (decimal === undefined) return null;
  const places = decimal.split('.')[1]?.length ?? 0;
  const index = match.index ?? 0;
  const spokenStep = SPOKEN_MYRIADS[spokenScale ?? ''] ?? 1;
  return {
    index,
    end: index + text.trimEnd().length,
    fen: fenOfDecimal(decimal, unit).fen,
    step: Math.max(1, (FEN_PER_UNIT[unit] * spokenStep) / 10 ** places),
    hasYuan: yuan !== undefined,
    isAbout: more !== undefined || moreAfter !== undefined,
  };
}

/** Joins pieces such as 1亿 and 6427万元 that are one amount. */
function joinPieces(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    const isNext = before?.end === piece.index && !before.hasYuan && before.step > piece.step;
    if (!before || !isNext) {
      joined.push(piece);
      continue;
    }
    joined[joined.length - 1] = {
      ...piece,
      index: before.index,
      fen: before.fen + piece.fen,
      isAbout: before.isAbout || piece.isAbout,
    };
  }
  return joined;
}

function boundOf(text: string, index: number, end: number): Bound | null {
  const lead = text.slice(Math.max(0, index - REACH), index).trimEnd();
  const tail = text.slice(end, end + REACH).trimStart();
  const after = BOUND_TAILS.find(([word]) => tail.startsWith(word));
  const before = NO_ABOUT.test(lead)
    ? undefined
    : BOUND_LEADS.find(([word]) => lead.endsWith(word));
  return after?.[1] ?? before?.[1] ?? null;
}

function boundOfShare(text: string, index: number, end: number): Bound | null {
  const lead = text.slice(Math.max(0, index - REACH - REACH), index);
  const word = BOUND_OF_SHARE.exec(lead)?.[1];
  return boundOf(text, index, end) ?? BOUND_LEADS.find(([each]) => each === word)?.[1] ?? null;
}

function isRange(text: string, index: number, end: number): boolean {
  return (
    RANGE_SIGNS.test(text.slice(end, end + REACH)) ||
    RANGE_BEFORE.test(text.slice(Math.max(0, index - REACH), index))
  );
}

function moneyIn(text: string): readonly StatedNumber[] {
  const pieces = Array.from(text.matchAll(MONEY)).flatMap((match) => pieceOf(match) ?? []);
  return joinPieces(pieces).flatMap(({ index, end, fen, step, hasYuan, isAbout }) => {
    const rest = text.slice(end, end + REACH);
    const lead = text.slice(Math.max(0, index - REACH), index);
    if (hasYuan ? NOT_YUAN.test(rest) : COUNTED_THINGS.test(rest)) return [];
    const isPrice = PRICE_OF_ONE.test(rest) || PRICE_LEAD.test(lead);
    const value = asFen(NEGATIVE.test(lead) && !isRange(text, index, end) ? -fen : fen);
    return {
      index,
      length: end - index,
      kind: 'money',
      value,
      step,
      bound: isAbout ? 'about' : boundOf(text, index, end),
      isOther: isPrice || isRange(text, index, end),
      isBare: !hasYuan,
    } satisfies StatedNumber;
  });
}

function shareAt(text: string, match: RegExpExecArray, value: number, step: number): StatedNumber {
  const { index } = match;
  const { length } = match[0];
  const end = index + length;
  const bound = boundOfShare(text, index, end);
  const isOther = isRange(text, index, end);
  return { index, length, kind: 'ratio', value, step, bound, isOther, isBare: false };
}

function sharesIn(text: string): readonly StatedNumber[] {
  return Array.from(text.matchAll(PERCENT)).flatMap((match) => {
    const [, digits, spoken] = match;
    const decimal = decimalOf(digits ?? spoken ?? '');
    if (decimal === undefined) return [];
    const places = decimal.split('.')[1]?.length ?? 0;
    return shareAt(text, match, Number(decimal) / 100, 10 ** -(places + 2));
  });
}

/** Shares in tenths: so spoken, the last place may be a whole one off. */
function tenthsIn(text: string): readonly StatedNumber[] {
  return Array.from(text.matchAll(TENTHS)).map((match) => {
    const [, tenths = '', more] = match;
    const hundredths = more === HALF_TENTH ? 5 : (SPOKEN_DIGITS[more ?? ''] ?? 0);
    const value = ((SPOKEN_DIGITS[tenths] ?? 0) * 10 + hundredths) / 100;
    return shareAt(text, match, value, more === undefined ? 0.1 : 0.02);
  });
}

/** Amounts of money and shares that a plain text states, from left to right. */
export function findNumbers(text: string): readonly StatedNumber[] {
  return [...moneyIn(text), ...sharesIn(text), ...tenthsIn(text)].sort((a, b) => a.index - b.index);
}
