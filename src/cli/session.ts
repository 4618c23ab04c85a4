import { basename, dirname, extname, join } from 'node:path';
import { chooseOutline, type OutlineChoice } from '../app/choose-outline';
import { openBudget, type OpenedBudget } from '../app/open-budget';
import { parseAnswers } from '../app/parse-answers';
import { emptyAnswers, type Answers } from '../core/evaluation/answers';
import { outlineIds } from '../core/evaluation/outline/outlines';
import { createFileHost, type FileHost } from '../host/file/file-host';
import type { CommandLine } from './command-line';
import { demandChoices } from './demand-choices';
import { readBytes, writeWhole } from './files';
import { NODE_CODEC } from './node-codec';
import type { createProgress } from './progress';
import { TEXT } from './text';
import { UsageError } from './usage-error';

/** Where a run writes: both take whole lines. */
export interface Output {
  readonly out: (line: string) => void;
  readonly progress: ReturnType<typeof createProgress>;
}

/** A workbook opened by a command, with what was chosen for it. */
export interface OpenedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly host: FileHost;
  readonly opened: OpenedBudget;
  readonly answers: Answers;
  readonly choice: OutlineChoice;
}

/** The one file that a command works on. Throws UsageError when it was left out, or when there are more. */
export function onlyFile(line: CommandLine): string {
  const [file, other] = line.files;
  if (file === undefined) throw new UsageError(TEXT.missingFile(line.command));
  if (other !== undefined) throw new UsageError(TEXT.manyFiles(line.command, other));
  return file;
}

/** Name of a path without folder and extension. */
export function stemOf(path: string): string {
  return basename(path, extname(path));
}

/** A path in the folder that `-o` names, else beside the file. */
export function besideOrIn(line: CommandLine, file: string, name: string): string {
  return join(line.output ?? dirname(file), name);
}

/** A host over a file's bytes; files for the user are written beside it. */
export function hostOver(path: string, bytes: Uint8Array, date: string): FileHost {
  return createFileHost({
    fileName: basename(path),
    bytes,
    modified: new Date(`${date}T00:00:00Z`),
    codec: NODE_CODEC,
    saveFile: async (file) => {
      const where = join(dirname(path), file.name);
      await writeWhole(where, file.bytes);
      return { kind: 'saved', where };
    },
  });
}

function readAnswers(line: CommandLine): Answers | null {
  if (line.answers === null) return null;
  const text = new TextDecoder().decode(readBytes(line.answers));
  const parsed = parseAnswers(text);
  if (!parsed.ok) throw new UsageError(TEXT.badAnswers(line.answers, parsed.where));
  return parsed.answers;
}

/** Opens the command's workbook, reads its budget and settles answers and outline. */
export async function openFile(line: CommandLine, output: Output): Promise<OpenedFile> {
  const path = onlyFile(line);
  const given = readAnswers(line);
  const bytes = readBytes(path);
  const host = hostOver(path, bytes, line.date);
  const choices = {
    ...line.choices,
    answers: { ...given?.reading, ...line.choices.answers },
  };
  const opened = await openBudget(host, choices, output.progress.control(TEXT.reading));
  demandChoices(line, opened);
  const kept = given ?? opened.store?.state.answers ?? emptyAnswers();
  const outlineId = line.outline ?? kept.outline;
  const answers: Answers = {
    ...kept,
    reading: { ...kept.reading, ...line.choices.answers },
    // Kept with the answers: what opens the workbook next writes and checks by the same outline.
    ...(outlineId === undefined ? {} : { outline: outlineId }),
  };
  const choice = chooseOutline(outlineId, answers.profile);
  if (!choice) throw new UsageError(TEXT.unknownOutline(outlineId ?? '', outlineIds.join('、')));
  return { path, bytes, host, opened, answers, choice };
}
