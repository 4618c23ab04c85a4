import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseOutline } from '../../src/app/choose-outline';
import { generateReport } from '../../src/app/generate-report';
import { openBudget } from '../../src/app/open-budget';
import { emptyAnswers } from '../../src/core/evaluation/answers';
import { FileRefusal } from '../../src/files/refusal';
import { refusalText } from '../../src/files/refusal-text';
import { openPackage } from '../../src/files/xlsx/open-package';
import { createFileHost, type FileHost } from '../../src/host/file/file-host';
import { validateOoxml } from '../run/validate-ooxml';

// Runs the product over third-party workbooks: each opens or is refused in one line; where a report is
// written, every part but four stays byte-identical and the Open XML SDK finds nothing new.
const CORPUS = join(__dirname, '../../../shared/corpus');
const MAY_CHANGE =
  /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml)$/i;
const DATE = '2020-03-20';

const counts = { opened: 0, refused: 0, tables: 0, blocked: 0, reported: 0, faults: 0 };

function complain(file: string, what: string): void {
  counts.faults += 1;
  console.log(`  ${file}: ${what}`);
}

function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const old = openPackage(before);
  const fresh = openPackage(after);
  return old.names.filter((name) => {
    if (MAY_CHANGE.test(name)) return false;
    return !fresh.has(name) || Buffer.compare(old.bytes(name), fresh.bytes(name)) !== 0;
  });
}

function signature({ path, description }: { path: string | null; description: string }): string {
  return `${path ?? ''} ${description}`;
}

async function report(file: string, bytes: Uint8Array, host: FileHost): Promise<void> {
  const choice = chooseOutline(undefined, undefined);
  if (!choice) throw new Error('no outline');
  const opened = await openBudget(host, { answers: {} });
  counts.tables += opened.reading.tables.length > 0 ? 1 : 0;
  if (opened.reading.tables.length > 0 || opened.reading.questions.length > 0) {
    const tables = opened.reading.tables.map((t) => `${t.sheet} (${String(t.projects.length)})`);
    const asked = opened.reading.questions.map((q) => q.id);
    console.log(`  ${file}: tables ${JSON.stringify(tables)} questions ${JSON.stringify(asked)}`);
  }
  const result = await generateReport(host, {
    opened,
    choice,
    answers: emptyAnswers(),
    asOf: null,
    date: DATE,
    chosenDate: null,
    newWorkbookId: 'corpus',
    live: true,
  });
  if (result.kind === 'blocked') counts.blocked += 1;
  if (result.kind !== 'written') return;
  counts.reported += 1;
  const after = host.bytes();
  for (const part of changedParts(bytes, after)) complain(file, `part changed: ${part}`);
  const known = new Set(validateOoxml(bytes, 'xlsx').map(signature));
  for (const found of validateOoxml(after, 'xlsx')) {
    if (!known.has(signature(found))) complain(file, `validator: ${signature(found)}`);
  }
}

async function main(): Promise<void> {
  if (!existsSync(CORPUS)) {
    console.log('corpus: skipped, no workbooks here');
    return;
  }
  for (const file of readdirSync(CORPUS).filter((name) => name.endsWith('.xlsx'))) {
    const bytes = new Uint8Array(readFileSync(join(CORPUS, file)));
    try {
      const host = createFileHost({
        fileName: file,
        bytes,
        modified: new Date(`${DATE}T00:00:00Z`),
        saveFile: (saved) => Promise.resolve({ kind: 'kept', where: saved.name }),
      });
      await report(file, bytes, host);
      counts.opened += 1;
    } catch (failure) {
      if (!(failure instanceof FileRefusal)) {
        complain(
          file,
          failure instanceof Error ? (failure.stack ?? failure.message) : String(failure),
        );
        continue;
      }
      counts.refused += 1;
      console.log(`  ${file}: ${refusalText(failure)}`);
    }
  }
  console.log(`corpus: ${JSON.stringify(counts)}`);
  if (counts.faults > 0) process.exitCode = 1;
}

void main();
