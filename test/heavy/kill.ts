import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Kills `report --in-place` at many moments: the file must be the old one or the new one, whole, and so must its
// backup where there is one. Needs dist/cli.js.
const ROOT = join(__dirname, '../..');
const SAMPLE = join(ROOT, 'assets/samples/sample.xlsx');
const ROUNDS = 40;

function run(file: string, killAfter: number | null): Promise<number> {
  return new Promise((resolve) => {
    const begun = process.hrtime.bigint();
    const child = spawn(
      process.execPath,
      [join(ROOT, 'dist/cli.js'), 'report', file, '--in-place', '--force', '--date', '2020-03-20'],
      { stdio: 'ignore' },
    );
    const timer =
      killAfter === null ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.on('exit', () => {
      clearTimeout(timer);
      resolve(Number(process.hrtime.bigint() - begun) / 1e6);
    });
  });
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kill-'));
  const file = join(folder, 'budget.xlsx');
  const fresh = (): void => {
    for (const name of [file, `${file}.bak`]) rmSync(name, { force: true });
    copyFileSync(SAMPLE, file);
  };
  const old = readFileSync(SAMPLE);
  fresh();
  const whole = await run(file, null);
  const done = readFileSync(file);
  const seen = { old: 0, new: 0, broken: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    fresh();
    await run(file, (1.3 * whole * (round + 1)) / ROUNDS);
    const now = readFileSync(file);
    const backup = existsSync(`${file}.bak`) ? readFileSync(`${file}.bak`) : old;
    if (!backup.equals(old)) seen.broken += 1;
    else if (now.equals(old)) seen.old += 1;
    else if (now.equals(done)) seen.new += 1;
    else seen.broken += 1;
  }
  rmSync(folder, { recursive: true });
  console.log(
    `killed ${String(ROUNDS)} times within ${whole.toFixed(0)} ms: ${JSON.stringify(seen)}`,
  );
  if (seen.broken > 0 || seen.old === 0) process.exitCode = 1;
}

void main();
