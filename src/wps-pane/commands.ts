import type { RibbonCommand } from '../app/ribbon-command';
import type { EtPaneRoot } from '../wps-shell/pane-types';
import { COMMAND_KEY, knownPane } from '../wps-shell/ribbon';

/** Nothing is asked for. */
const NONE = '';

/** The command that the ribbon left, taken away so that it runs once; null when there is none. */
export function takeCommand({ PluginStorage: storage }: EtPaneRoot): RibbonCommand | null {
  try {
    const left = storage.getItem(COMMAND_KEY);
    const [command] = typeof left === 'string' ? left.split(' ') : [];
    if (command !== 'check' && command !== 'generate') return null;
    storage.setItem(COMMAND_KEY, NONE);
    return command;
  } catch {
    // Some clients refuse their storage for a moment after they start; the next look finds the command.
    return null;
  }
}

/** Folds the pane away; the ribbon brings it back. Does nothing where the pane is gone already. */
export function foldPane(root: EtPaneRoot): void {
  const pane = knownPane(root);
  if (pane) pane.Visible = false;
}
