import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { OUT } from './inputs';

/** A program to run cold: a new process each time. */
export interface Program {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Exit codes that mean that the job was done; a report on a budget with findings exits with 1. */
  readonly codes?: readonly number[];
}

/** What a run took: milliseconds by the clock and of the processor, bytes of memory at the most. */
export interface Used {
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
}

const USAGE = join(OUT, 'usage.json');

/** A Node program of the bench, or of the product. */
export function nodeProgram(
  name: string,
  file: string,
  args: readonly string[],
  codes?: readonly number[],
): Program {
  const own = ['--require', join(__dirname, 'peers/usage.cjs'), file, ...args];
  return { name, command: process.execPath, args: own, ...(codes && { codes }) };
}

/** The system's own Python sees the system's packages; one put before it on the path may not. */
const PYTHONS = ['python3', '/usr/bin/python3'];

/** A Python that has these modules; null where none has. */
export function pythonWith(modules: string): string | null {
  const has = (python: string): boolean =>
    spawnSync(python, ['-c', `import ${modules}`], { stdio: 'ignore' }).status === 0;
  return PYTHONS.find(has) ?? null;
}

/** A Python program of the bench. */
export function pythonProgram(
  name: string,
  python: string,
  file: string,
  args: readonly string[],
): Program {
  return { name, command: python, args: [join(__dirname, 'peers/usage.py'), file, ...args] };
}

/** Runs a program once, cold. Throws when it fails, with what it complained of. */
export async function runCold({ name, command, args, codes = [0] }: Program): Promise<Used> {
  rmSync(USAGE, { force: true });
  const since = process.hrtime.bigint();
  const complaint = await new Promise<string | null>((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, BENCH_USAGE: USAGE, PYTHONIOENCODING: 'utf-8' },
    });
    let said = '';
    child.stderr.on('data', (text: Buffer) => (said += text.toString()));
    child.once('error', reject);
    child.once('close', (code) => {
      resolve(code !== null && codes.includes(code) ? null : `exit ${code ?? '?'}: ${said}`);
    });
  });
  const wall = Number(process.hrtime.bigint() - since) / 1e6;
  if (complaint !== null) throw new Error(`${name}: ${complaint.slice(-800)}`);
  const { cpu, peak } = JSON.parse(readFileSync(USAGE, 'utf8')) as Omit<Used, 'wall'>;
  return { wall, cpu, peak };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

/** Runs programs in turns, so that a busy moment of the machine meets all of them; gives the medians by name. */
export async function runInTurns(
  programs: readonly Program[],
  times: number,
): Promise<ReadonlyMap<string, Used>> {
  const runs = new Map<string, Used[]>(programs.map(({ name }) => [name, []]));
  for (let turn = 0; turn < times; turn++) {
    for (const program of programs) runs.get(program.name)?.push(await runCold(program));
  }
  return new Map(
    [...runs].map(([name, used]) => [
      name,
      {
        wall: median(used.map(({ wall }) => wall)),
        cpu: median(used.map(({ cpu }) => cpu)),
        peak: median(used.map(({ peak }) => peak)),
      },
    ]),
  );
}
