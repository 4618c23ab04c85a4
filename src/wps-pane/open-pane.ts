import type { OpenScratch } from '../app/scratch-book';
import type { SelfCheckLine } from '../app/self-check-line';
import { REPORT_SHEET_TITLES } from '../app/sheet-titles-text';
import type { FoundWps } from '../host/wps/entry';
import { createWpsHost } from '../host/wps/wps-host';
import { isFormFocused } from '../taskpane/form-focus';
import { mountPane } from '../taskpane/mount-pane';
import type { Pane } from '../taskpane/pane-options';
import type { StepTarget } from '../taskpane/steps';
import { createSignal } from '../taskpane/signal';

/** What a pane over a workbook of WPS is opened with. */
export interface OpenPaneRequest {
  readonly wps: FoundWps;
  /** The workbook's path. */
  readonly address: string;
  readonly start: StepTarget['step'];
  readonly onLead: (listener: (step: StepTarget['step']) => void) => () => void;
  readonly collapse: () => void;
  readonly probes: () => readonly SelfCheckLine[];
  readonly openScratch: OpenScratch;
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
