import { readFileSync } from 'node:fs';
import { chooseOutline } from '../../src/app/choose-outline';
import { generateReport } from '../../src/app/generate-report';
import { openBudget, type OpenedBudget } from '../../src/app/open-budget';
import { parseAnswers } from '../../src/app/parse-answers';
import type { GenerateResult } from '../../src/app/report-parts';
import { emptyAnswers, type Answers } from '../../src/core/evaluation/answers';
import { createFileHost, type FileHost } from '../../src/host/file/file-host';
import type { Host, JobControl } from '../../src/host/host';

/** Day on which the contract's reports are written. */
export const DAY = '2020-03-20';

/** A host over a file in memory. */
export function openFile(bytes: Uint8Array, fileName: string): FileHost {
  return createFileHost({
    fileName,
    bytes,
    modified: new Date(`${DAY}T00:00:00Z`),
    saveFile: (file) => Promise.resolve({ kind: 'saved', where: file.name }),
  });
}

/** The same, without embedding files, which Excel cannot do for add-ins: then both hosts get the same plans. */
export function openPlainFile(bytes: Uint8Array, fileName: string): FileHost {
  const host = openFile(bytes, fileName);
  return { ...host, can: { ...host.can, embedFiles: false } };
}

/** A sample workbook that ships with the product. */
export function sampleBytes(name: 'sample' | 'faulty'): Uint8Array {
  return new Uint8Array(readFileSync(`assets/samples/${name}.xlsx`));
}

function answersFrom(file: string): Answers {
  const parsed = parseAnswers(readFileSync(file, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.where);
  return parsed.answers;
}

/** The answers that ship with the sample. */
export const sampleAnswers = (): Answers => answersFrom('assets/samples/sample.answers.json');

/** The sample's answers with none left open. */
export const completeAnswers = (): Answers => answersFrom('assets/samples/complete.answers.json');

/** Reads a workbook's budget with nothing chosen beforehand. */
export function openIn(host: Host, control?: JobControl): Promise<OpenedBudget> {
  return openBudget(host, { answers: {}, columns: {} }, control);
}

/** Writes the report of a budget that was read, as the pane and the command line do. */
export function reportOn(
  host: Host,
  opened: OpenedBudget,
  answers: Answers = emptyAnswers(),
  control?: JobControl,
): Promise<GenerateResult> {
  const choice = chooseOutline(answers.outline, answers.profile);
  if (!choice) throw new Error('no outline');
  const request = {
    ...{
      opened,
      choice,
      answers,
      asOf: null,
      date: DAY,
      chosenDate: DAY,
      newWorkbookId: 'w1',
      live: true,
    },
  };
  return generateReport(host, request, control);
}

/** Reads the budget and writes the report. */
export async function writeReport(
  host: Host,
  answers: Answers = emptyAnswers(),
  control?: JobControl,
): Promise<GenerateResult> {
  return reportOn(host, await openIn(host), answers, control);
}
