import { openOffice } from '../../../src/host/office/office-globals';
import { createOfficeHost } from '../../../src/host/office/office-host';

// A page of an add-in that does nothing by itself: tests call the members that it leaves in the window.

/** What the probe lends to tests. */
export interface Probe {
  readonly ready: Promise<object>;
  readonly read: (sheet: string) => Promise<readonly (readonly unknown[])[]>;
  readonly supports: (set: string, version: string) => boolean;
  readonly saveSetting: (key: string, value: unknown) => Promise<unknown>;
  readonly countChanges: () => void;
  readonly changes: () => number;
  readonly ask: (address: string) => Promise<string>;
}

declare global {
  interface Window {
    probe: Probe;
  }
}

const opened = openOffice().then((office) => {
  if (!office) throw new Error('no Excel');
  return createOfficeHost({
    ...office,
    saveSteps: { steps: [], keptIn: () => null },
    isFormFocused: () => false,
  });
});
let changes = 0;

window.probe = {
  ready: Office.onReady().then(({ host, platform }) => ({ host: String(host), platform })),
  read: async (sheet) => (await (await opened).readSheet(sheet)).values,
  supports: (set, version) => Office.context.requirements.isSetSupported(set, version),
  saveSetting: (key, value) =>
    new Promise((resolve) => {
      const { settings } = Office.context.document;
      settings.set(key, value);
      settings.saveAsync(({ status }) => {
        resolve(status);
      });
    }),
  countChanges: () => {
    void opened.then((host) => host.watch(() => changes++));
  },
  changes: () => changes,
  ask: (address) =>
    new Promise((resolve, reject) => {
      Office.context.ui.displayDialogAsync(address, { promptBeforeOpen: false }, (result) => {
        if (String(result.status) !== 'succeeded') {
          reject(new Error(result.error.message));
          return;
        }
        const dialog = result.value;
        dialog.addEventHandler(Office.EventType.DialogMessageReceived, (message) => {
          dialog.close();
          resolve('message' in message ? message.message : String(message.error));
        });
      });
    }),
};
