import type { SessionState } from '../../app/session/session-state';
import type { StepKey } from '../steps';

/** What is to be done in each step: open questions, errors, required answers, figures that changed since the report. */
export function stepCount(state: SessionState, step: StepKey): number {
  switch (step) {
    case 'reading':
      return state.questions.length;
    case 'checking':
      return state.findings.filter(
        (line) => line.finding.severity === 'error' && line.state === 'open',
      ).length;
    case 'answering':
      return state.progress.due - state.progress.answered;
    case 'reporting':
      return state.stale.length;
  }
}
