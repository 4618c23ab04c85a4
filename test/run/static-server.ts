import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

/** A server of static files on this machine only. */
export interface StaticServer {
  /** With a slash at its end. */
  readonly address: string;
  close(): Promise<void>;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** The media type of a file by its name. */
export function mediaType(file: string): string {
  return MEDIA_TYPES[extname(file)] ?? 'application/octet-stream';
}

/** The file of an address under the root; undefined when there is none or it lies outside. */
export function fileOf(root: string, address: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    // An address that cannot be decoded names no file.
    return undefined;
  }
  const file = normalize(join(root, path.endsWith('/') ? `${path}index.html` : path));
  const isInside = file.startsWith(root + sep) && !path.includes('\0');
  return isInside && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/** Answers a request with the file that it asks for; whatever else is asked, by whatever page, gets 404. */
export function answerWithFile(
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const file = fileOf(root, request.url ?? '/');
  if (file === undefined || !['GET', 'HEAD'].includes(request.method ?? '')) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'content-type': mediaType(file),
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  createReadStream(file).pipe(response);
}

function createStaticServer(root: string): Server {
  return createServer((request, response) => {
    answerWithFile(root, request, response);
  });
}

/** Serves a folder on 127.0.0.1; port 0 takes any that is free. Fails when the port is taken. */
export function serveFolder(root: string, port = 0): Promise<StaticServer> {
  const server = createStaticServer(normalize(root));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const { port: taken } = server.address() as AddressInfo;
      resolve({
        address: `http://127.0.0.1:${String(taken)}/`,
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
