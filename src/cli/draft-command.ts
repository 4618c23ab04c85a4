import { basename } from 'node:path';
import { draftOf } from '../app/draft';
import { blocksTable, type ExitCode } from '../app/exit-code';
import { formatAnswers } from '../app/parse-answers';
import type { CommandLine } from './command-line';
import { exists, writeWhole } from './files';
import { demandTable, questionLines, readingLines } from './print-reading';
import { openFile, stemOf, type Output } from './session';
import { TEXT } from './text';
import { UsageError } from './usage-error';

/** draft FILE: an answers file with all that the numbers say, and every question still open. */
export async function runDraft(line: CommandLine, output: Output): Promise<ExitCode> {
  const file = await openFile(line, output);
  output.progress.clear();
  const { reading } = file.opened;
  demandTable(file.path, reading);
  for (const text of [...readingLines(reading), ...questionLines(reading.questions)]) {
    output.out(text);
  }
  const isBlocked = reading.questions.some(blocksTable);
  const target = line.output ?? `${stemOf(file.path)}.answers.json`;
  if (!line.force && (await exists(target))) throw new UsageError(TEXT.outputExists(target));
  const answers = draftOf({ ...file, chosenDate: line.chosenDate });
  await writeWhole(target, new TextEncoder().encode(formatAnswers(answers)));
  output.out(TEXT.wrote(TEXT.answersFile, basename(target) === target ? `./${target}` : target));
  return isBlocked ? 3 : 0;
}
