import type { NarrativeFacts } from './narrative-facts';
import {
  COUNT_BEFORE,
  COUNT_BEHIND,
  COUNTS_UNSPENT,
  CONDITION_JOIN,
  OTHER_CONDITION,
} from './range-words';
import { readSpoken } from './read-spoken';
import type { Statement } from './read-statements';
import type { BookProject } from './sheet-book';
import { SOURCE_WORDS } from './source-words';

/** How many projects are said to lie within bounds, and how many do. */
export interface CountOfRange {
  readonly statement: Statement;
  readonly stated: number;
  readonly expected: number;
  /** The words of the condition and its number. */
  readonly index: number;
  readonly length: number;
}

/** Counts of projects by their amounts or rates, as in 超过100万元的项目1个, that are not the sheet's. */
export function wrongCountsOfRange({
  statements,
  book,
}: Pick<NarrativeFacts, 'statements' | 'book'>): readonly CountOfRange[] {
  return statements.flatMap((statement, place) => {
    const counted = countBehind(statement) ?? countBefore(statement);
    if (!counted || isOfPart(statement, [...book.departments.keys(), ...book.groups.keys()])) {
      return [];
    }
    const conditions = conditionsUpTo(statements, place);
    const tests = testsOf(conditions);
    const sets = valuesOf(statement, book.projects);
    if (tests.length === 0 || sets.length === 0) return [];
    const isWithoutNone =
      statement.number.kind === 'ratio' && COUNTS_UNSPENT.test(statement.sentence.text);
    const counts = sets
      .flatMap((values) => [
        values,
        ...(isWithoutNone ? [values.filter((value) => value > 0)] : []),
      ])
      .flatMap((values) => tests.map((test) => values.filter((value) => test(value)).length));
    const [expected = 0] = counts;
    if (counts.includes(counted.stated)) return [];
    return [{ statement, expected, ...counted }];
  });
}

type Counted = Pick<CountOfRange, 'stated' | 'index' | 'length'>;

function numberOf(text: string): number {
  return Number(/^\d/.test(text) ? text : readSpoken(text));
}

function countBehind({ number, passage, clause }: Statement): Counted | null {
  const end = number.index + number.length;
  const clauseEnd = clause.index + clause.text.length;
  const match = COUNT_BEHIND.exec(passage.text.slice(end, clauseEnd));
  if (!match) return null;
  const length = end + match[0].length - clause.index;
  return { stated: numberOf(match[1] ?? ''), index: clause.index, length };
}

function countBefore({ number, passage, clause }: Statement): Counted | null {
  const before = passage.text.slice(clause.index, number.index);
  const match = number.bound === null || number.kind === 'ratio' ? null : COUNT_BEFORE.exec(before);
  if (!match) return null;
  const index = clause.index + match.index;
  const length = number.index + number.length - index;
  return { stated: numberOf(match[1] ?? ''), index, length };
}

/** Whether the projects of a group or source are counted, or something is told of them that is no amount of theirs. */
function isOfPart({ number, sentence, clause }: Statement, groups: readonly string[]): boolean {
  const before = sentence.text.slice(0, number.index - sentence.index);
  return (
    OTHER_CONDITION.test(clause.text) ||
    SOURCE_WORDS.some(([word]) => before.includes(word)) ||
    groups.some((name) => before.includes(name))
  );
}

/** The number at this place with the numbers before it that belong to the same condition. */
function conditionsUpTo(statements: readonly Statement[], place: number): readonly Statement[] {
  const last = statements[place];
  if (!last) return [];
  const before = statements[place - 1];
  if (before?.passage !== last.passage || before.number.kind !== last.number.kind) return [last];
  const end = before.number.index + before.number.length;
  const isOne = CONDITION_JOIN.test(last.passage.text.slice(end, last.number.index));
  return isOne ? [before, last] : [last];
}

type Test = (value: number) => boolean;

/** Every way in which the bounds may be meant; none where they are no bounds. */
function testsOf(conditions: readonly Statement[]): readonly Test[] {
  const [low, high] = conditions.map(({ number }) => number);
  if (!low) return [];
  if (high && low.isOther && high.isOther) {
    return [
      (value) => value >= low.value && value < high.value,
      (value) => value > low.value && value <= high.value,
      (value) => value >= low.value && value <= high.value,
      (value) => value > low.value && value < high.value,
    ];
  }
  if (conditions.some(({ number }) => number.bound === null || number.bound === 'about')) return [];
  return [false, true].map(
    (isStrict): Test =>
      (value) =>
        conditions.every(({ number }) => {
          const isUpper = number.bound === 'below' || number.bound === 'atMost';
          if (value === number.value) return !isStrict;
          return isUpper ? value < number.value : value > number.value;
        }),
  );
}

/** The projects' rates, or each kind of amount that may be meant; without a kind that not every project has. */
function valuesOf(
  { number, clause }: Statement,
  projects: readonly BookProject[],
): readonly (readonly number[])[] {
  const kinds =
    number.kind === 'ratio'
      ? [projects.map(({ rate }) => rate)]
      : (['adjustedBudget', 'originalBudget', 'expenditure'] as const)
          .filter((field) => !SPENT.test(clause.text) || field === 'expenditure')
          .map((field) => projects.map(({ amounts }) => amounts[field]));
  return kinds.flatMap((values) => {
    const known = values.flatMap((value) => value ?? []);
    return known.length === values.length ? [known] : [];
  });
}

const SPENT = /支出|执行|花/;
