import type { Answers } from '../../core/evaluation/answers';
import type { Autosave } from './autosave';
import type { DraftCandidate } from './drafts';
import { answersSum, draftPlaceOf } from './draft-key';
import { candidateOf, concerns } from './find-draft';
import type { SessionCore } from './session-core';
import { SESSION_TEXT } from './session-text';

/** What she decided against earlier, and the way back to it. */
export interface Discarded {
  /** Versions of this workbook's answers, the latest first; those equal to the answers now are left out. */
  readonly list: () => Promise<readonly DraftCandidate[]>;
  /** Goes on from such a version; the answers until now are set aside in its place, so that this too can be undone. */
  readonly takeBack: (candidate: DraftCandidate) => Promise<void>;
}

/** Finding again what was set aside in the journal of a session. */
export function createDiscarded(
  core: SessionCore,
  autosave: Autosave,
  change: (answers: Answers) => void,
): Discarded {
  return {
    async list() {
      const { opened, answers } = core.state();
      if (!opened) return [];
      const key = draftPlaceOf(opened, core.options.address);
      const now = answersSum(answers);
      try {
        const entries = await core.options.journal.discarded();
        return entries
          .filter((entry) => concerns(entry, key) && answersSum(entry.answers) !== now)
          .map(candidateOf);
      } catch {
        core.notify('error', SESSION_TEXT.discardedUnreadable);
        return [];
      }
    },
    async takeBack({ answers }) {
      await autosave.setAside(core.state().answers);
      change(answers);
      core.notify('success', SESSION_TEXT.tookBack);
    },
  };
}
