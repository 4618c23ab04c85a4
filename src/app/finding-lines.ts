import { askQuestion } from '../core/budget/question-text';
import type { MoneyUnit } from '../core/budget/money';
import type { Question } from '../core/budget/question';
import type { Answers } from '../core/evaluation/answers';
import type { Finding } from '../core/finding';
import type { FindingLine, QuestionLine } from '../core/report/report-input';
import { findingKey, projectsByRow, type ProjectsByRow } from './finding-key';
import type { Judgement } from './judge';
import { wordFinding } from './word-finding';

function lineOf(
  finding: Finding,
  unit: MoneyUnit,
  projects: ProjectsByRow,
  answers: Answers,
): FindingLine {
  const reason = answers.reasons[findingKey(finding, projects)]?.trim() ?? '';
  return {
    finding,
    ...wordFinding(finding, unit),
    state: reason === '' ? 'open' : 'explained',
    reason: reason === '' ? null : reason,
  };
}

/** Every finding in words, sheet findings first, with the reason that a person gave. */
export function findingLines(judgement: Judgement, answers: Answers): readonly FindingLine[] {
  const { tables } = judgement.evaluation;
  const unit = tables[0]?.unit ?? 'yuan';
  const projects = projectsByRow(tables);
  return [...judgement.sheetFindings, ...judgement.answerFindings].map((finding) =>
    lineOf(finding, unit, projects, answers),
  );
}

/** Open questions in words. */
export function questionLines(questions: readonly Question[]): readonly QuestionLine[] {
  return questions.map((question) => ({
    sheet: question.sheet,
    text: askQuestion(question),
    options: question.options.map((option) => option.value),
  }));
}
