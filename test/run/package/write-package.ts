import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { noticesText, shippedPackages } from '../licences';
import { LOOPBACK_ORIGIN, packageFiles, type Files } from './folders';
import { readInstallPages } from './install-pages';
import { buildServer } from './build-server';

// Builds the pages and writes dist/package, one folder for each way of installing:
// npm run package -- --origin https://host/path [--office https://host/path/office.js]

const ROOT = join(__dirname, '../../..');

function filesIn(folder: string): Files {
  const found = new Map<string, Uint8Array>();
  const visit = (path: string): void => {
    for (const name of readdirSync(path).sort()) {
      const full = join(path, name);
      if (statSync(full).isDirectory()) visit(full);
      else found.set(relative(folder, full).replaceAll('\\', '/'), readFileSync(full));
    }
  };
  visit(folder);
  return found;
}

function originOf(args: readonly string[]): string {
  const at = args.indexOf('--origin');
  const asked = at < 0 ? LOOPBACK_ORIGIN : args[at + 1];
  if (asked === undefined || !/^https?:\/\/[^\s"'<>]+$/.test(asked)) {
    throw new Error('--origin https://host/path');
  }
  return asked.replace(/\/+$/, '');
}

/** The address of office.js that the pages for Excel are told; undefined leaves the usual one. */
function officeOf(args: readonly string[]): string | undefined {
  const at = args.indexOf('--office');
  if (at < 0) return undefined;
  const asked = args[at + 1];
  if (asked === undefined || !/^https:\/\/[^\s"'<>]+\/office\.js$/.test(asked)) {
    throw new Error('--office https://host/path/office.js');
  }
  return asked;
}

/** Builds the pages and the command line, without a cache, so that they are the same bytes each time. Throws with what the build says. */
function buildAll(office: string | undefined): void {
  const program = require.resolve('webpack/bin/webpack.js');
  const told = office === undefined ? [] : ['--env', `office=${office}`];
  const args = [program, '--stats', 'errors-only', '--env', 'fresh', ...told];
  const run = spawnSync(process.execPath, args, { cwd: ROOT });
  if (run.status !== 0) throw new Error(`${run.stdout.toString()}${run.stderr.toString()}`);
}

async function main(): Promise<void> {
  buildAll(officeOf(process.argv));
  const origin = originOf(process.argv);
  const web = join(ROOT, 'dist/web');
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  const manifest = join(ROOT, 'manifest.xml');
  const hasManifest = statSync(manifest, { throwIfNoEntry: false }) !== undefined;
  const files = packageFiles({
    origin,
    version,
    web: filesIn(web),
    wps: filesIn(join(ROOT, 'assets/wps')),
    manifest: hasManifest ? readFileSync(manifest, 'utf8') : null,
    localServer: await buildServer(join(ROOT, '.cache/package')),
    commandLine: readFileSync(join(ROOT, 'dist/cli.js')),
    pages: readInstallPages(),
    notices: noticesText(shippedPackages()),
  });
  const target = join(ROOT, 'dist/package');
  rmSync(target, { recursive: true, force: true });
  for (const [path, bytes] of files) {
    const file = join(target, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  console.log(`${String(files.size)} files in dist/package for ${origin}`);
}

main().catch((cause: unknown) => {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
});
