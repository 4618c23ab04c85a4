import { emptyAnswers } from '../../core/evaluation/answers';
import { chooseOutline, DEFAULT_OUTLINE, type OutlineChoice } from '../choose-outline';
import type { SessionState } from './session-state';

/** The outline that answers name, or the default where they name one that is not known here. */
export function outlineOf({
  outline,
  profile,
}: {
  readonly outline?: string | undefined;
  readonly profile?: string | undefined;
}): OutlineChoice {
  const choice =
    chooseOutline(outline, profile) ??
    chooseOutline(outline, undefined) ??
    chooseOutline(DEFAULT_OUTLINE, undefined);
  if (!choice) throw new Error(`no outline ${DEFAULT_OUTLINE}`);
  return choice;
}

/** A session before its workbook was read. `today` is YYYY-MM-DD. */
export function initialState(today: string): SessionState {
  return {
    job: null,
    failure: null,
    opened: null,
    questions: [],
    answers: emptyAnswers(),
    choice: outlineOf({}),
    asOf: null,
    today,
    isLive: true,
    evaluation: null,
    findings: [],
    isJudging: false,
    progress: { answered: 0, due: 0, entries: new Map() },
    stale: [],
    report: null,
    refusal: null,
    saved: 'clean',
    draftChoice: null,
    yearChoice: null,
    notices: [],
    undoable: [],
    earlier: null,
  };
}
