import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { formatBase64 } from '../../src/app/base64';
import type { Quirks } from '../wps/fake-et';
import { buildTestPage } from '../run/build-test-page';
import { packageFiles, type Files } from '../run/package/folders';
import { readInstallPages } from '../run/package/install-pages';

const ROOT = join(__dirname, '../..');

function filesIn(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile());
  return new Map(
    paths.map((path) => [relative(folder, path), new Uint8Array(readFileSync(path))] as const),
  );
}

/** Where the package goes, a new folder when absent, and the server for one PC, an empty file when absent. */
export interface PackageOptions {
  readonly folder?: string;
  readonly server?: Uint8Array;
}

/**
 * Writes the package of the built pages, as `npm run package` does, but for the command line and the licences, which are
 * empty files; gives the folder.
 */
export function writePackage(origin: string, options: PackageOptions = {}): string {
  const { folder = mkdtempSync(join(tmpdir(), 'package-')), server = new Uint8Array() } = options;
  const files = packageFiles({
    origin,
    version: '1.0.0',
    web: filesIn(join(ROOT, 'dist/web')),
    wps: filesIn(join(ROOT, 'assets/wps')),
    manifest: readFileSync(join(ROOT, 'manifest.xml'), 'utf8'),
    localServer: server,
    commandLine: new Uint8Array(),
    pages: readInstallPages(),
    notices: '',
  });
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

/** Builds the fake WPS for browsers where it is out of date. Throws with what the build says. */
export function buildFakeWps(): void {
  buildTestPage('wps', 'dist/wps-page/fake-wps.js');
}

/**
 * A script for every frame, to be run before the page's own: the frame at the top holds the fake WPS over a workbook, frames
 * in it are handed the same one.
 */
export function fakeWpsScript(book: Uint8Array, quirks: Partial<Quirks> = {}): string {
  const fake = readFileSync(join(ROOT, 'dist/wps-page/fake-wps.js'), 'utf8');
  return `if (window.top === window) {
window.fakeBook = ${JSON.stringify(formatBase64(book))};
window.fakeQuirks = ${JSON.stringify(quirks)};
${fake}
} else if (window.top.fakeWps) Object.assign(window, window.top.fakeWps.et.page);`;
}
