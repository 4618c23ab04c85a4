import type { Answers } from '../../core/evaluation/answers';
import type { DraftChoice } from './session-state';
import type { DraftKey, JournalEntry } from './drafts';
import { JOURNAL_VERSION } from './drafts';
import { answersSum } from './draft-key';
import { candidateOf, newerOfOthers } from './find-draft';
import type { SessionCore } from './session-core';
import { SESSION_TEXT } from './session-text';

/** Milliseconds from typing to the journal; together with the writing itself well under two seconds. */
const DELAY = 700;
/** Versions that an entry remembers to have grown from. */
const LONGEST_LINEAGE = 60;

/** Keeps what she types in the journal, and notices what other panes type. */
export interface Autosave {
  /** The workbook was read: typing now belongs to it. */
  readonly place: (key: Promise<DraftKey>, fileName: string) => void;
  /** The answers go on from what the workbook holds (`base`, their checksum), or from a draft over it. */
  readonly begin: (base: string, draft?: JournalEntry) => void;
  /** Answers changed and are to be written soon. */
  readonly touch: () => void;
  /** Writes at once what is pending. */
  readonly flush: () => Promise<void>;
  /** The workbook holds the answers now: `base` is their checksum and `workbookId` its id. */
  readonly kept: (base: string, workbookId: string) => Promise<void>;
  /** What is written next grew from this entry too. */
  readonly follow: (entry: JournalEntry) => void;
  /** Keeps answers that she decided against, where she can find them again. */
  readonly setAside: (answers: Answers) => Promise<void>;
  readonly base: () => string;
  readonly close: () => void;
}

/** Starts keeping drafts for a session. `adopt` takes over another pane's answers where this one typed nothing. */
export function createAutosave(core: SessionCore, adopt: (answers: Answers) => void): Autosave {
  const { journal, now, newId, pause } = core.options;
  const writer = newId();
  let key: Promise<DraftKey> | null = null;
  let fileName = '';
  let base = '';
  let newestSeen = 0;
  let lineage: readonly string[] = [];
  let isPending = false;
  let isRefused = false;
  let running: Promise<void> | null = null;
  let mine: JournalEntry | null = null;
  let resumed: JournalEntry | null = null;
  let writing: Promise<void> = Promise.resolve();

  const entryOf = (place: DraftKey, answers: Answers): JournalEntry => ({
    version: JOURNAL_VERSION,
    ...place,
    fileName,
    savedAt: now(),
    writer,
    revision: newId(),
    lineage: lineage.slice(-LONGEST_LINEAGE),
    base,
    answers,
  });

  function ask(entry: JournalEntry, cause: DraftChoice['cause']): void {
    const { answers } = core.state();
    core.patch({
      draftChoice: {
        current: { answers, fileName, savedAt: mine?.savedAt ?? null, entry: null },
        other: candidateOf(entry),
        cause,
      },
    });
    newestSeen = entry.savedAt;
  }

  /** Another pane's newer version: one that grew out of this pane's is taken over, else she has to choose. */
  function meet(entry: JournalEntry): void {
    if (answersSum(entry.answers) === answersSum(core.state().answers)) {
      newestSeen = entry.savedAt;
      return;
    }
    const isDescendant = mine === null || entry.lineage.includes(mine.revision);
    if (isPending || !isDescendant) {
      ask(entry, 'other-window');
      return;
    }
    newestSeen = entry.savedAt;
    lineage = [...entry.lineage, entry.revision];
    mine = null;
    core.patch({ draftChoice: null });
    adopt(entry.answers);
    core.notify('info', SESSION_TEXT.adopted);
  }

  /** A draft whose answers are safe elsewhere only costs room; failing to forget it harms nothing. */
  async function drop(entry: JournalEntry | null): Promise<void> {
    if (entry) await journal.drop(entry).catch(() => undefined);
  }

  async function writeNow(): Promise<void> {
    const place = await key;
    if (!place) return;
    isPending = false;
    const entry = entryOf(place, core.state().answers);
    try {
      const result = await journal.write(entry, newestSeen);
      mine = entry;
      isRefused = false;
      lineage = [...entry.lineage, entry.revision];
      await drop(resumed);
      resumed = null;
      if (core.state().saved !== 'pending' || core.state().answers === entry.answers) {
        core.patch({ saved: 'journalled' });
      }
      if (result.kind === 'conflict') meet(result.entry);
    } catch {
      if (!isRefused) core.notify('error', SESSION_TEXT.journalFailed, 'keep-in-workbook');
      isRefused = true;
      core.patch({ saved: 'failed' });
    }
  }

  function write(): Promise<void> {
    writing = writing.then(writeNow);
    return writing;
  }

  async function writeLater(): Promise<void> {
    await pause(DELAY);
    running = null;
    if (isPending) await write();
  }

  async function lookAround(): Promise<void> {
    const place = await key;
    const asked = core.state().draftChoice;
    if (!place || (asked && asked.cause !== 'other-window')) return;
    const entries = await journal.list().catch((): readonly JournalEntry[] => []);
    const [newer] = newerOfOthers(entries, { ...place, writer }, newestSeen);
    if (newer) meet(newer);
  }

  const stopWatching = journal.watch(() => {
    void lookAround();
  });

  return {
    place(nextKey, nextName) {
      key = nextKey;
      fileName = nextName;
    },
    begin(nextBase, draft) {
      base = nextBase;
      resumed = draft ?? null;
      if (!draft) return;
      newestSeen = Math.max(newestSeen, draft.savedAt);
      lineage = [...draft.lineage, draft.revision];
    },
    touch() {
      isPending = true;
      // With every key: what is said already need not be said again.
      if (core.state().saved !== 'pending') core.patch({ saved: 'pending' });
      running ??= writeLater();
    },
    flush: () => (isPending ? write() : writing),
    async kept(nextBase, workbookId) {
      const former = mine;
      base = nextBase;
      key = key?.then((place) => ({ ...place, workbookId })) ?? null;
      if (answersSum(core.state().answers) !== nextBase) return;
      mine = null;
      isPending = false;
      core.patch({ saved: 'kept' });
      await drop(former);
      await drop(resumed);
      resumed = null;
    },
    follow(entry) {
      lineage = [...lineage, ...entry.lineage, entry.revision];
    },
    async setAside(answers) {
      const place = await key;
      if (!place) return;
      await journal.discard(entryOf(place, answers)).catch(() => {
        core.notify('error', SESSION_TEXT.journalFailed, 'keep-in-workbook');
      });
    },
    base: () => base,
    close: stopWatching,
  };
}
