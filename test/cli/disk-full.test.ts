import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import * as files from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { openWorkbook } from '../../src/files/xlsx/open-workbook';
import { runCli } from './run-cli';

const SAMPLE = join(__dirname, '../../assets/samples/sample.xlsx');
/** The module itself, whose functions the command line calls. */
const disk = createRequire(__filename)('node:fs/promises') as typeof files;
const LONG = 120_000;
const CODES = ['ENOSPC', 'EIO', 'EACCES'];

function failure(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: injected`), { code });
}

/** Lets every act that writes count, and the one of that number fail; gives how many there were. */
function failAt(place: number, code: string): () => number {
  let count = 0;
  const step = (): void => {
    count += 1;
    if (count === place) throw failure(code);
  };
  const { open, rename, copyFile, mkdir } = disk;
  jest.spyOn(disk, 'rename').mockImplementation(async (...given) => {
    step();
    return rename(...given);
  });
  jest.spyOn(disk, 'copyFile').mockImplementation(async (...given) => {
    step();
    return copyFile(...given);
  });
  jest.spyOn(disk, 'mkdir').mockImplementation(async (...given) => {
    step();
    return mkdir(...given);
  });
  jest.spyOn(disk, 'open').mockImplementation(async (...given) => {
    const isWriting = given[1] !== 'r';
    if (isWriting) step();
    const file = await open(...given);
    if (!isWriting) return file;
    const [write, sync] = [file.writeFile.bind(file), file.sync.bind(file)];
    file.writeFile = async (...content) => {
      const isFull = count + 1 === place;
      // A disk that is full has often taken the first part.
      if (isFull) await write((content[0] as Uint8Array).subarray(0, 1000));
      step();
      return write(...content);
    };
    file.sync = async () => {
      step();
      return sync();
    };
    return file;
  });
  return () => count;
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'disk-'));
  copyFileSync(SAMPLE, join(folder, 'budget.xlsx'));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const isWhole = (path: string): boolean =>
  openWorkbook(new Uint8Array(readFileSync(path)), 'b.xlsx').summary.sheets.length > 0;

describe.each([
  ['in place', ['--in-place', '--force']],
  ['beside the file', ['--force']],
  ['into a folder', ['-o', 'FOLDER/new']],
])('a report %s', (_what, options) => {
  test(
    'that cannot be written at any of its writes says so in one line and loses nothing',
    async () => {
      const source = join(folder, 'budget.xlsx');
      const old = readFileSync(source);
      const args = ['report', source, ...options.map((each) => each.replace('FOLDER', folder))];
      const writes = failAt(0, '');
      expect(await runCli(args)).toMatchObject({ complaints: '' });
      const count = writes();
      jest.restoreAllMocks();
      expect(count).toBeGreaterThan(7);
      for (let place = 1; place <= count; place++) {
        const code = CODES[place % CODES.length] ?? '';
        rmSync(folder, { recursive: true });
        await files.mkdir(folder);
        copyFileSync(SAMPLE, source);
        failAt(place, code);
        const run = await runCli(args);
        jest.restoreAllMocks();
        expect({ place, code: run.code }).toEqual({ place, code: 2 });
        expect(run.complaints).toMatch(new RegExp(`^[^\\n]*${code}[^\\n]*$`));
        expect(run.complaints).not.toContain('Error');
        const left = readdirSync(folder, { recursive: true }).map(String);
        expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([]);
        expect(readFileSync(source).equals(old) || isWhole(source)).toBe(true);
        const backup = `${source}.bak`;
        if (existsSync(backup)) expect(readFileSync(backup).equals(old)).toBe(true);
        else expect(readFileSync(source).equals(old)).toBe(true);
      }
    },
    LONG,
  );
});
