import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatCell } from '../../src/core/sheet/address';
import { isCellError, valueAt, type CellValue, type Grid } from '../../src/core/sheet/grid';
import { readDocx } from '../../src/files/docx/read-docx';
import { openWorkbook } from '../../src/files/xlsx/open-workbook';
import type { XlsxWorkbook } from '../../src/files/xlsx/workbook';
import { runCli } from '../cli/run-cli';
import { convertWithLibreOffice } from '../run/office-convert';

// Reports on the samples, opened and recalculated by LibreOffice: every sheet of hers is there, and every
// formula of the report comes to the value that was written with it. Their documents, saved by LibreOffice, keep
// every figure bound.
const SAMPLES = join(__dirname, '../../assets/samples');
let faults = 0;

function complain(what: string): void {
  faults += 1;
  console.log(`  ${what}`);
}

function gridsOf(book: XlsxWorkbook): Map<string, Grid> {
  return new Map(
    book.summary.sheets.flatMap(({ name }): [string, Grid][] => {
      const grid = book.readGrid(name);
      return grid ? [[name, grid]] : [];
    }),
  );
}

function isSame(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  }
  if (isCellError(a) && isCellError(b)) return a.error === b.error;
  return a === b || (a === '' && b === null) || (a === null && b === '');
}

function compare(file: string, before: Map<string, Grid>, after: Map<string, Grid>): number {
  let compared = 0;
  for (const [name, grid] of before) {
    const other = after.get(name);
    if (!other) {
      complain(`${file}: sheet ${name} is gone`);
      continue;
    }
    for (const [row, column] of grid.formulas.cells()) {
      compared += 1;
      const [ours, theirs] = [valueAt(grid, row, column), valueAt(other, row, column)];
      if (!isSame(ours, theirs)) {
        complain(
          `${file}: ${name}!${formatCell(row, column)} ${JSON.stringify(ours)} recalculated ${JSON.stringify(theirs)} (=${grid.formulas.at(row, column) ?? ''})`,
        );
      }
    }
  }
  return compared;
}

const figuresOf = (bytes: Uint8Array): readonly string[] =>
  readDocx(bytes).paragraphs.flatMap(({ controls }) =>
    controls.map(({ tag, text }) => `${tag} ${text}`),
  );

/** A document that was saved in LibreOffice still tells each of its figures, and is verified as it was before. */
async function compareDocument(
  name: string,
  folder: string,
  workbook: string,
  answers: readonly string[],
): Promise<void> {
  const path = join(folder, name);
  const bytes = new Uint8Array(readFileSync(path));
  const saved = convertWithLibreOffice(bytes, 'docx', 'docx');
  const [before, after] = [figuresOf(bytes), figuresOf(saved)];
  if (before.length === 0 || before.join('\n') !== after.join('\n')) {
    complain(`${name}: ${String(before.length)} figures, saved again ${String(after.length)}`);
  }
  const savedPath = join(folder, `saved-${name}`);
  writeFileSync(savedPath, saved);
  const verify = (file: string) =>
    runCli(['verify', file, '--against', workbook, ...answers, '--json']);
  const [ours, theirs] = [await verify(path), await verify(savedPath)];
  if (ours.out !== theirs.out) {
    complain(`${name}: verified otherwise after it was saved:\n${theirs.out}`);
  }
  rmSync(savedPath);
  console.log(`${name}: ${String(after.length)} figures known after it was saved`);
}

async function main(): Promise<void> {
  for (const sample of ['sample', 'faulty']) {
    const folder = mkdtempSync(join(tmpdir(), 'report-'));
    const answers = sample === 'sample' ? ['--answers', join(SAMPLES, 'sample.answers.json')] : [];
    const run = await runCli(['report', join(SAMPLES, `${sample}.xlsx`), ...answers, '-o', folder]);
    if (run.code > 1) complain(`${sample}: ${run.complaints}`);
    for (const name of readdirSync(folder)) {
      const bytes = new Uint8Array(readFileSync(join(folder, name)));
      const extension = name.endsWith('.docx') ? 'docx' : 'xlsx';
      const pdf = convertWithLibreOffice(bytes, extension, 'pdf');
      console.log(`${name}: ${String(pdf.length)} bytes of PDF`);
      if (extension === 'docx') {
        await compareDocument(name, folder, join(SAMPLES, `${sample}.xlsx`), answers);
        continue;
      }
      const recalculated = convertWithLibreOffice(bytes, extension, 'xlsx');
      const count = compare(
        name,
        gridsOf(openWorkbook(bytes, name)),
        gridsOf(openWorkbook(recalculated, name)),
      );
      console.log(`${name}: ${String(count)} formulas recalculated to the same values`);
    }
    rmSync(folder, { recursive: true });
  }
  if (faults > 0) process.exitCode = 1;
}

void main();
