import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** What is used of a browser's page; the driver is as old as the browsers, and has no types of its own. */
export interface OldPage {
  evaluateOnNewDocument(script: string): Promise<void>;
  goto(address: string): Promise<unknown>;
  evaluate(script: string): Promise<unknown>;
  waitForFunction(script: string, options?: { timeout: number }): Promise<unknown>;
  screenshot(options: { path: string }): Promise<unknown>;
  setViewport(size: { width: number; height: number }): Promise<void>;
  on(event: 'pageerror', listener: (error: Error) => void): void;
  on(event: 'console', listener: (message: { type(): string; text(): string }) => void): void;
  on(event: 'request', listener: (request: { url(): string }) => void): void;
}

export interface OldBrowser {
  newPage(): Promise<OldPage>;
  version(): Promise<string>;
  close(): Promise<void>;
}

interface Driver {
  launch(options: {
    executablePath: string;
    args: readonly string[];
    env: Record<string, string | undefined>;
  }): Promise<OldBrowser>;
}

const ARGS = ['--no-sandbox', '--disable-gpu', '--single-process', '--no-zygote', '--headless'];
/** Packages of this folder that carry a browser. */
export const BROWSERS = { 80: 'chrome-aws-lambda', 103: '@sparticuz/chromium' } as const;

const FOLDER = __dirname;
const CACHE = join(FOLDER, '../../.cache/old-chromium');

/** Unpacks a browser and the libraries that it carries for bare machines; gives the folder. */
function unpack(name: string): string {
  const folder = join(CACHE, name.replace('/', '+'));
  const executable = join(folder, 'chromium');
  if (existsSync(executable)) return folder;
  mkdirSync(folder, { recursive: true });
  const bin = join(FOLDER, 'node_modules', name, 'bin');
  for (const archive of ['aws.tar.br', 'swiftshader.tar.br']) {
    const file = join(folder, archive.replace('.br', ''));
    writeFileSync(file, brotliDecompressSync(readFileSync(join(bin, archive))));
    const run = spawnSync('tar', ['-xf', file, '-C', folder]);
    if (run.status !== 0) throw new Error(run.stderr.toString());
  }
  const bytes = brotliDecompressSync(readFileSync(join(bin, 'chromium.br')));
  writeFileSync(executable, bytes, { mode: 0o755 });
  return folder;
}

/** Starts one of the old browsers. Fails with what the browser says where it cannot start on this machine. */
export async function launchOld(name: string): Promise<OldBrowser> {
  const folder = unpack(name);
  const executablePath = join(folder, 'chromium');
  const driver = createRequire(join(FOLDER, 'package.json'))('puppeteer-core') as Driver;
  const given = process.env;
  const own = { ...given, LD_LIBRARY_PATH: join(folder, 'lib') };
  const starts = (env: NodeJS.ProcessEnv): boolean =>
    spawnSync(executablePath, ['--version'], { env }).status === 0;
  const env = starts(given) ? given : own;
  return driver.launch({ executablePath, args: ARGS, env });
}
