import type { EtPane, EtPaneRoot } from './pane-types';
import { PANE_TITLE } from './words';

/** The three commands of the ribbon; ribbon.xml names them. */
export const COMMANDS = ['open', 'check', 'generate'] as const;
export type Command = (typeof COMMANDS)[number];

/** All programs of WPS share one storage for an add-in but count panes for themselves, so keys name the spreadsheet. */
export const PANE_KEY = 'self_evaluation.et.pane';
/** The last command, for the pane to take up: its name, a blank, and a number that differs each time. */
export const COMMAND_KEY = 'self_evaluation.et.command';

const DOCK_RIGHT = 2;
const WIDTH = 380;
/** The pane's page, and in it the step to begin with. */
const PANE_PAGE = 'wps-pane.html#/reading';

/** What ribbon.xml calls. Each call returns at once: clients were seen to show no ribbon when one was asynchronous. */
export interface Ribbon {
  readonly onLoad: (ribbon: unknown) => boolean;
  readonly onAction: (control: { readonly Id: string }) => boolean;
  readonly getImage: (control: { readonly Id: string }) => string;
}

/** The ribbon's callbacks; `address` is that of the page that holds them, `root` gives WPS once it is there. */
export function createRibbon(root: () => EtPaneRoot | undefined, address: string): Ribbon {
  let count = 0;
  return {
    onLoad: () => true,
    onAction: ({ Id: id }) => {
      const wps = root();
      const command = COMMANDS.find((each) => each === id);
      if (!wps || !command) return true;
      count++;
      if (command !== 'open') {
        wps.PluginStorage.setItem(COMMAND_KEY, `${command} ${Date.now()}.${count}`);
      }
      showPane(wps, address, command === 'open');
      return true;
    },
    getImage: ({ Id: id }) => `icons/${COMMANDS.find((each) => each === id) ?? 'open'}.svg`,
  };
}

/** Shows the pane, or folds it away where `toggles` is set and it stands there. */
function showPane(wps: EtPaneRoot, address: string, toggles: boolean): void {
  const known = knownPane(wps);
  if (known) {
    const wasVisible = isVisible(known);
    if (wasVisible !== null && setVisible(known, !(toggles && wasVisible))) return;
  }
  const pane = wps.CreateTaskPane(new URL(PANE_PAGE, address).href, PANE_TITLE);
  if (!pane) return;
  wps.PluginStorage.setItem(PANE_KEY, pane.ID);
  pane.DockPosition = DOCK_RIGHT;
  pane.Width = WIDTH;
  setVisible(pane, true);
}

/** The pane that was made before; null when there is none, or when its number is stale, for which some clients throw. */
export function knownPane(wps: EtPaneRoot): EtPane | null {
  try {
    const id = Number(wps.PluginStorage.getItem(PANE_KEY));
    return id > 0 ? wps.GetTaskPane(id) : null;
  } catch {
    return null;
  }
}

function isVisible(pane: EtPane): boolean | null {
  try {
    return pane.Visible;
  } catch {
    return null;
  }
}

/** Whether the pane took it: one that is gone throws. */
function setVisible(pane: EtPane, visible: boolean): boolean {
  try {
    pane.Visible = visible;
    return true;
  } catch {
    return false;
  }
}
