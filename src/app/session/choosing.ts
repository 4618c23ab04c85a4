import type { Answers } from '../../core/evaluation/answers';
import { emptyAnswers } from '../../core/evaluation/answers';
import type { Autosave } from './autosave';
import { answersSum } from './draft-key';
import { mergeAnswers } from './merge-answers';
import { archiveYear, rollForward } from './roll-forward';
import type { SessionCore } from './session-core';
import type { DraftDecision } from './session-options';
import type { DraftChoice } from './session-state';
import { SESSION_TEXT } from './session-text';

/** What she decides where answers have two versions or belong to another year. */
export interface Choosing {
  readonly decideDraft: (decision: DraftDecision) => void;
  readonly decideYear: (decision: 'roll-forward' | 'archive' | 'discard') => void;
}

function decided({ current, other }: DraftChoice, decision: DraftDecision): Answers {
  switch (decision) {
    case 'current':
      return current.answers;
    case 'other':
      return other.answers;
    case 'merge-current':
      return mergeAnswers(current.answers, other.answers);
    case 'merge-other':
      return mergeAnswers(other.answers, current.answers);
  }
}

/** Deciding for a session; the version that was decided against is kept in the journal's own corner. */
export function createChoosing(
  core: SessionCore,
  autosave: Autosave,
  change: (answers: Answers) => void,
): Choosing {
  /** The workbook's answers now: what the chosen version will be held against when it is kept. */
  const baseNow = (): string =>
    answersSum(core.state().opened?.store?.state.answers ?? emptyAnswers());

  return {
    decideDraft(decision) {
      const choice = core.state().draftChoice;
      if (!choice) return;
      const { current, other, cause } = choice;
      const loser = decision === 'current' ? other : decision === 'other' ? current : null;
      core.patch({ draftChoice: null });
      if (loser && cause !== 'other-window') {
        void (loser.entry
          ? core.options.journal.discard(loser.entry).catch(() => undefined)
          : autosave.setAside(loser.answers));
      }
      if (other.entry && cause === 'other-window') autosave.follow(other.entry);
      const isTaken = decision !== 'current' && cause !== 'other-window';
      autosave.begin(baseNow(), isTaken ? (other.entry ?? undefined) : undefined);
      change(decided(choice, decision));
    },
    decideYear(decision) {
      const { yearChoice, answers, choice } = core.state();
      if (!yearChoice) return;
      const { sheetYear } = yearChoice;
      core.patch({ yearChoice: null });
      if (decision === 'roll-forward') {
        change(rollForward(answers, choice.outline, sheetYear));
        core.notify('success', SESSION_TEXT.rolledForward(sheetYear));
        return;
      }
      if (decision === 'archive') {
        change(archiveYear(answers, sheetYear));
        return;
      }
      void autosave.setAside(answers);
      change({ ...emptyAnswers(), reading: answers.reading });
    },
  };
}
