/// <reference types="office-js" />

/** A window that stands beside Excel's own. */
export interface OfficeDialog {
  /** Sends it a text; a window that has not started yet misses it. */
  readonly tell: (text: string) => void;
  readonly close: () => void;
}

/** What such a window shows and whom it tells. */
export interface DialogOptions {
  readonly address: string;
  /** Percent of the screen. */
  readonly width: number;
  readonly height: number;
  /** Told what the window's page says. */
  readonly onMessage: (text: string) => void;
  /** Told that she closed the window. */
  readonly onClosed: () => void;
}

/**
 * Opens a window; null where Excel refuses, as Excel on the web may where the browser forbids windows that no click opened.
 * Windows touch neither the workbook nor what she can undo.
 */
export function openDialog(ui: Office.UI, options: DialogOptions): Promise<OfficeDialog | null> {
  const { address, width, height, onMessage, onClosed } = options;
  return new Promise((resolve) => {
    const setting = { width, height, promptBeforeOpen: false };
    ui.displayDialogAsync(address, setting, ({ status, value: dialog }) => {
      if (String(status) !== 'succeeded') {
        resolve(null);
        return;
      }
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (received) => {
        if ('message' in received) onMessage(received.message);
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, onClosed);
      resolve({
        tell: (text) => {
          dialog.messageChild(text);
        },
        close: () => {
          dialog.close();
        },
      });
    });
  });
}

/** The window's own side. */
export interface DialogPage {
  readonly listen: (listener: (text: string) => void) => void;
  readonly tell: (text: string) => void;
}

/** Connects a page that Excel opened as a window; null where nothing opened it. */
export async function openDialogPage(): Promise<DialogPage | null> {
  const { host } = await Office.onReady();
  if (String(host) !== 'Excel') return null;
  const { ui } = Office.context;
  return {
    listen: (listener) => {
      ui.addHandlerAsync(Office.EventType.DialogParentMessageReceived, ({ message }) => {
        listener(message);
      });
    },
    tell: (text) => {
      ui.messageParent(text);
    },
  };
}
