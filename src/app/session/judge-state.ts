import type { Steps } from '../../core/steps';
import type { Finding } from '../../core/finding';
import { findingLinesSteps } from '../finding-lines';
import { judgeSteps } from '../judge';
import type { OpenedBudget } from '../open-budget';
import { staleFigures } from '../stale-figures';
import { progressSteps } from './progress';
import type { SessionState } from './session-state';

/** What judging changes in the state, and what the sheets alone showed. */
export interface JudgedState {
  readonly change: Pick<SessionState, 'evaluation' | 'findings' | 'progress' | 'stale'>;
  readonly sheetFindings: readonly Finding[];
}

/** Judges an opened workbook by the session's answers, step by step. `known` are findings of the sheets that still hold. */
export function* judgeStateSteps(
  { answers, choice, asOf, today }: SessionState,
  opened: OpenedBudget,
  known: readonly Finding[] | undefined,
): Steps<JudgedState> {
  const judgement = yield* judgeSteps({
    opened,
    choice,
    answers,
    asOf,
    // The pane shows it as the date of the report: whoever generates there chooses it.
    chosenDate: today,
    ...(known && { sheetFindings: known }),
  });
  const { evaluation, sheetFindings } = judgement;
  yield;
  const findings = yield* findingLinesSteps(judgement, answers);
  const progress = yield* progressSteps(evaluation, findings);
  yield;
  const change = {
    evaluation,
    findings,
    progress,
    stale: staleFigures(opened.store?.state.report ?? null, evaluation),
  };
  return { change, sheetFindings };
}
