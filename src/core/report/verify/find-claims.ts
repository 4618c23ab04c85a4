import {
  CLAIM_PATTERNS,
  NOT_ASSERTED,
  OF_A_PART,
  OF_THOSE,
  SET_APART,
  SPENDS_CARRYOVER,
  type ClaimKind,
} from './claim-words';
import type { Passage } from './read-passages';
import type { ReadPassage } from './read-statements';
import { clausesOf, sentencesOf, type Stretch } from './split-sentences';
import type { Subject } from './subject';
import { withoutNames } from './without-names';

/** Something that a clause asserts of its subject without a number of its own. */
export interface Claim {
  readonly kind: ClaimKind;
  readonly passage: Passage;
  readonly index: number;
  readonly text: string;
  readonly subjects: readonly Subject[];
  /** Projects (by index) that the sentence sets apart, as in 除甲外. */
  readonly except: readonly number[];
  readonly clause: Stretch;
  readonly sentence: Stretch;
}

const REACH = 12;
const SPENDING: ReadonlySet<ClaimKind> = new Set(['fullySpent', 'fullyPaid']);

/** The assertions of a paragraph; what is denied, demanded or planned is none. */
export function findClaims(passage: Passage, { subjectsAt }: ReadPassage): readonly Claim[] {
  const bare = withoutNames(passage);
  return sentencesOf(bare).flatMap((sentence) =>
    clausesOf(sentence).flatMap((clause) =>
      CLAIM_PATTERNS.flatMap(([kind, pattern]) =>
        Array.from(clause.text.matchAll(pattern)).flatMap((match): Claim[] => {
          const before = clause.text.slice(Math.max(0, match.index - REACH), match.index);
          const index = clause.index + match.index;
          const after = bare.slice(index + match[0].length);
          if (NOT_ASSERTED.test(before) || OF_THOSE.test(after)) return [];
          if (kind === 'notSpent' && OF_A_PART.test(before)) return [];
          const subjects = subjectsAt(index + match[0].length);
          const isOfOthers = SPENDS_CARRYOVER.test(clause.text) && SPENDING.has(kind);
          if (subjects[0]?.kind === 'part' || isOfOthers) return [];
          const except = projectsSetApart(passage, sentence, index);
          return [{ kind, passage, index, text: match[0], subjects, except, clause, sentence }];
        }),
      ),
    ),
  );
}

/** The projects named between 除 and 外 before this place of the sentence. */
export function projectsSetApart(
  passage: Passage,
  sentence: Stretch,
  end: number,
): readonly number[] {
  const apart = SET_APART.exec(passage.text.slice(sentence.index, end));
  if (!apart) return [];
  const from = sentence.index + apart.index;
  return passage.mentions
    .filter(({ index }) => index >= from && index < from + apart[0].length)
    .flatMap(({ projects }) => projects);
}
