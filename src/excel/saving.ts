import type { UserFile } from '../host/host';
import type { OfficeGlobals } from '../host/office/office-globals';
import { openSurroundings, type Preferences } from '../host/office/office-preferences';
import { SAVE_WAYS, saveInSteps, type SaveSteps, type SaveWay } from '../host/office/save-file';
import { saveSteps } from '../host/office/save-steps';
import type { PaneSaveAttempt } from '../taskpane/pane-options';
import { writeClipboard } from './write-clipboard';

/** Handing files over in Excel. */
export interface Saving {
  readonly steps: SaveSteps;
  /** Waits until her last choice is known; to be called before the first file. */
  readonly ready: () => Promise<void>;
  /** Hands a file over by the way that she chose, which is the first one from then on. */
  readonly saveBy: (file: UserFile, way: string) => Promise<void>;
}

const CHOSEN_WAY = 'save-way';
/** The page beside the pane's that opens a saved workbook in a browser. */
const BROWSER_PAGE = 'index.html';

function isWay(way: string | null): way is SaveWay {
  return SAVE_WAYS.some((known) => known === way);
}

/** Begins with the way that she chose last; the others keep their order. */
function chosenFirst(steps: SaveSteps['steps'], way: string | null): SaveSteps['steps'] {
  const isChosen = ({ key }: SaveSteps['steps'][number]): boolean => key === way;
  return [...steps.filter(isChosen), ...steps.filter((step) => !isChosen(step))];
}

/** The ways of this page; each attempt is told with its result. Her last choice is kept among her own preferences. */
export function createSaving(
  { openBrowserWindow }: Pick<OfficeGlobals, 'openBrowserWindow'>,
  onAttempt: (attempt: PaneSaveAttempt) => void,
): Saving {
  const offered = saveSteps({
    document,
    addressOfBlob: (blob) => URL.createObjectURL(blob),
    releaseAddress: (address) => {
      URL.revokeObjectURL(address);
    },
    writeClipboard,
    richText: async ({ bytes }) => {
      const { richTextOf } = await import(/* webpackChunkName: "rich-text" */ '../app/rich-text');
      return richTextOf(bytes);
    },
    ...(openBrowserWindow && {
      openBrowserWindow,
      browserPage: new URL(BROWSER_PAGE, window.location.href).href,
    }),
  });
  let chosen: string | null = null;
  let preferences: Promise<Preferences | null> | undefined;
  /** Microsoft's helpers are not needed before a file is handed over; without them no choice is kept. */
  const openPreferences = async (): Promise<Preferences | null> => {
    try {
      const opened = (await openSurroundings()).preferences;
      chosen ??= opened.get(CHOSEN_WAY);
      return opened;
    } catch {
      return null;
    }
  };
  const steps: SaveSteps = {
    get steps() {
      return chosenFirst(offered, chosen);
    },
    onAttempt,
    // The session hands over only what the workbook's store holds.
    keptIn: () => 'workbook',
  };
  const ready = (): Promise<Preferences | null> => (preferences ??= openPreferences());
  return {
    steps,
    async ready() {
      await ready();
    },
    async saveBy(file, way) {
      if (!isWay(way)) throw new Error(`no way ${way}`);
      chosen = way;
      await saveInSteps(file, steps, way);
      (await ready())?.set(CHOSEN_WAY, way);
    },
  };
}
