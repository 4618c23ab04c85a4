import type { Host } from '../../host/host';
import type { Journal } from './journal';

/** What a session works with; time and chance are handed in so that tests can hold them still. */
export interface SessionOptions {
  readonly host: Host;
  readonly journal: Journal;
  /** Where the workbook lies, as the host knows it: an address, a path, or a name. */
  readonly address: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A new random id. */
  readonly newId: () => string;
  /** Waits so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Tells when work waits because a cell is being edited; given by the host's adapter. */
  readonly onWaiting?: (listener: (isWaiting: boolean) => void) => () => void;
}

/** Which version of two to go on with; merging keeps both, and the named one counts where both answer. */
export const DECISIONS = ['current', 'other', 'merge-current', 'merge-other'] as const;
export type DraftDecision = (typeof DECISIONS)[number];
