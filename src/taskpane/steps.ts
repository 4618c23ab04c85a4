import type { Session } from '../app/session';

/** The steps of the way, in order. */
export const STEPS = ['reading', 'checking', 'answering', 'reporting'] as const;
export type StepKey = (typeof STEPS)[number];

/** Where in the pane to go: a step or the settings, and in it a project, a field (by id), or a finding (by findingKey). */
export interface StepTarget {
  readonly step: StepKey | 'settings';
  /** Key of a project. */
  readonly project?: string;
  readonly field?: string;
  readonly finding?: string;
}

/** What every step gets. */
export interface StepProps {
  readonly session: Session;
  /** Where she was led to; a new object for each leading. */
  readonly target: StepTarget;
  readonly go: (target: StepTarget) => void;
}
