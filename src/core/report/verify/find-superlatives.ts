import type { NarrativeFacts } from './narrative-facts';
import type { Passage } from './read-passages';
import { SOURCE_WORDS } from './source-words';
import { clausesOf, sentencesOf, type Stretch } from './split-sentences';
import { NAME_JOIN } from './subject-words';
import {
  NAMED_BEFORE,
  NOT_RANKED,
  PLAIN_LEAD,
  RANKED_WORDS,
  SAID_BEFORE,
  SUPERLATIVE,
  THEN_NAMED,
  TOP_WORDS,
  type RankedBy,
} from './superlative-words';
import { withoutNames } from './without-names';

/** Projects that a clause calls the first or last of all by something. */
export interface Superlative {
  readonly passage: Passage;
  readonly clause: Stretch;
  readonly by: RankedBy;
  readonly isTop: boolean;
  readonly projects: readonly number[];
}

/** What the prose says of the first and last of all projects. */
export function findSuperlatives({
  prose,
  book,
}: Pick<NarrativeFacts, 'prose' | 'book'>): readonly Superlative[] {
  const groups = [...book.departments.keys(), ...book.groups.keys()];
  return prose.flatMap((passage) => superlativesOf(passage, groups));
}

function superlativesOf(passage: Passage, groups: readonly string[]): readonly Superlative[] {
  const bare = withoutNames(passage);
  const found: Superlative[] = [];
  for (const sentence of sentencesOf(bare)) {
    if (NOT_RANKED.test(sentence.text)) continue;
    for (const clause of clausesOf(sentence)) {
      for (const match of clause.text.matchAll(SUPERLATIVE)) {
        const at = clause.index + match.index;
        if (isOfPart(bare.slice(sentence.index, at), groups)) continue;
        const last = found.at(-1)?.by ?? null;
        const place = { passage, bare, sentence, clause, at, end: at + match[0].length, last };
        const named = namedBehind(place) ?? namedBefore(place);
        if (named === null || named.by === null) continue;
        const isTop = TOP_WORDS.includes(match[1] ?? '');
        found.push({ passage, clause, isTop, by: named.by, projects: named.projects });
      }
    }
  }
  return found;
}

/** Whether the projects of a group or source are ranked. */
function isOfPart(before: string, groups: readonly string[]): boolean {
  return (
    SOURCE_WORDS.some(([word]) => before.includes(word)) ||
    groups.some((name) => before.includes(name))
  );
}

interface Place {
  readonly passage: Passage;
  readonly bare: string;
  readonly sentence: Stretch;
  readonly clause: Stretch;
  readonly at: number;
  readonly end: number;
  /** What the superlative before was of. */
  readonly last: RankedBy | null;
}

interface Named {
  readonly projects: readonly number[];
  readonly by: RankedBy | null;
}

/** 支出最多的是甲、乙 */
function namedBehind(place: Place): Named | null {
  const { passage, bare, clause, end } = place;
  const stop = clause.index + clause.text.length;
  const following = passage.mentions.filter(({ index }) => index >= end && index < stop);
  const [first] = following;
  if (!first || !THEN_NAMED.test(bare.slice(end, first.index))) return null;
  const projects: number[] = [];
  let last = first.index;
  for (const mention of following) {
    const isJoined = mention === first || NAME_JOIN.test(bare.slice(last, mention.index));
    if (!isJoined || mention.projects.length > 1) break;
    projects.push(...mention.projects);
    last = mention.index + mention.length;
  }
  if (projects.length === 0) return null;
  return { projects, by: rankedBy(place) };
}

/** 甲支出最多，甲是支出最多的项目 */
function namedBefore({ passage, bare, clause, at, end }: Place): Named | null {
  const stop = clause.index + clause.text.length;
  const mention = passage.mentions
    .filter(({ index, length }) => index >= clause.index && index + length <= at)
    .at(-1);
  if (!mention || mention.projects.length > 1) return null;
  if (!SAID_BEFORE.test(bare.slice(end, Math.max(stop, end)))) return null;
  const from = mention.index + mention.length;
  const lead = bare.slice(from, at);
  const word = rankedWord(lead);
  if (!word || !NAMED_BEFORE.test(lead.slice(0, word.index))) return null;
  return { projects: mention.projects, by: word.by };
}

function rankedBy({ bare, sentence, clause, at, last }: Place): RankedBy | null {
  const lead = bare.slice(clause.index, at);
  const own = rankedWord(lead);
  if (own) return own.by;
  if (!PLAIN_LEAD.test(lead)) return null;
  return rankedWord(bare.slice(sentence.index, clause.index))?.by ?? last;
}

function rankedWord(
  text: string,
): { readonly index: number; readonly by: RankedBy | null } | undefined {
  for (const [pattern, by] of RANKED_WORDS) {
    const found = pattern.exec(text);
    if (found) return { index: found.index, by };
  }
  return undefined;
}
