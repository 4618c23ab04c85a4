import type { SessionState } from '../../app/session/session-state';
import { countFindings } from '../parts/count-findings';
import type { StepKey } from '../steps';

/**
 * What is to be done in each step: open questions, errors, required answers, figures that changed since the report. Without
 * a table there is nothing to do but to read one.
 */
export function stepCount(state: SessionState, step: StepKey): number {
  if (!state.opened?.reading.tables.length) return 0;
  switch (step) {
    case 'reading':
      return state.questions.length;
    case 'checking':
      return countFindings(state.findings).error;
    case 'answering':
      return state.progress.due - state.progress.answered;
    case 'reporting':
      return state.stale.length;
  }
}
