import type { ExitCode } from '../app/exit-code';
import { extract } from '../app/extract';
import { formatAnswers } from '../app/parse-answers';
import type { CommandLine } from './command-line';
import { exists, makeFolder, readBytes, writeWhole } from './files';
import { besideOrIn, hostOver, onlyFile, stemOf, type Output } from './session';
import { TEXT } from './text';
import { UsageError } from './usage-error';

/** extract FILE: the documents and the answers that the workbook keeps, byte for byte. */
export async function runExtract(line: CommandLine, output: Output): Promise<ExitCode> {
  const path = onlyFile(line);
  const found = await extract(hostOver(path, readBytes(path), line.date));
  if (found.kind === 'nothing') throw new UsageError(TEXT.nothingToExtract);
  if (found.kind === 'unreadable') {
    throw new UsageError(TEXT.storeUnreadable(TEXT.storeProblems[found.problem]));
  }
  const files = [
    ...found.documents.map(({ name, bytes }) => ({ what: TEXT.narrative, name, bytes })),
    {
      what: TEXT.answersFile,
      name: `${stemOf(path)}.answers.json`,
      bytes: new TextEncoder().encode(formatAnswers(found.answers)),
    },
  ].map((file) => ({ ...file, path: besideOrIn(line, path, file.name) }));
  for (const file of files) {
    if (!line.force && (await exists(file.path)))
      throw new UsageError(TEXT.outputExists(file.path));
  }
  if (line.output !== null) await makeFolder(line.output);
  for (const file of files) await writeWhole(file.path, file.bytes);
  for (const file of files) output.out(TEXT.wrote(file.what, file.path));
  return 0;
}
