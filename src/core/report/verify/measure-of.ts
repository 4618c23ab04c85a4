import { lastOf } from '../../budget/last-match';
import { quoteOf, type TextMatch } from '../../evaluation/text/text-match';
import { wordFinder } from '../../evaluation/text/word-finder';
import type { StatedNumber } from './find-numbers';
import { CAME_TO, COMPARED, GROWS_FROM, MORE_OR_LESS, OF_YEARS_BUDGET } from './growth-words';
import {
  FILLER,
  GIVEN_BACK,
  MEASURE_WORDS,
  OTHER_TIME,
  PARTS_OPEN,
  PART_TAIL,
  SAVED_OF_BUDGET,
  TERM_SET,
  THING_BOUGHT,
  YET_TO_COME,
  type Measure,
} from './measure-words';
import { SAYS_MONEY } from './claim-words';
import { BESIDE_BASIC } from './subject-words';
import {
  CALLS_FIRST,
  COMPLETES_BUDGET,
  DONE_SO_FAR,
  GIVES_NUMBER,
  OF_WHOLE,
  SHARE_SIGN,
  SHARE_WAS_SPENT,
} from './share-words';
import { SOURCE_WORDS, type SourceKind } from './source-words';

/** What an amount is said to be. */
export interface SaidMeasure {
  /** null where nothing tells. */
  readonly measure: Measure | null;
  readonly source: SourceKind | null;
  /** For a share: what it is a share of. */
  readonly base: Measure | null;
}

/** The words around a number: before it as far as the number or clause before, behind it, and its whole clause and sentence up to it. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
  readonly clause: string;
  readonly sentence: string;
  readonly reportYear: number | null;
}

const NOTHING: SaidMeasure = { measure: null, source: null, base: null };
const FOREIGN: SaidMeasure = { measure: 'foreign', source: null, base: null };
const MEASURES: ReadonlyMap<string, Measure> = new Map(MEASURE_WORDS);
const SOURCES: ReadonlyMap<string, SourceKind> = new Map(SOURCE_WORDS);
const findWords = wordFinder([...MEASURES.keys(), ...SOURCES.keys()]);
const LONGEST_FILLER = 30;
const NEAR = 8;
const AMOUNT = /\d(?:\.\d+)?\s?(?:万|亿|千)?元/g;
const CLAUSE_BEFORE = /[^，；。]*[，；。\s]*$/;
const GROWTH: ReadonlySet<Measure> = new Set(['increase', 'decrease', 'changeRate']);
const YEARS = /(?<!\d)(20\d{2})\s?年/g;
const SPENT_WORDS: ReadonlySet<Measure> = new Set(['expenditure', 'funds']);
const MONEY_OF_RATE: ReadonlySet<Measure> = new Set(['expenditure', 'executionRate']);

function isFiller(text: string): boolean {
  return text.length <= LONGEST_FILLER && FILLER.test(text);
}

function namesOtherYear(text: string, year: number | null): boolean {
  return (
    year !== null && Array.from(text.matchAll(YEARS)).some(([, named]) => Number(named) !== year)
  );
}

/** What the words around say that a number measures. */
export function measureOf(number: StatedNumber, around: Surroundings): SaidMeasure {
  const { before, clause, sentence, reportYear } = around;
  const isOfOther = (text: string): boolean =>
    OTHER_TIME.test(text) || YET_TO_COME.test(text) || namesOtherYear(text, reportYear);
  const term = TERM_SET.exec(sentence)?.[1];
  if (term !== undefined && reportYear !== null && Number(term) > reportYear) return FOREIGN;
  if (isOfOther(clause) || (PARTS_OPEN.test(clause) && isOfOther(clauseBefore(sentence, clause)))) {
    return FOREIGN;
  }
  if (number.kind === 'ratio' && SAVED_OF_BUDGET.test(sentence))
    return { ...NOTHING, measure: 'balanceRate' };
  const said =
    number.kind === 'ratio' ? (rateGiven(around) ?? rateIn(before)) : amountIn(number, around);
  if (said.measure === 'expenditure' && BESIDE_BASIC.test(sentence))
    return { ...said, measure: 'funds' };
  const grows = said.measure !== null && GROWTH.has(said.measure);
  if (grows && (COMPARED.test(sentence) || OTHER_TIME.test(sentence))) return FOREIGN;
  if (said.measure === 'changeRate' && !isOfMoney(clause, sentence)) return FOREIGN;
  return said;
}

/** Whether what grew is money of the budget: a word or an amount of it stands before, in this clause or the last one. */
function isOfMoney(clause: string, sentence: string): boolean {
  const words = findWords(clause);
  const growth = words.at(-1);
  if (!growth || SAYS_MONEY.test(quoteOf(clause, growth))) return true;
  const lead = clause.slice(0, growth.index);
  const money = moneyBefore(lead);
  if (money !== null) return GROWS_FROM.test(lead.slice(money));
  return GROWS_FROM.test(lead) && moneyBefore(clauseBefore(sentence, clause)) !== null;
}

function clauseBefore(sentence: string, clause: string): string {
  return CLAUSE_BEFORE.exec(sentence.slice(0, sentence.length - clause.length))?.[0] ?? '';
}

/** Where the last word or amount of the budget's money ends in a text; null without one, or where it is another money. */
function moneyBefore(text: string): number | null {
  const word = findWords(text).at(-1);
  const end = word ? word.index + word.length : -1;
  if (word) {
    const isOther = (MEASURES.get(quoteOf(text, word)) ?? 'foreign') === 'foreign';
    if (isOther || PART_TAIL.test(text.slice(0, word.index).trimEnd())) return null;
  }
  const ends = Array.from(text.matchAll(AMOUNT), ({ 0: amount, index }) => index + amount.length);
  const last = Math.max(end, ...ends);
  return last < 0 ? null : last;
}

/** A share whose measure stands behind it, or in the clause before. */
function rateGiven({ after, clause, sentence }: Surroundings): SaidMeasure | null {
  if (SHARE_WAS_SPENT.test(after)) return { ...NOTHING, measure: 'executionRate' };
  const earlier = clauseBefore(sentence, clause);
  if (DONE_SO_FAR.test(clause)) {
    const last = findWords(earlier).at(-1);
    const isSpent = last && MEASURES.get(quoteOf(earlier, last)) === 'expenditure';
    return isSpent ? { ...NOTHING, measure: 'executionRate' } : null;
  }
  if (!GIVES_NUMBER.test(clause) || !CALLS_FIRST.test(earlier)) return null;
  const isOfRate = findWords(earlier).some(
    (word) => MEASURES.get(quoteOf(earlier, word)) === 'executionRate',
  );
  return isOfRate ? { ...NOTHING, measure: 'executionRate' } : null;
}

function rateIn(before: string): SaidMeasure {
  const found = findWords(before);
  const last = found.at(-1);
  const share = before.lastIndexOf(SHARE_SIGN);
  if (share >= 0) {
    const bases = found.filter(({ index }) => index > share);
    const own = lastOf(bases, (each) => !isGeneral(MEASURES.get(quoteOf(before, each)) ?? null));
    const base = own ?? bases.at(-1);
    const word = base ? quoteOf(before, base) : '';
    return {
      measure: 'share',
      source: SOURCES.get(word) ?? null,
      base: MEASURES.get(word) ?? null,
    };
  }
  const whole = COMPLETES_BUDGET.test(before) ? null : OF_WHOLE.exec(before);
  if (whole) {
    const word = whole[1] ?? whole[2] ?? '';
    return { ...NOTHING, measure: 'share', base: MEASURES.get(word) ?? 'funds' };
  }
  if (COMPLETES_BUDGET.test(before)) return { ...NOTHING, measure: 'executionRate' };
  if (!last) return NOTHING;
  const measure = MEASURES.get(quoteOf(before, last)) ?? null;
  if (!isFiller(before.slice(last.index + last.length))) return NOTHING;
  if (measure !== null && MONEY_OF_RATE.has(measure))
    return { ...NOTHING, measure: 'executionRate' };
  if (measure !== null && GROWTH.has(measure)) return { ...NOTHING, measure: 'changeRate' };
  return measure === 'balanceRate' ? { ...NOTHING, measure } : NOTHING;
}

function amountIn({ isBare }: StatedNumber, { before, after, clause }: Surroundings): SaidMeasure {
  const found = findWords(before);
  const last = found.at(-1);
  if (!last) return CAME_TO.test(before) ? cameTo(clause) : afterwards(after, isBare);
  const compared = MORE_OR_LESS.exec(before);
  if (compared) return comparedWith(compared);
  const word = quoteOf(before, last);
  const gap = before.slice(last.index + last.length);
  const source = SOURCES.get(word) ?? null;
  const measure = MEASURES.get(word) ?? null;
  if (measure === 'foreign' || (isGeneral(measure) && isOfForeign(before, found))) return FOREIGN;
  if (GIVEN_BACK.test(before.slice(0, last.index) + word)) return FOREIGN;
  if (THING_BOUGHT.test(before.slice(0, last.index).trimEnd())) return FOREIGN;
  if (!isFiller(gap)) return PART_TAIL.test(gap.trimEnd()) ? FOREIGN : NOTHING;
  if (source !== null && measure === null) {
    const earlier = lastOf(found, (each) => MEASURES.has(quoteOf(before, each)));
    const of = earlier ? (MEASURES.get(quoteOf(before, earlier)) ?? null) : null;
    return of === 'foreign' ? FOREIGN : { measure: 'funds', source, base: of };
  }
  const named = lastOf(found, (each) => SOURCES.has(quoteOf(before, each)));
  return {
    measure,
    source: named ? (SOURCES.get(quoteOf(before, named)) ?? null) : null,
    base: null,
  };
}

/** More than the original budget is what was added to it, and less than the year's what is left; other comparisons are not the sheet's. */
function comparedWith([clause, base = '', which]: RegExpExecArray): SaidMeasure {
  const measures = findWords(clause).map((word) => MEASURES.get(quoteOf(clause, word)));
  if (measures.includes('foreign')) return FOREIGN;
  const isMore = which === '多' || which === '高';
  if (OF_YEARS_BUDGET.test(base)) return { ...NOTHING, measure: isMore ? 'excess' : 'shortfall' };
  const isOfOriginal = base.startsWith('年初') && !measures.includes('expenditure');
  return isOfOriginal ? { ...NOTHING, measure: isMore ? 'increase' : 'decrease' } : FOREIGN;
}

const isGeneral = (measure: Measure | null): boolean => measure === 'funds' || measure === 'amount';

/** A general word such as 金额 takes its meaning from the word before it. */
function isOfForeign(before: string, found: readonly TextMatch[]): boolean {
  const previous = found[found.length - 2];
  return previous !== undefined && MEASURES.get(quoteOf(before, previous)) === 'foreign';
}

/** 调减8万元后为40万元: what the budget came to. */
function cameTo(clause: string): SaidMeasure {
  const last = findWords(clause).at(-1);
  const measure = last ? MEASURES.get(quoteOf(clause, last)) : undefined;
  const isChange = measure === 'increase' || measure === 'decrease' || measure === 'adjustment';
  return isChange ? { ...NOTHING, measure: 'adjustedBudget' } : NOTHING;
}

/** What follows says that the money was spent, as in 26.80万元已全部列支. */
function afterwards(after: string, isBare: boolean): SaidMeasure {
  const [own = ''] = after.split('、');
  const [first] = findWords(own.slice(0, NEAR + NEAR));
  if (!first || first.index > NEAR) return NOTHING;
  const measure = MEASURES.get(quoteOf(after, first)) ?? null;
  return measure !== null && SPENT_WORDS.has(measure) && !isBare
    ? { ...NOTHING, measure: 'funds' }
    : NOTHING;
}
