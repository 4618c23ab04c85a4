import { createServer, type Server } from 'node:http';
import { mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { packageFiles } from '../run/package/folders';
import { readInstallPages } from '../run/package/install-pages';
import { serveFolder, type StaticServer } from '../run/static-server';
import { launch, openPage, type WatchedPage } from './browser';

const PAGES = join(__dirname, '../../dist/web');
const PORT = 58_890;

interface Entry {
  readonly name: string;
  readonly url: string;
  readonly addonType: string;
  readonly enable: string;
}

/** WPS's service as far as the page uses it; `refuses` stands for her saying no. */
class FakeService {
  list: readonly Entry[] = [];
  refuses = false;
  /** How its version is called: from 1.0.2 on messages are wrapped. */
  version = '1.0.3';
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        response.setHeader('access-control-allow-origin', '*');
        const { status, text } = this.answer(request.url ?? '', Buffer.concat(parts).toString());
        response.writeHead(status).end(text);
      });
    });
  }

  answer(path: string, body: string): { status: number; text: string } {
    if (path === '/version') return { status: 200, text: this.version };
    if (path === '/publishlist') return { status: 200, text: JSON.stringify(this.list) };
    if (path !== '/deployaddons/runParams') return { status: 404, text: '' };
    const data = this.version >= '1.0.2' ? (JSON.parse(body) as { data: string }).data : body;
    const { cmd, ...entry } = JSON.parse(Buffer.from(data, 'base64').toString()) as Entry & {
      cmd: string;
    };
    if (this.refuses) return { status: 200, text: 'CANCEL' };
    const others = this.list.filter(({ name }) => name !== entry.name);
    this.list = cmd === 'enable' ? [...others, { ...entry, enable: 'true' }] : others;
    return { status: 200, text: 'OK' };
  }

  listen(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.listen(PORT, '127.0.0.1', () => {
        resolve();
      });
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => {
        resolve();
      });
      this.#server.closeAllConnections();
    });
  }
}

const OA: Entry = { name: 'oa', url: 'http://oa/', addonType: 'wps', enable: 'true' };
let folder: string;
let server: StaticServer;
let browser: Browser;
let service: FakeService;
let current: WatchedPage | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wps-install-'));
  const web = new Map(
    ['wps-index.html', 'wps-shell.js', 'wps-install.html', 'wps-install.js'].map((name) => [
      name,
      new Uint8Array(readFileSync(join(PAGES, name))),
    ]),
  );
  const files = packageFiles({
    ...{ origin: 'https://h.example/a', version: '1.0.0', web, wps: new Map() },
    ...{ manifest: null, localServer: new Uint8Array(), commandLine: new Uint8Array() },
    ...{ pages: readInstallPages(), notices: '' },
  });
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  server = await serveFolder(folder);
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  service = new FakeService();
  service.list = [OA];
  await service.listen();
});
afterEach(async () => {
  await current?.context.close();
  await service.close();
});

async function open(): Promise<Page> {
  current = await openPage(browser, `${server.address}wps-publish/install/index.html`, {
    allowedHosts: [`127.0.0.1:${String(PORT)}`],
  });
  return current.page;
}

const says = (page: Page, text: string) =>
  page.locator('#status', { hasText: text }).waitFor({ timeout: 15_000 });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test.each(['1.0.3', '1.0.1'])('service %s: installs and removes, others stay', async (version) => {
  service.version = version;
  const page = await open();
  await says(page, '尚未安装');
  await press(page, '安装');
  await says(page, '安装成功');
  expect(service.list).toMatchObject([
    OA,
    { name: 'self-evaluation', addonType: 'et', url: 'https://h.example/a/wps/' },
  ]);
  await press(page, '移除');
  await says(page, '已移除');
  expect(service.list).toEqual([OA]);
  expect(current?.problems).toEqual([]);
});

test('updates an earlier address', async () => {
  const old = { ...OA, name: 'self-evaluation', addonType: 'et', url: 'http://old/' };
  service.list = [OA, old];
  const page = await open();
  await says(page, '旧版本');
  await press(page, '更新');
  await says(page, '安装成功');
  expect(service.list.map(({ url }) => url)).toEqual(['http://oa/', 'https://h.example/a/wps/']);
});

test('tells of a refusal, and that nothing was installed', async () => {
  service.refuses = true;
  const page = await open();
  await says(page, '尚未安装');
  await press(page, '安装');
  await says(page, '没有接受');
  expect(service.list).toEqual([OA]);
  await page.getByRole('button', { name: '安装', exact: true }).waitFor();
});

test('tells what to do when WPS does not answer, and looks again', async () => {
  await service.close();
  const page = await open();
  await says(page, '没有联系上');
  await service.listen();
  await press(page, '重新检测');
  await says(page, '尚未安装');
});

test('where the browser bars calls over http it asks over a WebSocket', async () => {
  await service.close();
  current = await openPage(browser, 'about:blank', { allowedHosts: [`127.0.0.1:${String(PORT)}`] });
  const { page } = current;
  const asked: string[] = [];
  await page.routeWebSocket('ws://127.0.0.1:58892/**', (socket) => {
    const { pathname } = new URL(socket.url());
    asked.push(pathname);
    socket.onMessage((message) => {
      socket.send(service.answer(pathname, String(message)).text);
    });
  });
  await page.goto(`${server.address}wps-publish/install/index.html`);
  await says(page, '尚未安装');
  await press(page, '安装');
  await says(page, '安装成功');
  expect(service.list.map(({ url }) => url)).toEqual(['http://oa/', 'https://h.example/a/wps/']);
  expect(asked).toContain('/deployaddons/runParams');
});

test('the offline page merges a list, from a folder', async () => {
  const address = pathToFileURL(join(folder, 'wps-offline/merge/index.html')).href;
  current = await openPage(browser, address);
  const { page } = current;
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('input[type=file]').setInputFiles({
      name: 'publish.xml',
      mimeType: 'text/xml',
      buffer: Buffer.from('<jsplugins><jsplugin name="oa" type="wps" url="oa_1"/></jsplugins>'),
    }),
  ]);
  const merged = readFileSync(await download.path(), 'utf8');
  expect(merged).toContain('name="oa"');
  expect(merged).toContain('url="self-evaluation_1.0.0"');
  expect(current.problems).toEqual([]);
});
