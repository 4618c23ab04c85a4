import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

interface Complaint {
  readonly id: string | null;
  readonly path: string | null;
  readonly description: string;
}

/** What the Open XML SDK says against a file, one line each; empty when it is valid. */
export function complaintsOf(bytes: Uint8Array, extension = 'xlsx'): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'validate-'));
  try {
    const file = join(folder, `file.${extension}`);
    writeFileSync(file, bytes);
    return parse(run(file)).map(({ id, path, description }) => `${id} ${path}: ${description}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function parse(output: string): readonly Complaint[] {
  return (JSON.parse(output) as { readonly errors: readonly Complaint[] }).errors;
}

/** The validator's own package is an ES module, which jest does not load; its program is the same. */
function run(file: string): string {
  const packages = resolve('node_modules/@xarsh');
  const [platform] = readdirSync(packages).filter((name) => name.startsWith('ooxml-validator-'));
  const program = join(packages, platform ?? '', 'ooxml-validator');
  try {
    return execFileSync(program, [file], { encoding: 'utf8', maxBuffer: 1e8 });
  } catch (error) {
    if (error instanceof Error && 'stdout' in error) return String(error.stdout);
    throw error;
  }
}
