import { checkJson } from '../app/check-json';
import { checkWorkbook } from '../app/check-workbook';
import { blocksTable, exitCodeOf, type ExitCode } from '../app/exit-code';
import { judge } from '../app/judge';
import { explainTable } from '../app/explain-text';
import { staleFigures } from '../app/stale-figures';
import type { CommandLine } from './command-line';
import { checkLines } from './print-findings';
import { demandTable, questionLines, readingLines, sumLines } from './print-reading';
import { openFile, type Output } from './session';
import { TEXT } from './text';

/** check FILE: reads and checks, prints lines or one JSON object. */
export async function runCheck(line: CommandLine, output: Output): Promise<ExitCode> {
  const file = await openFile(line, output);
  const { tables, questions } = file.opened.reading;
  const checked = checkWorkbook(file.opened, file.choice.profile, file.answers, line.asOf);
  const report = file.opened.store?.state.report ?? null;
  const stale =
    report === null || questions.some(blocksTable)
      ? []
      : staleFigures(report, evaluationOf(line, file));
  const findings = [...checked.findings, ...stale];
  output.progress.clear();
  demandTable(file.path, file.opened.reading);
  if (line.json) {
    output.out(JSON.stringify(checkJson(file.path, tables, questions, findings), null, 2));
  } else {
    // Sums over tables that a question may still drop or turn round would be numbers of nothing.
    const isOpen = tables.length === 0 || questions.some(blocksTable);
    const sums = isOpen ? [] : sumLines(tables);
    const explained = line.explain
      ? tables.flatMap((table) => [TEXT.explainTitle(table.id), ...explainTable(table)])
      : [];
    const unit = tables[0]?.unit ?? 'yuan';
    const found = tables.length > 0 ? checkLines(findings, unit) : [];
    const lines = [
      ...readingLines(file.opened.reading),
      ...sums,
      ...explained,
      ...questionLines(questions),
      ...found,
    ];
    for (const text of lines) output.out(text);
  }
  return exitCodeOf(tables.length > 0, questions, findings);
}

function evaluationOf(
  line: CommandLine,
  file: Awaited<ReturnType<typeof openFile>>,
): ReturnType<typeof judge>['evaluation'] {
  return judge({ ...file, asOf: line.asOf, chosenDate: line.chosenDate }).evaluation;
}
