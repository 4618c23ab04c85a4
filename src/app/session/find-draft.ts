import type { DraftCandidate, DraftKey, JournalEntry } from './drafts';
import type { JournalHead } from './journal-record';
import { answersSum } from './draft-key';
import type { DraftChoice } from './session-state';

/** What was found in the journal for a workbook that is being opened. */
export type FoundDraft =
  | { readonly kind: 'none' }
  /** Goes on from here without asking. */
  | { readonly kind: 'resume'; readonly entry: JournalEntry }
  | { readonly kind: 'ask'; readonly entry: JournalEntry; readonly cause: DraftChoice['cause'] };

/** An entry as one of two versions to choose from. */
export function candidateOf(entry: JournalEntry): DraftCandidate {
  const { answers, fileName, savedAt } = entry;
  return { answers, fileName, savedAt, entry };
}

/** Whether an entry may speak of this workbook: by its id, else by where it lies. */
export function concerns(
  entry: Pick<DraftKey, 'workbookId' | 'address'>,
  key: Pick<DraftKey, 'workbookId' | 'address'>,
): boolean {
  if (entry.workbookId !== null && key.workbookId !== null) {
    return entry.workbookId === key.workbookId;
  }
  return entry.address === key.address;
}

/**
 * The drafts that other panes wrote for the same workbook at the same place after `seen` (milliseconds), the newest
 * first.
 */
export function newerOfOthers<Entry extends JournalHead>(
  entries: readonly Entry[],
  { writer, ...key }: DraftKey & Pick<JournalEntry, 'writer'>,
  seen: number,
): readonly Entry[] {
  return entries
    .filter((entry) => entry.writer !== writer && entry.savedAt > seen)
    .filter((entry) => entry.address === key.address && concerns(entry, key))
    .sort((a, b) => b.savedAt - a.savedAt);
}

/** Whether an entry was written for this very workbook, at this place and with these projects. */
export function isSamePlace(entry: JournalEntry, key: DraftKey): boolean {
  const isSame = concerns(entry, key) && entry.address === key.address && entry.shape === key.shape;
  const hasId = entry.workbookId !== null && key.workbookId !== null;
  return isSame && (hasId || entry.content === key.content);
}

/** An entry, and what the workbook is known by when it is read as the entry's own answers say. */
export interface KnownDraft {
  readonly entry: JournalEntry;
  readonly key: DraftKey;
}

/**
 * The draft to go on with, of entries that may speak of this workbook. Only typing that began from what the workbook
 * holds, at the same place and over the same projects, is taken without asking. `base` is the checksum of the workbook's
 * answers.
 */
export function findDraft(known: readonly KnownDraft[], base: string): FoundDraft {
  const latest = known
    .filter(({ entry }) => answersSum(entry.answers) !== base)
    .sort((a, b) => b.entry.savedAt - a.entry.savedAt);
  const found = latest.find((each) => isSamePlace(each.entry, each.key)) ?? latest[0];
  if (!found) return { kind: 'none' };
  const { entry, key } = found;
  if (!isSamePlace(entry, key)) {
    const isMoved = entry.address !== key.address;
    return { kind: 'ask', entry, cause: isMoved ? 'other-place' : 'other-content' };
  }
  return entry.base === base ? { kind: 'resume', entry } : { kind: 'ask', entry, cause: 'unkept' };
}
