import type { Question } from '../core/budget/question';
import type { Finding } from '../core/finding';

/** How a run ended: fine, findings of severity error, unusable input, a question that blocks. */
export type ExitCode = 0 | 1 | 2 | 3;

/** Whether a question stops everything that depends on its table. */
export function blocksTable(question: Question): boolean {
  return question.blocks === 'table';
}

/** The exit code of a run over usable input; `hasTable` is false where none was found. */
export function exitCodeOf(
  hasTable: boolean,
  questions: readonly Question[],
  findings: readonly Finding[],
): ExitCode {
  if (questions.some(blocksTable)) return 3;
  if (!hasTable) return 2;
  return findings.some((finding) => finding.severity === 'error') ? 1 : 0;
}
