import { createContext } from 'react';
import type { Journal } from '../app/session/journal';
import type { Host } from '../host/host';
import type { PaneOptions } from './pane-options';

/** What the pane's surroundings lend its steps besides the session. */
export interface PaneSurroundings {
  readonly options: PaneOptions;
  readonly host: Host;
  /** For drafts that were discarded. */
  readonly journal: Journal;
}

/** Given by mountPane. */
export const Surroundings = createContext<PaneSurroundings | null>(null);
