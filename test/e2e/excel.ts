import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { formatBase64, parseBase64 } from '../../src/app/base64';
import type { CellValue } from '../../src/core/sheet/grid';
import type { Fault } from '../excel/faults';
import type { TrafficCounts } from '../excel/traffic';
import type { OpenOptions } from '../excel-page/page-api';
import { buildExcelPage, serveExcel, type ExcelServer } from '../run/excel-server';

/** How a workbook is opened in the emulated Excel, and which pages of an add-in stand beside it. */
export interface ExcelPageOptions extends Partial<OpenOptions> {
  /** An .xlsx; the sample when absent. */
  readonly book?: Uint8Array;
  /** Path of the pane on the server; the shipped pane when absent. */
  readonly pane?: string;
  readonly commands?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Called with the context before the first page opens: to set clocks, or block requests. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

/** The emulated Excel in a browser. */
export interface ExcelPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors in any frame, violations of content policies, and requests to other hosts. */
  readonly problems: readonly string[];
  readonly otherHosts: readonly string[];
  /** Shows the pane, by the button that she would press, and gives its frame once it has loaded. */
  pane(): Promise<Frame>;
  closePane(): Promise<void>;
  /** Another workbook, as if opened in the same browser. */
  open(book: Uint8Array, options?: Partial<OpenOptions>): Promise<void>;
  /** The workbook as it would be saved. */
  save(): Promise<Uint8Array>;
  /** Members that were asked for and are not emulated; a good test leaves none. */
  unknownMembers(): Promise<readonly string[]>;
  /** Requests and bytes since the last reset. */
  traffic(): Promise<TrafficCounts>;
  resetTraffic(): Promise<void>;
  /** Plans a failure of a request to come, counted from 1 since `resetFaults`. */
  failAt(fault: Fault): Promise<void>;
  crashAt(sync: number): Promise<void>;
  resetFaults(): Promise<void>;
  /** Runs a command of the ribbon with or without a pane; gives its status, 0 when it was carried out. */
  command(action: string): Promise<number>;
  sheetNames(): Promise<readonly string[]>;
  activeSheet(): Promise<string>;
  /** A cell such as 'Sheet1'!B2: what it holds. */
  read(address: string): Promise<CellValue>;
  /** Types into a cell by keys, as she does. */
  type(address: string, text: string): Promise<void>;
  select(address: string): Promise<void>;
  /** Presses Ctrl+Z in the grid. */
  undo(): Promise<void>;
  undoDepth(): Promise<number>;
  /** What emptied her undo stack. */
  undoClearedBy(): Promise<readonly string[]>;
  renameSheet(from: string, to: string): Promise<void>;
  deleteSheet(name: string): Promise<void>;
  protectSheet(name: string): Promise<void>;
  unprotectSheet(name: string): Promise<void>;
  protectWorkbook(): Promise<void>;
  /** Enters edit mode in the selected cell, by F2. */
  startEditing(): Promise<void>;
  /** Leaves it, by Enter or Escape. */
  stopEditing(isEntered: boolean): Promise<void>;
  close(): Promise<void>;
}

let isBuilt = false;

/** Builds the emulated Excel's page once a process and serves it on a free port, beside the built pages or those in `web`. */
export async function startExcelServer(web?: string): Promise<ExcelServer> {
  if (!isBuilt) buildExcelPage();
  isBuilt = true;
  return serveExcel(0, web);
}

/** Opens the emulated Excel with a workbook. */
export async function openExcel(
  browser: Browser,
  server: ExcelServer,
  options: ExcelPageOptions = {},
): Promise<ExcelPage> {
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1366, height: 768 },
    locale: 'zh-CN',
    colorScheme: options.colorScheme ?? 'light',
    acceptDownloads: true,
    ignoreHTTPSErrors: true,
  });
  const watched = await watch(context, server);
  await options.prepare?.(context);
  const page = await context.newPage();
  const address = new URL('excel/', server.address);
  if (options.pane !== undefined) address.searchParams.set('pane', options.pane);
  if (options.commands !== undefined) address.searchParams.set('commands', options.commands);
  await page.goto(address.href);
  const excel = driverOf(page, context);
  if (options.book) await excel.open(options.book, options);
  return { ...excel, ...watched };
}

/** Notes what goes wrong in any page or frame. */
async function watch(
  context: BrowserContext,
  server: ExcelServer,
): Promise<Pick<ExcelPage, 'problems' | 'otherHosts'>> {
  const problems: string[] = [];
  const otherHosts: string[] = [];
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error('content policy:', violatedDirective, blockedURI);
    });
  });
  context.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    const isOwn = ['data:', 'blob:', 'about:'].includes(protocol);
    if (isOwn || host === new URL(server.address).host) return;
    otherHosts.push(request.url());
    problems.push(`request to another host: ${request.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => {
    problems.push(`error: ${error.error().message}`);
  });
  return { problems, otherHosts };
}

type Driver = Omit<ExcelPage, 'problems' | 'otherHosts'>;
type Action = 'renameSheet' | 'deleteSheet' | 'protectSheet' | 'unprotectSheet' | 'protectWorkbook';

function driverOf(page: Page, context: BrowserContext): Driver {
  /** Does something to the workbook as the person, by the emulation's own calls, and shows it. */
  const act = (action: Action, ...args: readonly string[]): Promise<void> =>
    page.evaluate(
      ([name, [first = '', second = '']]) => {
        const { user } = window.excelPage.excel;
        if (name === 'renameSheet') user.renameSheet(first, second);
        else if (name === 'protectWorkbook') user.protectWorkbook();
        else user[name](first);
        window.excelPage.refresh();
      },
      [action, args] as const,
    );
  const select = (address: string): Promise<void> =>
    page.evaluate((at) => {
      window.excelPage.excel.user.select(at);
      window.excelPage.refresh();
    }, address);
  const excelOf = <T>(get: (excel: Window['excelPage']['excel']) => T): Promise<T> =>
    page.evaluate(`(${get.toString()})(window.excelPage.excel)`);
  return {
    page,
    context,
    async pane() {
      await page.getByRole('button', { name: '打开窗格' }).click();
      const element = await page.locator('#pane iframe').elementHandle();
      const frame = await element?.contentFrame();
      if (!frame) throw new Error('no pane');
      await frame.waitForLoadState();
      return frame;
    },
    closePane: () =>
      page.evaluate(() => {
        window.excelPage.closePane();
      }),
    open: (book, options = {}) =>
      page.evaluate(
        ([base64, { fileName = 'book.xlsx', apiLevel, isReadOnly }]) => {
          window.excelPage.open(base64, {
            fileName,
            ...(apiLevel && { apiLevel }),
            ...(isReadOnly !== undefined && { isReadOnly }),
          });
        },
        [formatBase64(book), options] as const,
      ),
    async save() {
      const bytes = parseBase64(await page.evaluate(() => window.excelPage.save()));
      if (!bytes) throw new Error('no base64');
      return bytes;
    },
    unknownMembers: () => page.evaluate(() => window.excelPage.unknown()),
    traffic: () => excelOf((excel) => excel.traffic),
    resetTraffic: () =>
      excelOf((excel) => {
        excel.resetTraffic();
      }),
    failAt: (fault) =>
      page.evaluate((planned) => {
        window.excelPage.excel.failAt(planned);
      }, fault),
    crashAt: (sync) =>
      page.evaluate((at) => {
        window.excelPage.excel.crashAt(at);
      }, sync),
    resetFaults: () =>
      excelOf((excel) => {
        excel.resetFaults();
      }),
    command: async (action) =>
      (await page.evaluate((name) => window.excelPage.command(name), action)).status,
    sheetNames: () => excelOf((excel) => excel.book.sheets.map(({ name }) => name)),
    activeSheet: () => excelOf((excel) => excel.book.active.name),
    read: (address) => page.evaluate((at) => window.excelPage.read(at), address),
    async type(address, text) {
      await select(address);
      await page.locator('#grid').focus();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    select,
    async undo() {
      await page.locator('#grid').focus();
      await page.keyboard.press('Control+z');
    },
    undoDepth: () => excelOf((excel) => excel.undoStack.length),
    undoClearedBy: () => excelOf((excel) => excel.undoClearedBy),
    renameSheet: (from, to) => act('renameSheet', from, to),
    deleteSheet: (name) => act('deleteSheet', name),
    protectSheet: (name) => act('protectSheet', name),
    unprotectSheet: (name) => act('unprotectSheet', name),
    protectWorkbook: () => act('protectWorkbook'),
    async startEditing() {
      await page.locator('#grid').focus();
      await page.keyboard.press('F2');
    },
    stopEditing: (isEntered) =>
      page.evaluate((how) => {
        window.excelPage.stopEditing(how);
      }, isEntered),
    close: () => context.close(),
  };
}
