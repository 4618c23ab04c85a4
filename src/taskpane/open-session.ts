import { createSession, type Session } from '../app/session';
import type { Journal } from '../app/session/journal';
import type { Host } from '../host/host';
import { openBrowserJournal } from './browser-journal';
import { pause } from './pause';
import type { PaneOptions } from './pane-options';

/** A session over a workbook, and the journal that keeps what is typed in it. */
export interface OpenedSession {
  readonly host: Host;
  readonly session: Session;
  readonly journal: Journal;
}

const HEX = 16;
const ID_BYTES = 16;

/** A random id; not randomUUID, which pages that were opened from a folder or over http lack. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_BYTES));
  return Array.from(bytes, (byte) => byte.toString(HEX).padStart(2, '0')).join('');
}

/** Opens a session with this browser's own journal; nothing is read yet. */
export async function openSession(
  host: Host,
  { address, onWaiting }: Pick<PaneOptions, 'address' | 'onWaiting'>,
): Promise<OpenedSession> {
  const journal = await openBrowserJournal();
  const session = createSession({
    host,
    journal,
    address,
    now: () => Date.now(),
    newId,
    pause,
    ...(onWaiting && { onWaiting }),
  });
  return { host, session, journal };
}
