import { createServer } from 'node:https';
import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { extname, join, normalize, sep } from 'node:path';
import { createSecureContext } from 'node:tls';
import { parseArgs } from 'node:util';
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

/** A certificate of the unit's own, where two files are named; else the one that is made here. */
async function certificate(): Promise<{ readonly key: string; readonly cert: string }> {
  const { values } = parseArgs({ options: { cert: { type: 'string' }, key: { type: 'string' } } });
  if (values.cert === undefined && values.key === undefined) {
    const { key, cert, file, isNew } = await localCertificate(FOLDER, 'localhost');
    if (isNew) console.log(SERVER_WORDS.trust(file));
    return { key, cert };
  }
  if (values.cert === undefined || values.key === undefined) throw new Error(SERVER_WORDS.usage);
  try {
    const pair = { key: readFileSync(values.key, 'utf8'), cert: readFileSync(values.cert, 'utf8') };
    createSecureContext(pair);
    return pair;
  } catch (cause) {
    throw new Error(SERVER_WORDS.badCertificate(String(cause)), { cause });
  }
}

async function serve(): Promise<void> {
  const root = normalize(join(__dirname, '../web'));
  const port = Number(process.env['PORT'] ?? PORT);
  const server = createServer(await certificate(), (request, response) => {
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
  server.on('error', (failure: NodeJS.ErrnoException) => {
    console.error(failure.code === 'EADDRINUSE' ? SERVER_WORDS.taken(port) : failure);
    process.exitCode = 1;
  });
  server.listen(port, '127.0.0.1', () => {
    console.log(SERVER_WORDS.running);
  });
}

serve().catch((cause: unknown) => {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
});
