import type { StatedNumber } from './find-numbers';
import { AMOUNT_BEFORE, COMPARED_WITH_BEFORE, GREW_BY, SAME_COMPARISON } from './growth-words';
import type { NarrativeFacts } from './narrative-facts';
import type { Statement } from './read-statements';

/** A number with the way that it says something went: 1 up, -1 down. */
export interface Growth {
  readonly number: StatedNumber;
  readonly sign: 1 | -1;
}

/** What a sentence says of one thing at two times. */
export interface Comparison {
  readonly at: Statement;
  /** Amounts of this time, any of which may be meant. */
  readonly now: readonly StatedNumber[];
  /** The amount of the other time. */
  readonly before: StatedNumber | null;
  readonly difference: Growth | null;
  readonly rate: Growth | null;
}

/** The comparisons with another time that a narrative's sentences make, each with its numbers. */
export function findComparisons({
  statements,
}: Pick<NarrativeFacts, 'statements'>): readonly Comparison[] {
  const bySentence = new Map<string, Statement[]>();
  for (const statement of statements) {
    const key = `${statement.passage.paragraph.number} ${statement.sentence.index}`;
    const known = bySentence.get(key);
    if (known) known.push(statement);
    else bySentence.set(key, [statement]);
  }
  return [...bySentence.values()].flatMap((own) => comparisonIn(own));
}

/** Only a sentence that compares once, of one thing, is clear enough. */
function comparisonIn(own: readonly Statement[]): readonly Comparison[] {
  const [first] = own;
  if (!first) return [];
  const { passage, sentence } = first;
  const match = COMPARED_WITH_BEFORE.exec(sentence.text);
  if (!match) return [];
  const rest = sentence.text.slice(match.index + match[0].length).replaceAll(SAME_COMPARISON, '');
  if (COMPARED_WITH_BEFORE.test(rest)) return [];
  const start = sentence.index + match.index;
  const end = start + match[0].length;
  const isNamed = passage.mentions.some(
    ({ index }) => index >= end && index < sentence.index + sentence.text.length,
  );
  if (isNamed) return [];
  const numbers = own.map(({ number }) => number).filter(isExact);
  const behind = numbers.filter(({ index }) => index >= end);
  const before = behind.find(
    ({ kind, index }) => kind === 'money' && AMOUNT_BEFORE.test(passage.text.slice(end, index)),
  );
  const grown = behind.flatMap((number): Growth[] => {
    const lead = GREW_BY.exec(passage.text.slice(end, number.index));
    return lead ? [{ number, sign: lead[1] === undefined ? 1 : -1 }] : [];
  });
  return [
    {
      at: first,
      now: numbers.filter(({ kind, index }) => kind === 'money' && index < start),
      before: before ?? null,
      difference: grown.find(({ number }) => number.kind === 'money') ?? null,
      rate: grown.find(({ number }) => number.kind === 'ratio') ?? null,
    },
  ];
}

function isExact({ bound, isOther }: StatedNumber): boolean {
  return bound === null && !isOther;
}
