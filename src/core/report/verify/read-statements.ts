import { lastOf } from '../../budget/last-match';
import { wordFinder } from '../../evaluation/text/word-finder';
import { OF_THOSE } from './claim-words';
import type { StatedCount } from './find-counts';
import { findNumbers, type StatedNumber } from './find-numbers';
import { measureOf, type SaidMeasure } from './measure-of';
import {
  BESIDE,
  BESIDE_SUM,
  LISTS_RATES,
  NAME_JOIN,
  RESPECTIVELY,
  SUM_ALONE,
} from './subject-words';
import { SHARE_OF_STATED, SHARE_SIGN } from './share-words';
import type { Passage } from './read-passages';
import { withoutNames } from './without-names';
import { clausesOf, sentencesOf, type Stretch } from './split-sentences';
import { signsIn, type Sign } from './find-signs';
import { projectsSubject, UNKNOWN, type Subject } from './subject';
import { afterSeveral, subjectsBefore, topicAfter, type SentenceSigns } from './subjects-of';

/** An amount or a share that the narrative states, with what it is and whose. */
export interface Statement extends SaidMeasure {
  readonly passage: Passage;
  readonly number: StatedNumber;
  /** Whom it may speak of, the likeliest first. */
  readonly subjects: readonly Subject[];
  /** It stands beside the subject's name with nothing between. */
  readonly isBeside: boolean;
  readonly clause: Stretch;
  readonly sentence: Stretch;
}

/** What a sentence's statements are read with. */
export interface StatementTools {
  readonly reportYear: number | null;
  readonly departments: readonly string[];
  /** Names of groups with a subtotal. */
  readonly groups: readonly string[];
  /** How many projects the workbook has. */
  readonly projectCount: number;
}

/** What a paragraph states, and whom it speaks of at any place. */
export interface ReadPassage {
  readonly statements: readonly Statement[];
  readonly subjectsAt: (index: number) => readonly Subject[];
}

/** Reads the statements of prose paragraphs. */
export function passageReader(
  tools: StatementTools,
): (passage: Passage, counts: readonly StatedCount[]) => ReadPassage {
  const findDepartments = wordFinder(tools.departments);
  const findGroups = wordFinder(tools.groups);
  return (passage, counts) => {
    const bare = withoutNames(passage);
    const numbers = findNumbers(bare);
    let topic: readonly Subject[] = passage.scope ? [projectsSubject(passage.scope)] : [];
    let earlier: readonly number[] = [];
    const read = sentencesOf(bare).map((sentence) => {
      const end = sentence.index + sentence.text.length;
      const signs = signsIn(sentence, passage, counts, { findDepartments, findGroups });
      const own = numbers.filter(({ index }) => index >= sentence.index && index < end);
      const { projectCount } = tools;
      const input = { passage, bare, sentence, signs, own, topic, earlier, tools, projectCount };
      topic = topicAfter(topic, signs, passage.scope);
      earlier = signs.flatMap(({ mention }) => mention?.projects ?? []);
      return { input, statements: readSentence(input) };
    });
    return {
      statements: read.flatMap(({ statements }) => statements),
      subjectsAt: (index) => {
        const at = lastOf(read, ({ input }) => input.sentence.index <= index);
        return at ? subjectsBefore(index, at.input) : [UNKNOWN];
      },
    };
  };
}

interface SentenceInput extends SentenceSigns {
  readonly sentence: Stretch;
  readonly own: readonly StatedNumber[];
  readonly tools: StatementTools;
}

function readSentence(input: SentenceInput): readonly Statement[] {
  const { passage, bare, sentence, signs, own, tools } = input;
  const clauses = clausesOf(sentence);
  const statements: Statement[] = [];
  own.forEach((number, place) => {
    const clause = lastOf(clauses, ({ index }) => index <= number.index) ?? sentence;
    const before = own[place - 1];
    const from = Math.max(clause.index, before ? before.index + before.length : 0);
    const end = number.index + number.length;
    const next = own[place + 1]?.index ?? Number.POSITIVE_INFINITY;
    const window = bare.slice(from, number.index);
    const said = measureOf(number, {
      before: window,
      after: bare.slice(end, Math.min(next, clause.index + clause.text.length)),
      clause: bare.slice(clause.index, number.index),
      sentence: bare.slice(sentence.index, number.index),
      reportYear: tools.reportYear,
    });
    const last = statements.at(-1);
    const previous = last?.clause === clause && last.number.kind === number.kind ? last : null;
    const isOfStated =
      before?.kind === 'money' &&
      number.kind === 'ratio' &&
      SHARE_OF_STATED.test(window) &&
      bare.slice(clause.index, before.index).includes(SHARE_SIGN);
    // So many times a price is what these cost, and not what all projects do.
    const isOfPrices =
      before?.isOther === true &&
      SUM_ALONE.test(window) &&
      !signs.some(({ kind, index }) => kind === 'mention' && index < number.index);
    const goesOn = NAME_JOIN.test(window) ? previous : null;
    const subjects =
      respective(input, clause, place) ??
      afterSeveral(input, clause, subjectsBefore(number.index, input));
    const beside = isBeside(number, clause, signs, bare);
    statements.push({
      ...(isOfPrices || speaksOfOther(number.index, signs) || OF_THOSE.test(bare.slice(end))
        ? FOREIGN
        : goesOn
          ? { measure: goesOn.measure, source: goesOn.source, base: goesOn.base }
          : isOfStated
            ? { measure: 'share', source: null, base: last?.measure ?? null }
            : isRateInList(number, said, beside, bare.slice(sentence.index, number.index))
              ? { ...said, measure: 'executionRate' }
              : said),
      passage,
      number,
      subjects,
      isBeside: beside,
      clause,
      sentence,
    });
  });
  return statements;
}

const FOREIGN: SaidMeasure = { measure: 'foreign', source: null, base: null };

/** A rate beside a name, in a sentence that lists how projects were executed. */
function isRateInList(
  { kind }: StatedNumber,
  { measure }: SaidMeasure,
  isBesideName: boolean,
  before: string,
): boolean {
  return kind === 'ratio' && measure === null && isBesideName && LISTS_RATES.test(before);
}

/** Whether the last that was named before is neither a project nor all of them. */
function speaksOfOther(at: number, signs: readonly Sign[]): boolean {
  const last = lastOf(signs, ({ kind, index }) => index < at && SUBJECT_SIGNS.has(kind));
  return last?.kind === 'noun';
}

const SUBJECT_SIGNS: ReadonlySet<Sign['kind']> = new Set([
  'mention',
  'all',
  'rest',
  'count',
  'noun',
]);

/** In 甲、乙分别支出1万元、2万元 each number belongs to the name at its own place. */
function respective(
  { signs, own, sentence }: SentenceInput,
  clause: Stretch,
  place: number,
): readonly Subject[] | null {
  const at = sentence.text.indexOf(RESPECTIVELY);
  if (at < 0) return null;
  const where = sentence.index + at;
  const named = signs.filter(({ kind, index }) => kind === 'mention' && index < where);
  const listed = own.filter(({ index }) => index > where);
  const number = own[place];
  const order = number ? listed.indexOf(number) : -1;
  if (order < 0 || named.length < 2 || named.length !== listed.length || clause.index > where)
    return null;
  const mention = named[order]?.mention;
  return mention ? [projectsSubject(mention.projects)] : null;
}

function isBeside(
  { index }: StatedNumber,
  clause: Stretch,
  signs: readonly Sign[],
  bare: string,
): boolean {
  const last = lastOf(signs, (sign) => sign.end <= index && sign.kind !== 'unit');
  if (
    !last ||
    last.kind === 'department' ||
    last.kind === 'group' ||
    !BESIDE.test(bare.slice(last.end, index))
  )
    return false;
  if (last.kind !== 'sum') return true;
  // 活动室用品共2.1万元 sums up things of its own, and no projects.
  const before = lastOf(signs, ({ end, kind }) => end <= last.index && kind !== 'sum');
  const lead = bare.slice(Math.max(clause.index, before?.end ?? 0), last.index);
  return BESIDE_SUM.test(lead);
}
