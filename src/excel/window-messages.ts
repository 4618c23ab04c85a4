/** What a command's window shows. */
export interface WindowState {
  readonly kind: 'progress' | 'failed';
  readonly texts: readonly string[];
  readonly canCancel: boolean;
}

/** What the window says to the command: that it has started, and that she wants to stop. */
export const READY = 'ready';
export const CANCEL = 'cancel';

/** A state as it travels to the window. */
export function formatWindowState(state: WindowState): string {
  return JSON.stringify(state);
}

/** A state as the window gets it; null for what is none. */
export function parseWindowState(text: string): WindowState | null {
  const found = JSON.parse(text) as Partial<WindowState> | null;
  if (!found || !Array.isArray(found.texts)) return null;
  const texts = found.texts.filter((each): each is string => typeof each === 'string');
  const kind = found.kind === 'failed' ? 'failed' : 'progress';
  return { kind, texts, canCancel: found.canCancel === true };
}
