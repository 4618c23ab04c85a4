import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyFix } from '../../src/app/apply-fix';
import { checkWorkbook } from '../../src/app/check-workbook';
import { chooseOutline } from '../../src/app/choose-outline';
import { openBudget } from '../../src/app/open-budget';
import type { Finding } from '../../src/core/finding';
import { emptyAnswers } from '../../src/core/evaluation/answers';
import { formatArea } from '../../src/core/sheet/address';
import { createFileHost, type FileHost } from '../../src/host/file/file-host';
import { convertWithLibreOffice } from '../run/office-convert';

// Every fix on the faulty sample, one at a time: what a second check finds is what it finds after LibreOffice has
// calculated the whole workbook anew, and taking the fix back gives the first findings again.
const FAULTY = join(__dirname, '../../assets/samples/faulty.xlsx');
const MODIFIED = new Date('2020-03-20T00:00:00Z');
let faults = 0;

function hostOf(bytes: Uint8Array): FileHost {
  return createFileHost({
    fileName: 'faulty.xlsx',
    bytes,
    modified: MODIFIED,
    saveFile: (file) => Promise.resolve({ kind: 'kept', where: file.name }),
  });
}

async function check(host: FileHost): Promise<readonly Finding[]> {
  const choice = chooseOutline(undefined, undefined);
  if (!choice) throw new Error('no outline');
  const opened = await openBudget(host, { answers: {} });
  const { findings } = checkWorkbook(opened, choice.profile, emptyAnswers(), null);
  return findings.flatMap((finding) => [finding, ...finding.consequences]);
}

const keyOf = (finding: Finding): string =>
  `${finding.code} ${finding.place ? formatArea(finding.place) : ''}`;
const keysOf = (findings: readonly Finding[]): string => findings.map(keyOf).sort().join(', ');

async function main(): Promise<void> {
  const bytes = new Uint8Array(readFileSync(FAULTY));
  const before = await check(hostOf(bytes));
  const fixable = before.filter((finding) => finding.fix !== null);
  for (const finding of fixable) {
    const host = hostOf(bytes);
    const { fix } = finding;
    if (!fix) continue;
    const undo = await applyFix(host, fix);
    const ours = await check(host);
    const theirs = await check(hostOf(convertWithLibreOffice(host.bytes(), 'xlsx', 'xlsx')));
    const isGone = !ours.some((each) => keyOf(each) === keyOf(finding));
    const isSame = keysOf(ours) === keysOf(theirs);
    await applyFix(host, undo);
    const isBack = keysOf(await check(host)) === keysOf(before);
    console.log(
      `  ${keyOf(finding)} ${fix.kind}: gone ${isGone}, as LibreOffice ${isSame}, undone ${isBack}`,
    );
    if (!isSame) console.log(`    ours ${keysOf(ours)}\n    theirs ${keysOf(theirs)}`);
    if (!isGone || !isSame || !isBack) faults += 1;
  }
  console.log(`${String(fixable.length)} fixes, ${String(faults)} faults`);
  if (faults > 0 || fixable.length === 0) process.exitCode = 1;
}

void main();
