import { runRibbonCommand } from '../app/ribbon-command';
import { findWps, type FoundWps } from '../host/wps/entry';
import type { Pane } from '../taskpane/pane-options';
import type { StepTarget } from '../taskpane/steps';
import type { EtPaneRoot } from '../wps-shell/pane-types';
import { foldPane, takeCommand } from './commands';
import { openPane } from './open-pane';
import { ROOM_OF_COMMAND, roomOf } from './routes';
import { createSignal } from '../taskpane/signal';
import { openScratchBook } from './scratch-book';
import { TEXT } from './text';
import { wpsProbes } from './wps-probes';

/** Milliseconds between two looks at which workbook is active and what the ribbon asks for. */
const LOOK = 400;

interface Shown {
  readonly address: string;
  readonly pane: Pane;
  readonly place: HTMLElement;
}

/** What the page's window holds of WPS. */
export type PageWindow = Window & {
  readonly Application?: EtPaneRoot;
  readonly wps?: EtPaneRoot;
};

function activeAddress(wps: FoundWps): string | null {
  try {
    return wps.application.ActiveWorkbook?.FullName ?? null;
  } catch {
    return null;
  }
}

/**
 * Keeps the pane over the workbook that is active in WPS, and does what the ribbon asks for. WPS tells pages neither of
 * another workbook nor of the ribbon's buttons reliably, so both are looked at. Gives the way to stop.
 */
export function followWorkbook(page: PageWindow, root: HTMLElement): () => void {
  const led = createSignal<StepTarget['step']>();
  let shown: Shown | null = null;
  let isRunning = false;
  /** 宿主自检 has a workbook of its own in front: the pane stays with hers. */
  let isTrying = false;

  /** By hand: replaceChildren came with Chromium 86. */
  const fill = (content: HTMLElement): void => {
    root.textContent = '';
    root.append(content);
  };
  const say = (text: string): void => {
    if (shown || root.textContent === text) return;
    const line = document.createElement('p');
    line.setAttribute('role', 'status');
    line.textContent = text;
    fill(line);
  };
  const leave = (): void => {
    if (!shown) return;
    void shown.pane.dispose();
    shown.place.remove();
    shown = null;
  };
  const show = (wps: FoundWps, address: string): void => {
    leave();
    const place = document.createElement('div');
    place.style.height = '100%';
    fill(place);
    const pane = openPane(place, {
      wps,
      address,
      start: roomOf(page.location.hash) ?? 'reading',
      onLead: led.listen,
      probes: () => wpsProbes(wps, page.Application ?? page.wps),
      openScratch: () => {
        const scratch = openScratchBook(wps);
        isTrying = true;
        return {
          ...scratch,
          close: () => {
            try {
              return scratch.close();
            } finally {
              isTrying = false;
            }
          },
        };
      },
      collapse: () => {
        const paneRoot = page.Application ?? page.wps;
        if (paneRoot) foldPane(paneRoot);
      },
    });
    shown = { address, pane, place };
  };
  const obey = async ({ pane }: Shown): Promise<void> => {
    const paneRoot = page.Application ?? page.wps;
    const command = paneRoot ? takeCommand(paneRoot) : null;
    // A second click while one command runs does nothing.
    if (command === null || isRunning) return;
    isRunning = true;
    try {
      await runRibbonCommand(await pane.session, command, new Date());
      led.tell(ROOM_OF_COMMAND[command]);
    } finally {
      isRunning = false;
    }
  };
  const look = (): void => {
    if (isTrying) return;
    try {
      const wps = findWps({ Application: page.Application, wps: page.wps });
      if (!wps) {
        say(TEXT.noWps);
        return;
      }
      const address = activeAddress(wps);
      if (address === null) say(TEXT.noBook);
      else if (address !== shown?.address && !isRunning) show(wps, address);
      if (shown) void obey(shown);
    } catch (cause) {
      say(TEXT.failed(cause instanceof Error ? cause.message : String(cause)));
    }
  };
  const follow = (): void => {
    const room = roomOf(page.location.hash);
    if (room) led.tell(room);
  };
  // Where the first drawing had a wrong height, moving an edge makes the client lay the page out again.
  const layOut = (): void => {
    root.style.bottom = '1px';
    root.getBoundingClientRect();
    root.style.bottom = '';
  };
  const timer = page.setInterval(look, LOOK);
  page.addEventListener('hashchange', follow);
  page.addEventListener('resize', layOut);
  page.document.addEventListener('visibilitychange', layOut);
  look();
  return () => {
    page.clearInterval(timer);
    page.removeEventListener('hashchange', follow);
    page.removeEventListener('resize', layOut);
    page.document.removeEventListener('visibilitychange', layOut);
    leave();
  };
}
