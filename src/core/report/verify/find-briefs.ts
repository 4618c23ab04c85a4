import {
  BEHIND_BRIEF,
  BETWEEN_NAMES,
  BRIEF_JOIN,
  LEADS_TO_BRIEF,
  PARTS_OF_ONE,
} from './brief-words';
import type { Mention } from './find-mentions';
import type { NameBook } from './name-match';
import { sentencesOf, type Stretch } from './split-sentences';
import { withoutNames } from './without-names';

/** How far a row of short names may reach. */
const LONGEST_ROW = 80;
const LONGEST_NAME = 20;
const OF_ROW = /[\u4e00-\u9fa5、\s“”《》]/;

/** Short names of projects that no word for money ends, told by what is said of them: 校舍维修结余3万元. */
export function findBriefs(
  text: string,
  mentions: readonly Mention[],
  book: NameBook,
): readonly Mention[] {
  const bare = withoutNames({ text, mentions });
  return sentencesOf(bare).flatMap((sentence) => briefsIn(sentence, mentions, book));
}

function briefsIn(
  sentence: Stretch,
  mentions: readonly Mention[],
  book: NameBook,
): readonly Mention[] {
  const { text } = sentence;
  const found: Mention[] = [];
  let last = 0;
  for (const behind of text.matchAll(BEHIND_BRIEF)) {
    let start = behind.index;
    while (
      start > last &&
      behind.index - start < LONGEST_ROW &&
      OF_ROW.test(text.charAt(start - 1))
    ) {
      start--;
    }
    last = behind.index + behind[0].length;
    if (isOfOne(sentence, start, [...mentions, ...found])) continue;
    const row = { index: sentence.index + start, text: text.slice(start, behind.index) };
    const names = piecesOf(row, BETWEEN_NAMES).flatMap((piece) => namesIn(piece, book));
    // At the end of a clause only a row in which most are names is one of names.
    if (behind[0] !== '' || isRowOfNames(row, names, mentions)) found.push(...names);
  }
  return found;
}

/** Whether the parts of what one project spent are told here. */
function isOfOne(sentence: Stretch, at: number, mentions: readonly Mention[]): boolean {
  const place = sentence.index + at;
  const before = mentions.filter(({ index }) => index >= sentence.index && index < place);
  const named = new Set(before.flatMap(({ projects }) => projects));
  if (named.size !== 1) return false;
  const from = Math.min(...before.map(({ index }) => index)) - sentence.index;
  return PARTS_OF_ONE.test(sentence.text.slice(Math.max(0, from), at + LEAD));
}

/** As many characters of a phrase as hold the words that open parts. */
const LEAD = 3;

function isRowOfNames(
  { index, text }: Stretch,
  briefs: readonly Mention[],
  mentions: readonly Mention[],
): boolean {
  const entries = text.split('、').length;
  const known = mentions.filter((each) => each.index >= index && each.index < index + text.length);
  const sure = briefs.filter(({ likeness }) => likeness === 'brief');
  return entries > 1 && (known.length + sure.length) * 2 >= entries;
}

/** The pieces between matches of a pattern that is one group. */
function piecesOf({ index, text }: Stretch, between: RegExp): readonly Stretch[] {
  let at = index;
  return text.split(between).flatMap((piece, place) => {
    const from = at;
    at += piece.length;
    return place % 2 === 1 || piece === '' ? [] : [{ index: from, text: piece }];
  });
}

/** The short names of a piece: the whole of it, else what its joining words divide. */
function namesIn(piece: Stretch, book: NameBook): readonly Mention[] {
  const whole = nameAtEnd(piece, book);
  if (whole) return [whole];
  return piecesOf(piece, BRIEF_JOIN).flatMap((part) => nameAtEnd(part, book) ?? []);
}

/** The longest ending of a piece that is a short name and begins where one may. */
function nameAtEnd({ index, text }: Stretch, book: NameBook): Mention | null {
  for (let at = Math.max(0, text.length - LONGEST_NAME); text.length - at >= 2; at++) {
    if (at > 0 && !LEADS_TO_BRIEF.test(text.slice(0, at))) continue;
    const match = book.brief(text.slice(at));
    if (!match) continue;
    const likeness = match.isFaint ? 'faint' : 'brief';
    return { index: index + at, length: text.length - at, projects: match.projects, likeness };
  }
  return null;
}
