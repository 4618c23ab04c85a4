import '../taskpane/polyfills';
import type { Host } from '../host/host';
import type { OfficeGlobals } from '../host/office/office-globals';
import { createOfficeHost } from '../host/office/office-host';
import { mountPane } from '../taskpane/mount-pane';
import type { PaneSaveAttempt, ThemeKey } from '../taskpane/pane-options';
import { isFormFocused } from '../taskpane/form-focus';
import { keepTabInPage } from './keep-tab';
import { themeOf } from './office-theme';
import { createSaving } from './saving';
import { createSignal } from '../taskpane/signal';

/** Excel tells no change of its colours, so they are looked at when she comes back to the pane. */
function followTheme({ colors }: OfficeGlobals, listener: (theme: ThemeKey) => void): () => void {
  let last = themeOf(colors());
  const look = (): void => {
    const theme = themeOf(colors());
    if (theme === undefined || theme === last) return;
    last = theme;
    listener(theme);
  };
  window.addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  return () => {
    window.removeEventListener('focus', look);
    document.removeEventListener('visibilitychange', look);
  };
}

/** Opens the pane over the workbook that is open in Excel. */
export function openPane(root: HTMLElement, office: OfficeGlobals): void {
  const waiting = createSignal<boolean>();
  const attempts = createSignal<PaneSaveAttempt>();
  const saving = createSaving(office, attempts.tell);
  const { excel, isSetSupported, address, colors } = office;
  const host = createOfficeHost({
    excel,
    isSetSupported,
    saveSteps: saving.steps,
    isFormFocused,
    onWaiting: waiting.tell,
  });
  keepTabInPage(document);
  const theme = themeOf(colors());
  const saveFile: Host['saveFile'] = async (file) => {
    await saving.ready();
    return host.saveFile(file);
  };
  mountPane(
    root,
    { ...host, saveFile },
    {
      address,
      hostName: 'excel',
      ...(theme && { theme }),
      onTheme: (listener) => followTheme(office, listener),
      onWaiting: waiting.listen,
      onSaveAttempt: attempts.listen,
      saveBy: saving.saveBy,
    },
  );
}
