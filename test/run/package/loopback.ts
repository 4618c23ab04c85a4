import { createServer } from 'node:https';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, normalize } from 'node:path';
import { createSecureContext } from 'node:tls';
import { parseArgs } from 'node:util';
import { localCertificate } from '../certificate';
import { answerWithFile } from '../static-server';
import { SERVER_WORDS } from './server-words';

// Serves ../web at https://localhost:3000 on this machine only, with a certificate that is made here and stays here.

const PORT = 3000;
const FOLDER = join(homedir(), '.self-evaluation');

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
    answerWithFile(root, request, response);
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
