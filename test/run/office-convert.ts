import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes LibreOffice calculate every formula anew when it loads a workbook. */
const RECALCULATE_ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Converts a file with LibreOffice, recalculating workbooks; throws with its output when nothing came of it. */
export function convertWithLibreOffice(
  bytes: Uint8Array,
  extension: string,
  target: 'xlsx' | 'pdf' | 'docx',
): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'soffice-'));
  try {
    mkdirSync(join(folder, 'profile/user'), { recursive: true });
    writeFileSync(join(folder, 'profile/user/registrymodifications.xcu'), RECALCULATE_ALWAYS);
    writeFileSync(join(folder, `in.${extension}`), bytes);
    const run = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        target,
        '--outdir',
        join(folder, 'out'),
        join(folder, `in.${extension}`),
      ],
      { encoding: 'utf8', timeout: 240_000 },
    );
    try {
      return new Uint8Array(readFileSync(join(folder, 'out', `in.${target}`)));
    } catch (cause) {
      throw new Error(`LibreOffice wrote nothing: ${run.stdout}${run.stderr}`, { cause });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
