import { useSyncExternalStore } from 'react';
import type { Session } from '../app/session';
import type { SessionState } from '../app/session/session-state';

/** A part of the session's state; `select` must give the same object as long as nothing of it changed. */
export function useSessionState<T>(session: Session, select: (state: SessionState) => T): T {
  return useSyncExternalStore(session.subscribe, () => select(session.state()));
}
