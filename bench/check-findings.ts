import { spawnSync } from 'node:child_process';
import type { WideInput } from './wide';

const FOUND = /^\s*(?:错误|警告|提示) (R-\w+) [^!]*!(\S+)/;
const MOST_OUTPUT = 64 * 1024 * 1024;

/**
 * Runs a check once and proves that it found the planted faults and nothing else; gives them. Throws where it found more,
 * less or something else. An input without planted faults has to have findings, no more is asked.
 */
export function proveFindings(cli: string, { path, findings }: WideInput): readonly string[] {
  const run = spawnSync(process.execPath, [cli, 'check', path], {
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT,
  });
  const found = run.stdout.split('\n').flatMap((line) => {
    const [, rule, cell] = FOUND.exec(line) ?? [];
    return rule === undefined || cell === undefined ? [] : [`${rule} ${cell}`];
  });
  const isRight =
    findings === null
      ? found.length > 0
      : [...found].sort().join('\n') === [...findings].sort().join('\n');
  if (!isRight) {
    throw new Error(
      `${path}: found ${found.slice(0, 20).join(', ')} and not ${findings?.join(', ') ?? 'any'}`,
    );
  }
  return found;
}

/** Says what was found among how many rows. */
export function printFound(found: readonly string[], rows: number): void {
  console.log(
    `\n  planted in ${rows} rows, and found, these ${found.length} and no others: ${found.join(', ')}`,
  );
}
