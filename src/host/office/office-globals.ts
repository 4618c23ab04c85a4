import type { OfficeHostOptions } from './office-options';

/** What office.js leaves in the page, and whether Excel is behind it. */
export interface OfficeGlobals extends Pick<OfficeHostOptions, 'excel' | 'isSetSupported'> {
  /** Opens an address outside of the pane; not on the web. */
  readonly openBrowserWindow?: (address: string) => void;
}

/**
 * Waits until office.js is ready. The only place that looks at its globals. Null when the page stands in no Excel: office.js
 * then answers without a host.
 */
export async function openOffice(): Promise<OfficeGlobals | null> {
  if (typeof Office === 'undefined') return null;
  const { host } = await Office.onReady();
  // Without Excel behind it the library defines no namespace of that name, whatever its types say.
  if (String(host) !== 'Excel' || typeof Excel === 'undefined') return null;
  const { requirements, ui } = Office.context;
  return {
    excel: Excel,
    isSetSupported: (set, version) => requirements.isSetSupported(set, version),
    ...('openBrowserWindow' in ui && {
      openBrowserWindow: (address: string) => {
        ui.openBrowserWindow(address);
      },
    }),
  };
}
