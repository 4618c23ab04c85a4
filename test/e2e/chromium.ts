import { spawnSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

/** A browser's executable, and the folder of libraries that it needs on a bare machine. */
export interface ChromiumFiles {
  readonly executable: string;
  readonly libraries: string | null;
}

const FOLDER = join(__dirname, '../../.cache/chromium');
const PACKAGE = '@sparticuz/chromium';

/** Unpacks one of the package's files once; others that do the same at the same time do no harm. */
async function unpack(bin: string, name: string, target: string, mode: number): Promise<void> {
  if (existsSync(target)) return;
  mkdirSync(dirname(target), { recursive: true });
  const part = `${target}.${String(process.pid)}`;
  await pipeline(
    createReadStream(join(bin, name)),
    createBrotliDecompress(),
    createWriteStream(part, { mode }),
  );
  renameSync(part, target);
}

function starts(executable: string, libraries: string | null): boolean {
  const run = spawnSync(executable, ['--version'], { env: environment(libraries) });
  return run.status === 0;
}

/** The environment to start the browser in. */
export function environment(libraries: string | null): Record<string, string> {
  const entries = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const given = Object.fromEntries(entries);
  if (libraries === null) return given;
  const path = [libraries, given['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return { ...given, LD_LIBRARY_PATH: path };
}

/**
 * The browser that the package carries, unpacked into the project's cache. Where libnss3 and its companions are not
 * installed, those that the package carries as well are used.
 */
export async function chromiumFiles(): Promise<ChromiumFiles> {
  const bin = join(dirname(require.resolve(PACKAGE)), '../../bin');
  const description = readFileSync(join(bin, '../package.json'), 'utf8');
  const { version } = JSON.parse(description) as { version: string };
  const folder = join(FOLDER, version);
  const executable = join(folder, 'chromium');
  await unpack(bin, 'chromium.br', executable, 0o755);
  if (starts(executable, null)) return { executable, libraries: null };
  const archive = join(folder, 'libraries.tar');
  await unpack(bin, 'al2023.tar.br', archive, 0o644);
  const run = spawnSync('tar', ['-xf', archive, '-C', folder]);
  const libraries = join(folder, 'lib');
  if (run.status !== 0 || !starts(executable, libraries)) {
    throw new Error(`Chromium does not start: ${executable}`);
  }
  return { executable, libraries };
}
