import type { Session } from '../app/session';
import { openDialog, type OfficeDialog } from '../host/office/office-dialog';
import { FRAME_TEXT } from '../taskpane/text/frame-text';
import { CANCEL, READY, formatWindowState, type WindowState } from './window-messages';

/** The page of the window, beside this one. */
const PAGE = 'progress.html';
/** Milliseconds that a command may take before its window opens: most are done by then. */
const SOON = 1500;
/** Percent of the screen. */
const SIZE = { width: 30, height: 25 };

/** A command's window. */
export interface CommandWindow {
  /** The command ended: without troubles the window closes, else it opens and shows them. */
  readonly end: (troubles: readonly string[]) => Promise<void>;
  /** Until the window is gone; at once where there is none. */
  readonly gone: () => Promise<void>;
}

/** Closes the window of the last command, which may still show what went wrong: Excel has one at a time. */
let closeLast: () => void = () => undefined;

function progressOf(session: Session): WindowState {
  const { job } = session.state();
  if (!job) return { kind: 'progress', texts: [], canCancel: false };
  const { job: words, waiting } = FRAME_TEXT;
  const texts = job.isWaiting ? [words(job), waiting] : [words(job)];
  return { kind: 'progress', texts, canCancel: job.canCancel };
}

/**
 * Shows how far a command is in a window, once it takes longer than a moment. A window and no cell: a status in a sheet would
 * be an entry of her undo stack for each step, and would remain after a failure.
 */
export function watchCommand(ui: Office.UI, session: Session): CommandWindow {
  let state = progressOf(session);
  let opening: Promise<OfficeDialog | null> | null = null;
  let dialog: OfficeDialog | null = null;
  let onGone: () => void = () => undefined;
  const gone = new Promise<void>((resolve) => {
    onGone = resolve;
  });
  const close = (): void => {
    dialog?.close();
    dialog = null;
    onGone();
  };
  closeLast();
  closeLast = close;
  let isStarted = false;
  const show = (next: WindowState): void => {
    state = next;
    if (isStarted) dialog?.tell(formatWindowState(state));
  };
  const open = async (): Promise<OfficeDialog | null> => {
    opening ??= openDialog(ui, {
      address: new URL(PAGE, window.location.href).href,
      ...SIZE,
      onMessage: (text) => {
        if (text === CANCEL) session.cancel();
        if (text !== READY) return;
        isStarted = true;
        show(state);
      },
      onClosed: () => {
        dialog = null;
        onGone();
      },
    });
    dialog = await opening;
    return dialog;
  };
  const timer = setTimeout(() => void open(), SOON);
  const stop = session.subscribe(() => {
    const next = progressOf(session);
    if (next.texts.length > 0) show(next);
  });
  return {
    async end(troubles) {
      clearTimeout(timer);
      stop();
      if (troubles.length > 0) {
        show({ kind: 'failed', texts: troubles, canCancel: false });
        if (await open()) return;
      }
      await opening;
      close();
    },
    // Excel may end the page of commands once the command has ended, and with it the window.
    gone: () => gone,
  };
}
