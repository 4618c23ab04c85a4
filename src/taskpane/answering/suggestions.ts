import { cellText, entriesOf, type AnswerRecord } from '../../core/evaluation/answer-value';
import type { FieldValue } from '../../core/evaluation/answers';
import type { FindingLine } from '../../core/report/report-input';

/** A row that may be added to a list, with the text that tells it. */
export interface Suggestion {
  readonly text: string;
  readonly row: AnswerRecord;
}

/** Problems that checking the sheets found: the fact, and her own reason as the cause where she gave one. */
export function problemsOfFindings(findings: readonly FindingLine[]): readonly Suggestion[] {
  const facts = new Map<string, FindingLine>();
  for (const line of findings) {
    const { severity, data } = line.finding;
    if (severity === 'info' || line.state === 'fixed' || typeof data['field'] === 'string')
      continue;
    if (!facts.has(line.message)) facts.set(line.message, line);
  }
  return Array.from(facts, ([text, { reason }]) => ({
    text,
    row: { problem: text, cause: reason, measure: null, section: null, deadline: null },
  }));
}

/** Plans that her own list of problems names: the measure, who, and when. */
export function plansOfProblems(problems: FieldValue | undefined): readonly Suggestion[] {
  return entriesOf(problems).flatMap((problem) => {
    const task = cellText(problem, 'measure');
    if (task === '') return [];
    const { section = null, deadline = null } = problem;
    return [{ text: task, row: { task, section, deadline } }];
  });
}
