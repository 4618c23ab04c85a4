import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { dirname, join, normalize } from 'node:path';
import { buildTestPage } from './build-test-page';
import { localCertificate, type LocalCertificate } from './certificate';
import { fileOf, mediaType, type StaticServer } from './static-server';

const ROOT = join(__dirname, '../..');
const CERTIFICATE_NAME = 'localhost (self-evaluation development)';

/** Beside the shipped pages at the root: the emulated Excel's page in /excel/, Microsoft's unmodified library in /office/. */
const FOLDERS: readonly (readonly [prefix: string, folder: () => string])[] = [
  ['/excel/', () => join(ROOT, 'dist/excel')],
  ['/office/', () => join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist')],
];

/** The library's address in a built page, whichever the build was told. */
const OFFICE_JS = /(["'])(?:https?:)?\/\/[^"'\s]+\/office\.js\1/g;

/** A server of the emulated Excel, with the certificate that it bears. */
export interface ExcelServer extends StaticServer {
  readonly certificate: LocalCertificate;
}

/** Builds the emulated Excel's page where it is out of date. Throws with what the build says. */
export function buildExcelPage(): void {
  buildTestPage('excel', 'dist/excel/page.js');
}

/**
 * Serves the emulated Excel and the add-in (`web`: its pages, the built ones when absent) at https://localhost, for this
 * machine only; port 0 takes any that is free.
 * The library starts over https alone. Pages are as they ship but for the library's address, which is this server's.
 */
export async function serveExcel(port = 0, web = join(ROOT, 'dist/web')): Promise<ExcelServer> {
  const certificate = await localCertificate(
    join(ROOT, '.cache/excel-certificate'),
    CERTIFICATE_NAME,
  );
  const { key, cert } = certificate;
  const server = createServer({ key, cert }, (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'https://localhost');
    const [prefix, folder] = FOLDERS.find(([start]) => pathname.startsWith(start)) ?? [
      '/',
      () => web,
    ];
    const path = `/${pathname.slice(prefix.length)}`;
    const file = fileOf(normalize(folder()), path);
    if (file === undefined || !['GET', 'HEAD'].includes(request.method ?? '')) {
      response.writeHead(404).end();
      return;
    }
    const type = mediaType(file);
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' });
    const content = readFileSync(file);
    response.end(type.startsWith('text/html') ? withOwnLibrary(content.toString()) : content);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      const { port: taken } = server.address() as AddressInfo;
      resolve({
        address: `https://localhost:${String(taken)}/`,
        certificate,
        close: () =>
          new Promise((closed) => {
            server.close(() => {
              closed();
            });
            server.closeAllConnections();
          }),
      });
    });
  });
}

function withOwnLibrary(page: string): string {
  return page.replace(OFFICE_JS, '$1/office/office.js$1');
}
