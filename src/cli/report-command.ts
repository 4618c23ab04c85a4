import { extname } from 'node:path';
import { checksum } from '../core/checksum';
import { exitCodeOf, type ExitCode } from '../app/exit-code';
import { generateReport } from '../app/generate-report';
import type { GenerateResult } from '../app/report-parts';
import { countOpenFields } from '../core/evaluation/form';
import type { CommandLine } from './command-line';
import { NODE_CODEC } from './node-codec';
import { backUp, exists, makeFolder, writeWhole } from './files';
import { checkLines } from './print-findings';
import { demandTable, questionLines, readingLines, sumLines } from './print-reading';
import { besideOrIn, openFile, stemOf, type OpenedFile, type Output } from './session';
import { TEXT } from './text';
import { UsageError } from './usage-error';

type Written = Extract<GenerateResult, { kind: 'written' }>;

interface OutputFile {
  readonly what: string;
  readonly path: string;
  readonly bytes: Uint8Array;
}

const REPORT_SUFFIX = '-绩效自评';
const NARRATIVE_SUFFIX = '-绩效自评报告';

/** The main document bears the workbook's name; reports of single projects bear the project's too. */
function outputFiles(line: CommandLine, file: OpenedFile, written: Written): OutputFile[] {
  const stem = stemOf(file.path);
  const [main, ...own] = written.documents;
  const narratives = [
    ...(main ? [{ name: `${stem}${NARRATIVE_SUFFIX}.docx`, bytes: main.bytes }] : []),
    ...own.map(({ name, bytes }) => ({ name: `${stem}-${name}`, bytes })),
  ].map(({ name, bytes }) => ({
    what: TEXT.narrative,
    path: besideOrIn(line, file.path, name),
    bytes,
  }));
  const workbook = line.inPlace
    ? file.path
    : besideOrIn(line, file.path, `${stem}${REPORT_SUFFIX}${extname(file.path).toLowerCase()}`);
  return [...narratives, { what: TEXT.workbook, path: workbook, bytes: file.host.bytes() }];
}

async function refuseToReplace(
  line: CommandLine,
  files: readonly OutputFile[],
  source: string,
): Promise<void> {
  if (line.force) return;
  for (const { path } of files) {
    if (path === source && line.inPlace) continue;
    if (await exists(path)) throw new UsageError(TEXT.outputExists(path));
  }
}

/** report FILE: the workbook with its report sheets, and the Word narratives. */
export async function runReport(line: CommandLine, output: Output): Promise<ExitCode> {
  const file = await openFile(line, output);
  const { reading } = file.opened;
  demandTable(file.path, reading);
  const result = await generateReport(
    file.host,
    {
      ...file,
      asOf: line.asOf,
      date: line.date,
      chosenDate: line.chosenDate,
      newWorkbookId: checksum(`${file.path.length}:${file.bytes.length}:${line.date}`),
      live: true,
      codec: NODE_CODEC,
    },
    output.progress.control(TEXT.writing),
  );
  output.progress.clear();
  if (result.kind === 'too-many-projects') {
    const { count, most } = result;
    throw new UsageError(TEXT.tooManyProjects(count, most), { code: 'too-many-projects' });
  }
  for (const text of readingLines(reading)) output.out(text);
  for (const text of questionLines(reading.questions)) output.out(text);
  if (result.kind !== 'written') {
    output.out(TEXT.blocked);
    return 3;
  }
  const files = outputFiles(line, file, result);
  await refuseToReplace(line, files, file.path);
  if (line.output !== null) await makeFolder(line.output);
  if (line.inPlace) output.out(TEXT.wrote(TEXT.backup, await backUp(file.path)));
  for (const { path, bytes } of files) await writeWhole(path, bytes);
  const unit = reading.tables[0]?.unit ?? 'yuan';
  const open = countOpenFields(result.judgement.evaluation);
  const lines = [
    ...sumLines(reading.tables),
    ...checkLines(result.judgement.sheetFindings, unit),
    TEXT.statusLine(result.judgement.evaluation.status === 'draft', open),
    ...files.map(({ what, path }) => TEXT.wrote(what, path)),
  ];
  for (const text of lines) output.out(text);
  return exitCodeOf(true, reading.questions, result.judgement.sheetFindings);
}
