import '../taskpane/polyfills';
import { runRibbonCommand, type RibbonCommand } from '../app/ribbon-command';
import type { Session } from '../app/session';
import type { OfficeGlobals } from '../host/office/office-globals';
import { createOfficeHost } from '../host/office/office-host';
import { openSession } from '../taskpane/open-session';
import { watchCommand, type CommandWindow } from './command-window';
import { createSignal } from '../taskpane/signal';

/** A command has no pane, so it hands over no files: the workbook keeps them. */
const NO_SAVING = { steps: [], keptIn: () => 'workbook' } as const;

/** What went wrong, in the session's own words, the latest last. */
function troublesOf(session: Session): readonly string[] {
  const { failure, notices } = session.state();
  const errors = notices.filter(({ tone }) => tone === 'error').map(({ text }) => text);
  return failure === null ? errors : [failure, ...errors];
}

/**
 * Carries out a command of the ribbon without a pane: reads the workbook, takes up drafts of this machine, repairs what was
 * broken off, and writes. How far it is, and what went wrong, is shown in a window of its own, which may outlast the command.
 */
export async function runCommand(
  office: OfficeGlobals,
  command: RibbonCommand,
): Promise<CommandWindow> {
  const { excel, isSetSupported, address, ui } = office;
  const waiting = createSignal<boolean>();
  const host = createOfficeHost({
    excel,
    isSetSupported,
    saveSteps: NO_SAVING,
    isFormFocused: () => false,
    onWaiting: waiting.tell,
  });
  const { session } = await openSession(host, { address, onWaiting: waiting.listen });
  const shown = watchCommand(ui, session);
  try {
    await session.read();
    if (session.state().failure === null) await runRibbonCommand(session, command, new Date());
  } finally {
    await shown.end(troublesOf(session));
    await session.close();
  }
  return shown;
}
