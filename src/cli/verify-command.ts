import { findingJson, questionJson } from '../app/check-json';
import { blocksTable, exitCodeOf, type ExitCode } from '../app/exit-code';
import { verifyDocument } from '../app/verify-narrative';
import { wordFinding } from '../app/word-finding';
import type { MoneyUnit } from '../core/budget/money';
import type { Finding, Severity } from '../core/finding';
import { readDocument } from '../app/read-document';
import type { CommandLine } from './command-line';
import { readBytes } from './files';
import { demandTable, questionLines, readingLines } from './print-reading';
import { onlyFile, openFile, type Output } from './session';
import { TEXT } from './text';
import { UsageError } from './usage-error';

function lineOf(finding: Finding, unit: MoneyUnit): string {
  const { paragraph, quote } = finding.quotation ?? { paragraph: 0, quote: '' };
  return TEXT.verify.finding(
    TEXT.severities[finding.severity],
    finding.code,
    paragraph,
    quote,
    wordFinding(finding, unit).message,
  );
}

function linesOf(findings: readonly Finding[], unit: MoneyUnit): readonly string[] {
  if (findings.length === 0) return [TEXT.verify.nothing];
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return [
    TEXT.findingsTitle(count('error'), count('warning'), count('info')),
    ...findings.map((finding) => lineOf(finding, unit)),
  ];
}

/** verify NARRATIVE.docx --against FILE: checks a narrative against the workbook, prints lines or one JSON object. */
export async function runVerify(line: CommandLine, output: Output): Promise<ExitCode> {
  const path = onlyFile(line);
  if (line.against === null) throw new UsageError(TEXT.verify.against);
  const document = readDocument(readBytes(path));
  const file = await openFile({ ...line, files: [line.against] }, output);
  const { tables, questions } = file.opened.reading;
  const isBlocked = questions.some(blocksTable);
  const { asOf, chosenDate } = line;
  const findings = isBlocked ? [] : verifyDocument({ ...file, asOf, chosenDate, document });
  output.progress.clear();
  demandTable(file.path, file.opened.reading);
  const unit = tables[0]?.unit ?? 'yuan';
  if (line.json) {
    const shown = findings.map((finding) => findingJson(finding, unit));
    const asked = isBlocked ? { questions: questions.map(questionJson) } : {};
    output.out(JSON.stringify({ findings: shown, ...asked }, null, 2));
  } else {
    const lines = [
      ...readingLines(file.opened.reading),
      ...questionLines(questions),
      ...(isBlocked ? [TEXT.verify.blocked] : linesOf(findings, unit)),
    ];
    for (const text of lines) output.out(text);
  }
  return exitCodeOf(tables.length > 0, questions, findings);
}
