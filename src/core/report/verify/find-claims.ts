import { CLAIM_PATTERNS, NOT_ASSERTED, type ClaimKind } from './claim-words';
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
  readonly clause: Stretch;
  readonly sentence: Stretch;
}

const REACH = 12;

/** The assertions of a paragraph; what is denied, demanded or planned is none. */
export function findClaims(passage: Passage, { subjectsAt }: ReadPassage): readonly Claim[] {
  const bare = withoutNames(passage);
  return sentencesOf(bare).flatMap((sentence) =>
    clausesOf(sentence).flatMap((clause) =>
      CLAIM_PATTERNS.flatMap(([kind, pattern]) =>
        Array.from(clause.text.matchAll(pattern)).flatMap((match): Claim[] => {
          const before = clause.text.slice(Math.max(0, match.index - REACH), match.index);
          if (NOT_ASSERTED.test(before)) return [];
          const index = clause.index + match.index;
          const subjects = subjectsAt(index);
          return [{ kind, passage, index, text: match[0], subjects, clause, sentence }];
        }),
      ),
    ),
  );
}
