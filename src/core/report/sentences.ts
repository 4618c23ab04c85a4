import { createFigureBook } from './figure-book';
import { Narrator } from './narrator';
import type { Phrase } from './phrase';
import { phraseText } from './phrase-text';
import type { Sentence } from './sentence';
import {
  AGAINST_LAST_YEAR,
  NEXT_YEAR,
  ON_TIME,
  PURCHASE_SAVING,
  SATISFACTION,
  UNIT_COST,
} from './sentence-dimension-text';
import { ECONOMY, PROGRESS } from './sentence-budget-text';
import { EXECUTION_CLAUSES, sayExecution } from './sentence-execution-text';
import { CAPPED, REACHED } from './sentence-indicators-text';
import { OWN_INDICATOR } from './sentence-own-indicator-text';
import { OVERVIEW, THRESHOLD } from './sentence-overview-text';
import { SOURCES } from './sentence-sources-text';

/** Patterns that are sentences of their own, in the order of their numbers. P18 is the answer of a field. */
const SENTENCES: readonly Sentence[] = [
  AGAINST_LAST_YEAR,
  UNIT_COST,
  PURCHASE_SAVING,
  ON_TIME,
  REACHED,
  CAPPED,
  SATISFACTION,
  NEXT_YEAR,
  OVERVIEW,
  THRESHOLD,
  SOURCES,
  ECONOMY,
  PROGRESS,
  OWN_INDICATOR,
];

const BY_ID: ReadonlyMap<string, Sentence> = new Map(SENTENCES.map((each) => [each.id, each]));

const OPENINGS: ReadonlySet<string> = new Set([ECONOMY.id, PROGRESS.id]);

/** Whether a pattern stands before her text: the rest follow from what she wrote. */
export function isOpening(id: string): boolean {
  return OPENINGS.has(id);
}

const EXECUTION = new Set(EXECUTION_CLAUSES.map(({ id }) => id));

/** Numbers of all patterns that an outline may name. */
export const PATTERN_IDS: readonly string[] = [
  ...EXECUTION,
  ...SENTENCES.map(({ id }) => id),
].sort();

/**
 * The sentences of the patterns that apply here, in the order asked for. Those on execution (P01 to P06) are clauses of
 * one sentence, so the first of them brings all: whichever holds is told.
 */
export function saySentences(narrator: Narrator, patterns: readonly string[]): readonly Phrase[] {
  const said: Phrase[] = [];
  let hasExecution = false;
  for (const id of patterns) {
    if (EXECUTION.has(id)) {
      const told = hasExecution ? null : sayExecution(narrator);
      hasExecution = true;
      if (told) said.push(told);
      continue;
    }
    const sentence = BY_ID.get(id);
    if (sentence?.applies(narrator)) said.push(sentence.say(narrator));
  }
  return said.filter((each) => each.length > 0);
}

/**
 * The patterns whose sentences do not stand in her text already: one that she put there herself is not said twice.
 * Only a text with digits in it can hold one.
 */
export function unsaidPatterns(
  narrator: Narrator,
  patterns: readonly string[],
  text: string,
): readonly string[] {
  if (!/\d/.test(text)) return patterns;
  const { evaluation, project, section, dimension } = narrator;
  const place = { project, section, ...(dimension && { dimension }) };
  // A pen of its own: what it writes is looked at and thrown away.
  const book = createFigureBook((each) => each);
  const pen = new Narrator(evaluation, book, place);
  return patterns.filter(
    (id) => !saySentences(pen, [id]).some((each) => text.includes(phraseText(each, book))),
  );
}

/** Columns of the dimension's sub-form that the patterns that apply here tell. */
export function toldColumns(narrator: Narrator, patterns: readonly string[]): ReadonlySet<string> {
  const telling = SENTENCES.filter(
    ({ id, columns, applies }) =>
      columns !== undefined && patterns.includes(id) && applies(narrator),
  );
  return new Set(telling.flatMap(({ columns }) => columns ?? []));
}
