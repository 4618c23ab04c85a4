import type { OfficeHostOptions } from './office-options';

/** Colours of Excel's own windows, as #RRGGBB. */
export interface OfficeColors {
  readonly background: string;
  readonly foreground: string;
}

/** What office.js leaves in the page, and whether Excel is behind it. */
export interface OfficeGlobals extends Pick<OfficeHostOptions, 'excel' | 'isSetSupported'> {
  /** Where the workbook lies: an address or a path; empty for one that was never saved. */
  readonly address: string;
  /** Excel's colours now; null where it does not tell them, as on the web. */
  readonly colors: () => OfficeColors | null;
  /** Opens windows beside the pane. */
  readonly ui: Office.UI;
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
  const { context } = Office;
  const { requirements, ui } = context;
  return {
    excel: Excel,
    address: documentAddress(context),
    isSetSupported: (set, version) => requirements.isSetSupported(set, version),
    colors: () => colorsOf(context),
    ui,
    ...('openBrowserWindow' in ui && {
      openBrowserWindow: (address: string) => {
        ui.openBrowserWindow(address);
      },
    }),
  };
}

/** A workbook that was never saved has none, and some versions then give nothing at all. */
function documentAddress({ document }: Office.Context): string {
  const url: unknown = document.url;
  return typeof url === 'string' ? url : '';
}

function colorsOf(context: Partial<Pick<Office.Context, 'officeTheme'>>): OfficeColors | null {
  const theme: Partial<Office.OfficeTheme> | undefined = context.officeTheme;
  if (!theme) return null;
  const { bodyBackgroundColor: background, bodyForegroundColor: foreground } = theme;
  return background === undefined || foreground === undefined ? null : { background, foreground };
}

/** A click on a button of the ribbon; Excel waits until it is told that the command has ended. */
export interface CommandEvent {
  completed(): void;
}

/** Names a command of the ribbon; to be called once office.js is there and before `openOffice`. */
export function associateCommand(
  action: string,
  command: (event: CommandEvent) => Promise<void>,
): void {
  Office.actions.associate(action, (event: CommandEvent) => void command(event));
}
