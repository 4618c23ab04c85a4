import type { UserFile } from '../host';
import type { EtAddIn, EtApplication, EtBook } from './et-types';

/** WPS's spreadsheet and what the surroundings lend the host; nothing here is looked up globally. */
export interface WpsHostOptions {
  readonly application: EtApplication;
  /** The workbook; the active one when absent. */
  readonly book?: EtBook;
  /** Events, files and folders; null where this client has none. */
  readonly addIn: EtAddIn | null;
  /** Lets WPS draw and answer clicks during long work, for so many milliseconds, else for a moment. */
  readonly pause: (milliseconds?: number) => Promise<void>;
  /** Told when work waits because a cell is being edited, and when it goes on. */
  readonly onWaiting?: (isWaiting: boolean) => void;
  /** Whether she types in a form: then nothing is selected in the grid, for selecting takes the focus away. */
  readonly isFormFocused: () => boolean;
  /** Where the workbook keeps a file, in case no folder takes it; null when it keeps none. */
  readonly keptIn: (file: UserFile) => string | null;
  /** Told when WPS would not embed a file. */
  readonly onNotEmbedded?: (fileName: string, cause: unknown) => void;
}
