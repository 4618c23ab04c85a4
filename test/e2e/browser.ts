import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { chromiumFiles, environment } from './chromium';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a headless browser. The caller closes it. */
export async function launch(): Promise<Browser> {
  const { executable, libraries } = await chromiumFiles();
  return chromium.launch({
    executablePath: executable,
    headless: true,
    args: FLAGS,
    env: environment(libraries),
  });
}

/** A page whose misdeeds are noted. */
export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Requests to other hosts, errors in the console or thrown, and violations of the content policy. */
  readonly problems: readonly string[];
}

/** How to open a page; `allowedHosts` are other hosts it may ask, such as the emulated office.js. */
export interface PageOptions {
  readonly allowedHosts?: readonly string[];
  readonly colorScheme?: 'light' | 'dark';
  readonly offline?: boolean;
}

const VIOLATION = 'content policy:';

/**
 * Notes what goes wrong in any page or frame of a context: requests to other hosts than that of `address`, errors in the
 * console or thrown, and violations of the content policy. The list grows.
 */
export async function watchContext(
  context: BrowserContext,
  address: string,
  allowedHosts: readonly string[] = [],
): Promise<readonly string[]> {
  const problems: string[] = [];
  const { host, protocol } = new URL(address);
  await context.addInitScript((mark: string) => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(mark, event.violatedDirective, event.blockedURI, event.sourceFile);
    });
  }, VIOLATION);
  context.on('request', (request) => {
    const url = new URL(request.url());
    const isOwn =
      ['data:', 'blob:'].includes(url.protocol) ||
      (url.protocol === protocol && url.host === host) ||
      allowedHosts.includes(url.host);
    if (!isOwn) problems.push(`request to another host: ${request.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => {
    problems.push(`error: ${error.error().message}`);
  });
  return problems;
}

/** Opens an address (http or file) at 1366 x 768 and watches what the page does. */
export async function openPage(
  browser: Browser,
  address: string,
  options: PageOptions = {},
): Promise<WatchedPage> {
  const { allowedHosts = [], colorScheme = 'light' } = options;
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    colorScheme,
    acceptDownloads: true,
  });
  const problems = await watchContext(context, address, allowedHosts);
  const page = await context.newPage();
  await page.goto(address);
  if (options.offline === true) await context.setOffline(true);
  return { page, context, problems };
}
