import type { StatedCount } from './find-counts';
import type { Mention } from './find-mentions';
import type { NameBook } from './name-match';
import { AND_OTHERS, LIST_INTRO, NO_ITEM, SAID_OF_LAST, TO_COUNT } from './name-words';
import type { Passage } from './read-passages';
import { clausesOf, sentencesOf } from './split-sentences';
import { AMONG, NAME_JOIN } from './subject-words';

/** An entry of a list of projects; `projects` is null for a name that is no project's. */
export interface ListItem {
  readonly index: number;
  readonly text: string;
  readonly projects: readonly number[] | null;
  readonly likeness: Mention['likeness'] | null;
}

/** Names of projects in a row. */
export interface NameList {
  readonly passage: Passage;
  readonly items: readonly ListItem[];
  /** It ends with a word for: and others. */
  readonly hasOthers: boolean;
  /** It is announced as the list of all. */
  readonly isComplete: boolean;
  /** The count that the same sentence states, if any. */
  readonly count: StatedCount | null;
  /** That count stands directly behind the names and counts these alone. */
  readonly isCountOf: boolean;
}

const LONGEST_ITEM = 40;
const SHORTEST_TAKEN = 2;

/** Lists of projects' names in a paragraph. */
export function findLists(
  passage: Passage,
  counts: readonly StatedCount[],
  book: NameBook,
): readonly NameList[] {
  return sentencesOf(passage.text).flatMap((sentence) =>
    clausesOf(sentence).flatMap(({ index, text }) => {
      if (!text.includes('、')) return [];
      const end = endOfList(text, index, counts);
      const intro = LIST_INTRO.exec(text);
      const start = intro ? intro.index + intro[0].length : 0;
      const items = itemsOf(passage, index, text.slice(start, end.at), start, book, intro !== null);
      const matched = items.filter(({ projects }) => projects !== null);
      const isList = matched.length >= 2 && matched.length * 2 >= items.length;
      const isCounted = matched.length >= 1 && end.isCounted && items.length >= 2;
      if (!isList && !isCounted) return [];
      const first = items[0]?.index ?? index;
      const isOfSome = AMONG.test(text.slice(0, first - index)) && intro === null;
      const stated = counts.find((each) => each.sentence.index === sentence.index) ?? null;
      const count = end.count ?? (isOfSome ? null : stated);
      const isCountOf = end.count !== null && isBehind(end.count, items, passage);
      return [
        { passage, items, hasOthers: end.hasOthers, isComplete: intro !== null, count, isCountOf },
      ];
    }),
  );
}

/** Whether nothing but names and what joins them stands before a count, so that it must be theirs. */
function isBehind(count: StatedCount, items: readonly ListItem[], { text }: Passage): boolean {
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last || items.some(({ projects }) => projects === null)) return false;
  const joins = items.slice(1).map((item, place) => {
    const before = items[place];
    return text.slice(before ? before.index + before.text.length : item.index, item.index);
  });
  return (
    joins.every((join) => NAME_JOIN.test(join)) &&
    TO_COUNT.test(text.slice(last.index + last.text.length, count.index)) &&
    !NAME_JOIN.test(text.charAt(first.index - 1))
  );
}

interface ListEnd {
  readonly at: number;
  readonly hasOthers: boolean;
  readonly isCounted: boolean;
  /** The count that ends it. */
  readonly count: StatedCount | null;
}

function endOfList(text: string, index: number, counts: readonly StatedCount[]): ListEnd {
  // A count before the first name announces the list; one behind it ends it.
  const from = index + text.indexOf('、');
  const counted = counts.find((each) => each.index > from && each.index < index + text.length);
  const stop = counted ? counted.index - index : text.length;
  const last = text.lastIndexOf('、');
  const others = AND_OTHERS.exec(text.slice(last, stop));
  const at = others ? last + others.index : stop;
  return {
    at,
    hasOthers: others !== null,
    isCounted: counted !== undefined && counted.of === 'all',
    count: counted ?? null,
  };
}

function itemsOf(
  passage: Passage,
  from: number,
  text: string,
  start: number,
  book: NameBook,
  hasIntro: boolean,
): readonly ListItem[] {
  let at = from + start;
  const parts = text.split('、');
  return parts.flatMap((part, place): ListItem[] => {
    const index = at;
    at += part.length + 1;
    const named = passage.mentions.filter(
      (mention) => mention.index >= index && mention.index < index + part.length,
    );
    if (named.length > 0) {
      return named.map(({ index: where, length, projects, likeness }) => ({
        index: where,
        text: passage.text.slice(where, where + length),
        projects,
        likeness,
      }));
    }
    const isFirst = place === 0 && !hasIntro;
    const isLast = place > 0 && place === parts.length - 1;
    const found = isFirst ? endingOf(part, index, book) : wholeOf(part, index, book, isLast);
    return found ? [found] : [];
  });
}

function wholeOf(part: string, index: number, book: NameBook, isLast: boolean): ListItem | null {
  // What is said of them all stands behind the last name.
  const said = isLast ? SAID_OF_LAST.exec(part) : null;
  const text = part.trim();
  if (text.length < SHORTEST_TAKEN || text.length > LONGEST_ITEM || NO_ITEM.test(text)) return null;
  const match = book.match(text, true);
  if (!match && said) return null;
  const where = index + part.indexOf(text);
  return {
    index: where,
    text,
    projects: match?.projects ?? null,
    likeness: match?.likeness ?? null,
  };
}

/** The first entry has the sentence's beginning before it: the best ending is taken. */
function endingOf(part: string, index: number, book: NameBook): ListItem | null {
  let best: ListItem | null = null;
  let score = 0;
  for (let at = Math.max(0, part.length - LONGEST_ITEM); part.length - at >= 3; at++) {
    const match = book.match(part.slice(at), true);
    if (!match || match.score <= score) continue;
    score = match.score;
    best = {
      index: index + at,
      text: part.slice(at),
      projects: match.projects,
      likeness: match.likeness,
    };
  }
  return best;
}
