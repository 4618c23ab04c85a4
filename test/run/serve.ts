import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { serveFolder } from './static-server';

// Serves the pages at http://127.0.0.1: npm start [-- --port 3000] [--no-open]. Builds them first when they are out of date.

const ROOT = join(__dirname, '../..');
const PAGES = join(ROOT, 'dist/web');
const SOURCES = ['src', 'assets', 'webpack.config.js', 'webpack.plugins.js', 'package.json'];
const USUAL_PORT = 3000;

/** Time of the newest file at or under a path, in milliseconds; 0 when there is none. */
function newest(path: string): number {
  const state = statSync(path, { throwIfNoEntry: false });
  if (!state) return 0;
  if (!state.isDirectory()) return state.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function buildIfNeeded(): void {
  const built = newest(join(PAGES, 'index.html'));
  if (built > Math.max(...SOURCES.map((path) => newest(join(ROOT, path))))) return;
  console.log('正在生成网页，约半分钟…');
  const webpack = require.resolve('webpack/bin/webpack.js');
  const run = spawnSync(process.execPath, [webpack, '--config-name', 'web', '--env', 'workbench'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (run.status !== 0) process.exit(run.status ?? 1);
}

/** The command that opens an address, where there is somebody to look at it. */
function opener(): readonly [string, readonly string[]] | undefined {
  if (process.env['CI'] || process.argv.includes('--no-open')) return undefined;
  if (process.platform === 'win32') return ['cmd', ['/c', 'start', '']];
  if (process.platform === 'darwin') return ['open', []];
  const hasDisplay = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'];
  return hasDisplay ? ['xdg-open', []] : undefined;
}

async function serve(): Promise<void> {
  buildIfNeeded();
  const asked = process.argv.indexOf('--port');
  const port = asked < 0 ? USUAL_PORT : Number(process.argv[asked + 1]);
  const server = await serveFolder(PAGES, port).catch(() => serveFolder(PAGES));
  console.log(`绩效自评：${server.address}  按 Ctrl+C 结束`);
  const command = opener();
  if (!command) return;
  const [program, options] = command;
  const child = spawn(program, [...options, server.address], { stdio: 'ignore', detached: true });
  child.on('error', () => {
    console.log('没有自动打开浏览器，请把上面的地址复制到浏览器里打开。');
  });
  child.unref();
}

serve().catch((cause: unknown) => {
  console.error(cause);
  process.exitCode = 1;
});
