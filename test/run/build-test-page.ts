import { spawnSync } from 'node:child_process';
import { readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
/** What the pages that stand for Excel and WPS in browser tests are made of. */
const SOURCES = [
  ...['src', 'assets/samples', 'test/excel', 'test/excel-page', 'test/wps', 'test/wps-page'],
  ...['webpack.config.js', 'package-lock.json'],
];

/**
 * Builds the page that stands for a host in browser tests, unless the built file is younger than all that it is made of: each
 * file of tests asks for it. Throws with what the build says.
 */
export function buildTestPage(host: 'excel' | 'wps', built: string): void {
  const file = join(ROOT, built);
  if (isFresh(file)) return;
  const webpack = require.resolve('webpack/bin/webpack.js');
  const args = [webpack, '--env', host, '--stats', 'errors-only'];
  const run = spawnSync(process.execPath, args, { cwd: ROOT });
  if (run.status !== 0) throw new Error(`${run.stdout.toString()}${run.stderr.toString()}`);
  // The same content is not written again, so that its time would stay old.
  utimesSync(file, new Date(), new Date());
}

function isFresh(built: string): boolean {
  const time = statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return SOURCES.every((source) =>
    filesAt(join(ROOT, source)).every((file) => statSync(file).mtimeMs < time),
  );
}

function filesAt(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name));
}
