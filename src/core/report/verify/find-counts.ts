import {
  BARE_COUNT,
  COUNT_FIRST,
  COUNT_LAST,
  OF_THEM,
  OTHER_COUNTED,
  PART_BEFORE,
  PLAIN_BEFORE,
  PLAIN_KIND,
  PREDICATES,
  REST_BEFORE,
  SOME_OF_THEM,
  SOME_PREDICATE,
  STATUS_JOIN,
  STATUS_LEADS,
  type Predicate,
} from './count-words';
import { LIST_INTRO } from './name-words';
import { readSpoken } from './read-spoken';
import type { Passage } from './read-passages';
import { YET_TO_COME } from './measure-words';
import { SOURCE_PROJECTS, SOURCE_WORDS } from './source-words';
import { clausesOf, sentencesOf, type Stretch } from './split-sentences';
import { withoutNames } from './without-names';

/** A number of projects that the narrative states. */
export interface StatedCount {
  readonly passage: Passage;
  readonly index: number;
  readonly length: number;
  readonly value: number;
  /** Of all projects, of those of which something is said, or of a part that cannot be told. */
  readonly of: 'all' | Predicate | 'part';
  /** The group of the sheet whose projects are counted; undefined where none is named before. */
  readonly group?: string;
  readonly clause: Stretch;
  readonly sentence: Stretch;
}

const REACH = 12;
const PROJECT = '项目';

function valueOf(number: string): number | null {
  const value = Number(/^\d/.test(number) ? number : readSpoken(number));
  return Number.isInteger(value) && value > 0 ? value : null;
}

/** The counts of projects in a paragraph, from left to right. */
export function findCounts(passage: Passage): readonly StatedCount[] {
  const text = withoutNames(passage);
  return sentencesOf(text).flatMap((sentence) => {
    const found = clausesOf(sentence).flatMap((clause) => {
      const input = { passage, sentence, clause, text };
      const named = [...countsFirst(input), ...countsLast(input)];
      const isNew = ({ index }: StatedCount): boolean =>
        !named.some((each) => index >= each.index && index < each.index + each.length);
      const bare = [...countsOfStatus(input), ...countsOfThem(input)].filter(isNew);
      return [...named, ...bare].sort((a, b) => a.index - b.index);
    });
    return found.map((count) => (isOfPart(count, found) ? { ...count, of: 'part' } : count));
  });
}

interface ClauseInput {
  readonly passage: Passage;
  readonly sentence: Stretch;
  readonly clause: Stretch;
  /** The paragraph without the names of projects. */
  readonly text: string;
}

/** A status that is counted among a part only: the sheet need not tell which. */
function isOfPart({ of, index, sentence }: StatedCount, all: readonly StatedCount[]): boolean {
  if (of === 'all' || of === 'part') return false;
  const before = sentence.text.slice(0, index - sentence.index);
  return (
    SOURCE_WORDS.some(([word]) => before.includes(word)) ||
    all.some((each) => each.of === 'part' && each.index < index)
  );
}

function countsFirst({ passage, sentence, clause, text }: ClauseInput): readonly StatedCount[] {
  return Array.from(clause.text.matchAll(COUNT_FIRST)).flatMap((match) => {
    const [whole, number = '', kind = ''] = match;
    const value = valueOf(number);
    const before = clause.text.slice(Math.max(0, match.index - REACH), match.index);
    const isOneOfAny = value === 1 && !/\d/.test(number);
    if (value === null || isOneOfAny) return [];
    const index = clause.index + match.index;
    const rest = text.slice(index + whole.length, sentence.index + sentence.text.length);
    const isPlan = YET_TO_COME.test(clause.text.slice(0, match.index));
    const isPart =
      isPlan ||
      PART_BEFORE.test(before) ||
      SOME_PREDICATE.test(rest) ||
      countsNames(passage, sentence, index, value);
    const lead = statusBefore(clause.text.slice(0, match.index));
    const predicate = isPlan || REST_BEFORE.test(before) ? undefined : (lead ?? statusBehind(rest));
    const of = PLAIN_KIND.test(kind) ? (predicate ?? (isPart ? 'part' : 'all')) : 'part';
    return [{ passage, index, length: whole.length, value, of, clause, sentence }];
  });
}

/** Whether so many projects are named before in the sentence, and not as the list of all. */
function countsNames(passage: Passage, sentence: Stretch, index: number, value: number): boolean {
  const named = passage.mentions
    .filter((mention) => mention.index >= sentence.index && mention.index < index)
    .flatMap(({ projects }) => projects);
  const before = passage.text.slice(sentence.index, index);
  return value > 1 && new Set(named).size === value && !LIST_INTRO.test(before);
}

function statusBehind(rest: string): Predicate | undefined {
  if (OF_THEM.test(rest)) return undefined;
  return PREDICATES.find(([pattern]) => pattern.test(rest))?.[1];
}

function statusBefore(lead: string): Predicate | undefined {
  const said = lead.replace(STATUS_JOIN, '');
  return said === lead ? undefined : statusAtEnd(said);
}

function statusAtEnd(lead: string): Predicate | undefined {
  return STATUS_LEADS.find(([pattern]) => pattern.test(lead))?.[1];
}

function countsLast({ passage, sentence, clause }: ClauseInput): readonly StatedCount[] {
  return Array.from(clause.text.matchAll(COUNT_LAST)).flatMap((match) => {
    const [whole, lead = '', number = ''] = match;
    const value = valueOf(number);
    if (value === null || (value === 1 && !/\d/.test(number))) return [];
    const end = match.index + lead.length;
    const start = clause.text.slice(Math.max(0, match.index - REACH), end);
    const isOfSource = SOURCE_PROJECTS.test(start);
    const status = statusAtEnd(clause.text.slice(0, end).replace(/的$/, ''));
    const isAll = PLAIN_BEFORE.test(start) && !PART_BEFORE.test(start) && !isOfSource;
    const of = status ?? (isAll ? 'all' : 'part');
    const index = clause.index + end;
    return [{ passage, index, length: whole.length - lead.length, value, of, clause, sentence }];
  });
}

/** A status before so many: 追加2个、调减3个. */
function countsOfStatus({ passage, sentence, clause }: ClauseInput): readonly StatedCount[] {
  if (!sentence.text.includes(PROJECT)) return [];
  return Array.from(clause.text.matchAll(BARE_COUNT)).flatMap((match) => {
    const value = valueOf(match[1] ?? '');
    const lead = clause.text.slice(0, match.index).split('、').at(-1) ?? '';
    if (value === null || OTHER_COUNTED.test(lead) || REST_BEFORE.test(lead)) return [];
    const of = statusAtEnd(lead.replace(STATUS_JOIN, ''));
    if (of === undefined) return [];
    const index = clause.index + match.index;
    return [{ passage, index, length: match[0].length, value, of, clause, sentence }];
  });
}

/** So many of those spoken of, and what they did: 其中1个未支出. */
function countsOfThem({ passage, sentence, clause, text }: ClauseInput): readonly StatedCount[] {
  if (!sentence.text.includes(PROJECT)) return [];
  return Array.from(clause.text.matchAll(SOME_OF_THEM)).flatMap((match) => {
    const value = valueOf(match[1] ?? '');
    const lead = clause.text.slice(0, match.index);
    if (value === null || OTHER_COUNTED.test(lead) || REST_BEFORE.test(lead)) return [];
    const index = clause.index + match.index;
    const of = statusBehind(text.slice(index + match[0].length, clause.index + clause.text.length));
    if (of === undefined) return [];
    return [{ passage, index, length: match[0].length, value, of, clause, sentence }];
  });
}
