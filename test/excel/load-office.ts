import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script, createContext } from 'node:vm';
import type { EmulatedExcel } from './emulated-excel';
import type { WireEvent } from './protocol/wire';

/** The library as it stands in a page, connected to an emulated Excel. */
export interface LoadedOffice {
  readonly Excel: typeof globalThis.Excel;
  readonly Office: typeof globalThis.Office;
  readonly OfficeExtension: typeof globalThis.OfficeExtension;
  /** Ends the connection: requests are not answered and events not heard any more. */
  readonly dispose: () => void;
}

/** The two ways of the bridge that the library looks for before it starts. */
interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost: ((text: string) => void) | null;
}

interface OutgoingMessage {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

/** Globals that the library leaves behind, with the members that this harness sets. */
interface Page {
  Excel: typeof globalThis.Excel;
  Office: typeof globalThis.Office;
  OfficeExtension: typeof globalThis.OfficeExtension & {
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
}

function isOutgoing(value: unknown): value is OutgoingMessage {
  return typeof value === 'object' && value !== null && 'id' in value && 'message' in value;
}

function isPage(value: object): value is Page {
  return 'Excel' in value && 'Office' in value && 'OfficeExtension' in value;
}

const LIBRARY = 'excel-web-16.00.debug.js';

let compiled: Script | undefined;

/** The library's file, unchanged, compiled once. */
function library(): Script {
  if (compiled) return compiled;
  const require = createRequire(join(process.cwd(), 'package.json'));
  const folder = dirname(require.resolve('@microsoft/office-js/package.json'));
  const path = join(folder, 'dist', LIBRARY);
  compiled = new Script(readFileSync(path, 'utf8'), { filename: path });
  return compiled;
}

const ignore = (): void => undefined;

/** A page as far as the library looks at it. It shares this realm's errors, dates and JSON, so that instanceof works. */
function createPage(bridge: NativeBridge): object {
  const location = {
    href: 'https://localhost/',
    search: '',
    hash: '',
    origin: 'https://localhost',
    protocol: 'https:',
    hostname: 'localhost',
  };
  const page: Record<string, unknown> = {
    ...{ Array, Date, Error, JSON, Object, Promise, URL },
    ...{ clearInterval, clearTimeout, console, performance, setInterval, setTimeout },
    addEventListener: ignore,
    removeEventListener: ignore,
    open: ignore,
    location,
    navigator: { userAgent: 'node' },
    document: {
      createElement: () => ({}),
      getElementsByTagName: () => [],
      addEventListener: ignore,
      readyState: 'loading',
      location,
    },
    _richApiNativeBridge: bridge,
  };
  for (const name of ['window', 'self', 'parent', 'top']) page[name] = page;
  return createContext(page);
}

function connect(excel: EmulatedExcel): { bridge: NativeBridge; close: () => void } {
  let isOpen = true;
  const receive = (message: object): void => {
    if (isOpen) bridge.onMessageFromHost?.(JSON.stringify(message));
  };
  const answer = async (text: string): Promise<void> => {
    const outgoing: unknown = JSON.parse(text);
    if (!isOutgoing(outgoing)) throw new Error('This is no message of the library.');
    const { id, flags, message } = outgoing;
    const reply = await excel.request(JSON.stringify(message.body), flags);
    if (reply) receive({ id, type: 2, message: reply });
  };
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      if (isOpen) void answer(text);
    },
  };
  const stop = excel.listen((entries: readonly WireEvent[]) => {
    receive({ type: 3, message: { entries } });
  });
  const close = (): void => {
    isOpen = false;
    stop();
  };
  return { bridge, close };
}

/**
 * The library of this package is older than `mergeUndoGroup` and does not send it; newer ones do. So that its effect
 * can be tested, the option is passed to the emulated Excel beside the library.
 */
function passUndoGroups(page: Page, excel: EmulatedExcel): void {
  const { run } = page.Excel;
  const grouped = async (...args: readonly unknown[]): Promise<unknown> => {
    const [options] = args;
    const call = (): unknown => Reflect.apply(run, page.Excel, args);
    const isGroup =
      typeof options === 'object' &&
      options !== null &&
      'mergeUndoGroup' in options &&
      options.mergeUndoGroup === true &&
      excel.supports('ExcelApi', '1.20');
    if (!isGroup) return call();
    excel.beginUndoGroup();
    try {
      return await call();
    } finally {
      excel.endUndoGroup();
    }
  };
  Object.assign(page.Excel, { run: grouped });
}

/** Loads the real office.js against an emulated Excel. Each call gives a library of its own. */
export function loadOffice(excel: EmulatedExcel): Promise<LoadedOffice> {
  const { bridge, close } = connect(excel);
  const global = createPage(bridge);
  library().runInContext(global);
  if (!isPage(global)) throw new Error('The library did not start.');
  const page = global;
  const requirements = {
    isSetSupported: (set: string, version?: string | number) =>
      excel.supports(set, version === undefined ? undefined : String(version)),
  };
  // The library's own context is filled by the start-up of a page, which the bridge does without.
  const context = { requirements, platform: excel.platform, host: 'Excel' };
  const office: typeof page.Office = Object.create(page.Office, {
    context: { value: context, enumerable: true },
  }) as typeof page.Office;
  page.Office = office;
  // The library guards members by requirement set, but leaves this switch off.
  page.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  passUndoGroups(page, excel);
  const { Excel, Office, OfficeExtension } = page;
  return Promise.resolve({ Excel, Office, OfficeExtension, dispose: close });
}
