import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { request } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The server for one PC, running as she starts it, but on a port of its own and with a home of its own. */
export interface LocalServer {
  readonly home: string;
  readonly port: number;
  /** What it has said so far. */
  readonly said: string;
  /** Files of the certificate that it made. */
  readonly certificate: string;
  readonly key: string;
  /** The status of an answer, its certificate checked against the one that she trusts. */
  get(path: string): Promise<number>;
  stop(): Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

/** Starts it and waits until it says that it runs. Rejects with what it says when it ends instead. */
export async function localServer(
  program: string,
  args: readonly string[],
  home = mkdtempSync(join(tmpdir(), 'home-')),
  wished?: number,
): Promise<LocalServer> {
  const port = wished ?? (await freePort());
  const env = { ...process.env, HOME: home, USERPROFILE: home, PORT: String(port) };
  const child = spawn(process.execPath, [program, ...args], { env });
  let said = '';
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  await new Promise<void>((resolve, reject) => {
    const hear = (part: Buffer): void => {
      said += part.toString();
      if (said.includes('已在本机启动')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('close', () => {
      reject(new Error(said));
    });
  });
  const kept = join(home, '.self-evaluation');
  const at = args.indexOf('--cert');
  const certificate = at < 0 ? join(kept, 'localhost.crt') : (args[at + 1] ?? '');
  return {
    ...{ home, port, said, certificate, key: join(kept, 'localhost.key') },
    get: (path) =>
      new Promise((resolve, reject) => {
        const options = {
          host: 'localhost',
          port,
          path: `/${path}`,
          ca: readFileSync(certificate),
        };
        const asked = request(options, (answer) => {
          answer.resume();
          resolve(answer.statusCode ?? 0);
        });
        asked.once('error', reject);
        asked.end();
      }),
    async stop() {
      child.kill();
      await ended;
    },
  };
}
