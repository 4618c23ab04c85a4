import { createServer } from 'node:https';
import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { extname, join, normalize, sep } from 'node:path';
import { localCertificate } from '../certificate';
import { SERVER_WORDS } from './server-words';

// Serves ../web at https://localhost:3000 on this machine only, with a certificate that is made here and stays here.

const PORT = 3000;
const FOLDER = join(homedir(), '.self-evaluation');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

function fileOf(root: string, path: string): string | undefined {
  const file = normalize(join(root, path.endsWith('/') ? `${path}index.html` : path));
  const isInside = file.startsWith(root + sep);
  return isInside && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

async function serve(): Promise<void> {
  const root = normalize(join(__dirname, '../web'));
  const { key, cert, file: certFile, isNew } = await localCertificate(FOLDER, 'localhost');
  if (isNew) console.log(SERVER_WORDS.trust(certFile));
  const server = createServer({ key, cert }, (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'https://localhost');
    const file = fileOf(root, pathname);
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
    });
    response.end(readFileSync(file));
  });
  server.listen(Number(process.env['PORT'] ?? PORT), '127.0.0.1', () => {
    console.log(SERVER_WORDS.running);
  });
}

serve().catch((cause: unknown) => {
  console.error(cause);
  process.exitCode = 1;
});
