import type { Session } from '../app/session';
import type { OpenScratch } from '../app/scratch-book';
import type { SelfCheckLine } from '../app/self-check-line';
import type { UserFile } from '../host/host';
import type { StepTarget } from './steps';

/** Looks that hosts ask for. */
export const THEMES = ['light', 'dark', 'highContrast'] as const;
export type ThemeKey = (typeof THEMES)[number];

/** A way to hand over a file that may not have come: shown with ways that are left. */
export interface PaneSaveAttempt {
  readonly file: string;
  /** Key of the way, such as download; words are the pane's. */
  readonly way: string;
  readonly result: 'saved' | 'unsure' | 'unavailable' | 'failed';
  readonly others: readonly string[];
}

/** What the surroundings of the pane lend it, besides the host. */
export interface PaneOptions {
  /** Where the workbook lies: an address, a path, or a name. */
  readonly address: string;
  /** Which program the pane stands in, for 宿主自检 and words only. */
  readonly hostName: 'excel' | 'wps' | 'workbench';
  /** The theme now; without it the browser's own preference counts. */
  readonly theme?: ThemeKey;
  /** Tells of a change of theme; returns the way to stop. */
  readonly onTheme?: (listener: (theme: ThemeKey) => void) => () => void;
  /** Hands the keyboard to the sheet beside, where the pane's regions end; absent where the host offers that itself. */
  readonly leave?: () => void;
  /** Folds the pane away; absent where the host offers that itself. */
  readonly collapse?: () => void;
  /** The step to begin with; the first one when absent. */
  readonly start?: StepTarget['step'];
  /** Leads to a step from outside the pane, as the ribbon does. */
  readonly onLead?: (listener: (step: StepTarget['step']) => void) => () => void;
  /** Tells when work waits because a cell is being edited. */
  readonly onWaiting?: (listener: (isWaiting: boolean) => void) => () => void;
  /** Tells of each way in which a file was handed over. */
  readonly onSaveAttempt?: (listener: (attempt: PaneSaveAttempt) => void) => () => void;
  /** Hands a file over by the next way, from one that is left. */
  readonly saveBy?: (file: UserFile, way: string) => Promise<void>;
  /** What 宿主自检 may ask this program besides the host's contract. */
  readonly probes?: () => readonly SelfCheckLine[];
  /** A scratch workbook for 宿主自检; where there is none, a sheet of its own is added to hers and removed again. */
  readonly openScratch?: OpenScratch;
}

/** A mounted pane. */
export interface Pane {
  /** The way through the workbook that the pane shows, for commands from outside. */
  readonly session: Promise<Session>;
  /** Saves what is pending and takes the pane away. */
  dispose(): Promise<void>;
}
