import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { transformSync } from '@swc/core';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

const ID = '0123456789abcdef';
/** The engine tells programs apart by their lengths only, so the code of one can stand in for the other: it shows which ran. */
const programSaying = (word: string): string =>
  `(function (require) { require('node:fs').writeSync(1, '${word}'); })`;
const PROGRAM = programSaying('text');
const CODE = new Script(programSaying('code')).createCachedData();

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
  const source = readFileSync(join(__dirname, '../../src/cli/start.ts'), 'utf8');
  const { code } = transformSync(source, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  const constants = `const PROGRAM = ${JSON.stringify(PROGRAM)}; const PROGRAM_ID = '${ID}';`;
  const own = 'const __non_webpack_require__ = require;';
  writeFileSync(join(folder, 'cli.js'), `${constants}${own}${code}`);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function kept(id: string, code: Buffer, sum = crc32(code)): Buffer {
  const sumBytes = Buffer.alloc(4);
  sumBytes.writeUInt32LE(sum);
  return Buffer.concat([Buffer.from(id, 'latin1'), sumBytes, code]);
}

test.each([
  ['its code where it stands beside', kept(ID, CODE), 'code'],
  ['its text where nothing stands beside', null, 'text'],
  ['its text where the code is of another build', kept(ID.replace('0', '1'), CODE), 'text'],
  ['its text where the code is damaged', kept(ID, CODE, 1), 'text'],
  ['its text where the code is cut off', kept(ID, CODE).subarray(0, 18), 'text'],
  ['its text where the engine takes no such code', kept(ID, Buffer.alloc(64)), 'text'],
])('the program runs from %s', (_, cache, word) => {
  const path = join(folder, 'cli.cache');
  if (cache) writeFileSync(path, cache);
  else rmSync(path, { force: true });
  const run = spawnSync(process.execPath, [join(folder, 'cli.js')], { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  expect(run.stdout).toBe(word);
});
