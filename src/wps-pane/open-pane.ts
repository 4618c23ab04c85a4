import { REPORT_SHEET_TITLES } from '../app/sheet-titles-text';
import type { FoundWps } from '../host/wps/entry';
import { createWpsHost } from '../host/wps/wps-host';
import { mountPane } from '../taskpane/mount-pane';
import type { Pane } from '../taskpane/pane-options';
import type { StepTarget } from '../taskpane/steps';
import { createSignal } from '../taskpane/signal';

/** Whether she types in a form of this page. */
function isFormFocused(): boolean {
  const active = document.activeElement;
  return document.hasFocus() && active !== null && active.matches('input, textarea, select');
}

/** What a pane over a workbook of WPS is opened with. */
export interface OpenPaneRequest {
  readonly wps: FoundWps;
  /** The workbook's path. */
  readonly address: string;
  readonly start: StepTarget['step'];
  readonly onLead: (listener: (step: StepTarget['step']) => void) => () => void;
  readonly collapse: () => void;
}

/** Mounts the pane over the workbook that is active in WPS. Throws HostFailure host-gone. */
export function openPane(place: HTMLElement, { wps, ...options }: OpenPaneRequest): Pane {
  const waiting = createSignal<boolean>();
  const host = createWpsHost({
    ...wps,
    pause: (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    isFormFocused,
    keptIn: () => REPORT_SHEET_TITLES.narrative,
    onWaiting: waiting.tell,
  });
  return mountPane(place, host, { ...options, hostName: 'wps', onWaiting: waiting.listen });
}
