import type { NarrativeFacts } from './narrative-facts';
import {
  COMPARES_RATES,
  HIGHEST_TO_LOWEST,
  POINTS,
  RATE_OF_ALL,
  SPEAKS_OF_RATES,
} from './points-words';
import type { Passage } from './read-passages';
import { sentencesOf, type Stretch } from './split-sentences';
import { WHOLE } from './subject';
import { withoutNames } from './without-names';

/** A difference of two rates that the text states in points, and what it is. */
export interface ComparedPoints {
  readonly passage: Passage;
  readonly index: number;
  readonly length: number;
  readonly stated: number;
  /** In points, the likeliest first; several where it may be meant in several ways. */
  readonly expected: readonly number[];
  /** The project compared; null where none is. */
  readonly project: number | null;
}

const HUNDRED = 100;
/** Each of two rates rounded to 0.01 may be half of that off. */
const ROUNDED = 0.0101;

/** Differences in points that are neither the sheet's nor the sentence's own. */
export function wrongPoints(
  facts: Pick<NarrativeFacts, 'prose' | 'book' | 'statements'>,
): readonly ComparedPoints[] {
  return facts.prose.flatMap((passage) =>
    sentencesOf(withoutNames(passage)).flatMap((sentence) =>
      Array.from(sentence.text.matchAll(POINTS)).flatMap((match): readonly ComparedPoints[] => {
        const index = sentence.index + match.index;
        const [text, digits = ''] = match;
        const places = digits.split('.')[1]?.length ?? 0;
        const stated = Number(digits);
        const meant = meantBy(facts, passage, sentence, index);
        if (meant === null || meant.expected.length === 0) return [];
        const tolerance = 10 ** -places / 2 + meant.tolerance;
        if (meant.expected.some((each) => Math.abs(each - stated) <= tolerance)) return [];
        return [{ passage, index, length: text.length, stated, ...meant }];
      }),
    ),
  );
}

type Meant = Pick<ComparedPoints, 'expected' | 'project'> & { readonly tolerance: number };

function meantBy(
  facts: Pick<NarrativeFacts, 'book' | 'statements'>,
  passage: Passage,
  sentence: Stretch,
  index: number,
): Meant | null {
  const before = sentence.text.slice(0, index - sentence.index);
  const isOfRates = SPEAKS_OF_RATES.test(before);
  if (isOfRates && HIGHEST_TO_LOWEST.test(before)) return extremes(facts);
  return (
    ofStated(facts, passage, sentence, index) ??
    (RATE_OF_ALL.test(before) && (isOfRates || SPEAKS_OF_RATES.test(passage.text.slice(0, index)))
      ? againstAll(facts, passage, sentence, index)
      : null)
  );
}

function ratesOf({ book }: Pick<NarrativeFacts, 'book'>): readonly number[] | null {
  const rates = book.projects.map(({ rate }) => rate);
  return rates.includes(null) ? null : rates.flatMap((rate) => rate ?? []);
}

function extremes(facts: Pick<NarrativeFacts, 'book'>): Meant | null {
  const rates = ratesOf(facts);
  if (!rates || rates.length === 0) return null;
  const begun = rates.filter((rate) => rate > 0);
  const expected = [rates, begun].flatMap((each) =>
    each.length === 0 ? [] : [(Math.max(...each) - Math.min(...each)) * HUNDRED],
  );
  return { expected, project: null, tolerance: ROUNDED };
}

/** 执行率97%，较上年的95%提高2个百分点: the last two rates before. */
function ofStated(
  { statements }: Pick<NarrativeFacts, 'statements'>,
  passage: Passage,
  sentence: Stretch,
  index: number,
): Meant | null {
  const rates = statements
    .filter(
      (each) =>
        each.passage === passage &&
        each.sentence.index === sentence.index &&
        each.number.kind === 'ratio' &&
        each.number.index < index,
    )
    .map(({ number }) => number);
  const [first, second] = rates.slice(-2);
  if (!first || !second || first.bound !== null || second.bound !== null) return null;
  const { text } = passage;
  const between = text.slice(first.index + first.length, second.index);
  const lead = text.slice(Math.max(sentence.index, first.index - 1), first.index);
  if (!COMPARES_RATES.test(between) && !/[由从]/.test(lead)) return null;
  const expected = [Math.abs(first.value - second.value) * HUNDRED];
  return { expected, project: null, tolerance: ((first.step + second.step) / 2) * HUNDRED };
}

/** 甲低于平均执行率16个百分点 */
function againstAll(
  facts: Pick<NarrativeFacts, 'book'>,
  passage: Passage,
  sentence: Stretch,
  index: number,
): Meant | null {
  const mentions = passage.mentions.filter(
    (mention) => mention.index >= sentence.index && mention.index < index,
  );
  const [project, ...more] = mentions.at(-1)?.projects ?? [];
  const { book } = facts;
  const rate = project === undefined ? null : (book.projects[project]?.rate ?? null);
  const rates = ratesOf(facts);
  if (project === undefined || more.length > 0 || rate === null || !rates) return null;
  const whole = (field: 'adjustedBudget' | 'expenditure'): number | undefined =>
    book.amounts(WHOLE, field)[0]?.fen;
  const budget = whole('adjustedBudget');
  const spent = whole('expenditure');
  const mean = rates.reduce((sum, each) => sum + each, 0) / rates.length;
  const ofAll = budget === undefined || spent === undefined || budget === 0 ? [] : [spent / budget];
  const expected = [...ofAll, mean].map((each) => Math.abs(each - rate) * HUNDRED);
  return { expected, project, tolerance: ROUNDED };
}
