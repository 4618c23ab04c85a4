import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Reports in place on disks that are too small by more and by less: one clear line, the workbook as it was, nothing left
// behind; on the first disk that is large enough the new workbook and its backup. Needs dist/cli.js and the right to mount.
const ROOT = join(__dirname, '../..');
const SAMPLE = join(ROOT, 'assets/samples/sample.xlsx');
const PAGE = 4096;
const STEP = 2 * PAGE;
const MOST = 100;

interface Outcome {
  readonly isWritten: boolean;
  readonly fault: string | null;
}

function tryDisk(folder: string): Outcome {
  const file = join(folder, 'budget.xlsx');
  copyFileSync(SAMPLE, file);
  const old = readFileSync(file);
  const args = ['dist/cli.js', 'report', file, '--in-place', '--force', '--date', '2020-03-20'];
  const run = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  const names = readdirSync(folder);
  const now = readFileSync(file);
  const strays = names.filter((name) => name.endsWith('.tmp'));
  if (strays.length > 0) return { isWritten: false, fault: `left behind: ${strays.join(', ')}` };
  if (run.status === 0 || run.status === 1) {
    const isKept = readFileSync(`${file}.bak`).equals(old) && statSync(file).size > old.length;
    return { isWritten: true, fault: isKept ? null : 'written, but no whole backup' };
  }
  if (!now.equals(old)) return { isWritten: false, fault: 'the workbook was changed' };
  const isClear = run.status === 2 && /^[^\n]*ENOSPC[^\n]*\n$/.test(run.stderr);
  return { isWritten: false, fault: isClear ? null : `exit ${run.status ?? ''}: ${run.stderr}` };
}

function main(): void {
  const folder = mkdtempSync(join(tmpdir(), 'full-'));
  const mount = (size: number): boolean =>
    spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]).status === 0;
  let refused = 0;
  for (let step = 0; step < MOST; step++) {
    const size = Math.ceil(statSync(SAMPLE).size / PAGE) * PAGE + (step + 1) * STEP;
    if (!mount(size)) {
      console.log('disk full: skipped, no right to mount a small disk here');
      break;
    }
    const { isWritten, fault } = tryDisk(folder);
    spawnSync('umount', [folder]);
    if (fault !== null) {
      console.log(`  ${size} bytes: ${fault}`);
      process.exitCode = 1;
    }
    if (isWritten) {
      console.log(`disk full: refused on ${refused} disks, written on one of ${size} bytes`);
      if (refused === 0) process.exitCode = 1;
      break;
    }
    refused += 1;
  }
  rmSync(folder, { recursive: true });
}

main();
