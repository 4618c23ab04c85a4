/// <reference types="office-js" />
import type { SaveSteps } from './save-file';

/** Microsoft's library and what the surroundings lend the host; nothing here is looked up globally. */
export interface OfficeHostOptions {
  /** The `Excel` namespace of office.js. */
  readonly excel: typeof Excel;
  /** Whether this Excel has a requirement set, as `Office.context.requirements` says. */
  readonly isSetSupported: (set: string, version: string) => boolean;
  /** Ways to hand a file to the user, tried in turn. */
  readonly saveSteps: SaveSteps;
  /** Whether she types in a form: then nothing is selected in the grid, for selecting takes the focus away. */
  readonly isFormFocused: () => boolean;
  /** Told once when work waits because a cell is being edited, and once when it goes on. */
  readonly onWaiting?: (isWaiting: boolean) => void;
  /** Bytes that a request is filled with; 3.2 MB when absent. Smaller ones leave Excel responsive on slow machines. */
  readonly bytesPerRequest?: number;
  /** Waits so many milliseconds; tests hand in their own clock. */
  readonly pause?: (milliseconds: number) => Promise<void>;
}
