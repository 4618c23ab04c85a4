import { askQuestion } from '../core/budget/question-text';
import type { Question } from '../core/budget/question';
import type { Answers } from '../core/evaluation/answers';
import type { Finding } from '../core/finding';
import type { FindingLine, QuestionLine } from '../core/report/report-input';
import { findingKey } from './finding-key';
import type { Judgement } from './judge';
import { wordFinding } from './word-finding';

function lineOf(finding: Finding, judgement: Judgement, answers: Answers): FindingLine {
  const unit = judgement.evaluation.tables[0]?.unit ?? 'yuan';
  const reason = answers.reasons[findingKey(finding, judgement.evaluation.tables)]?.trim() ?? '';
  return {
    finding,
    ...wordFinding(finding, unit),
    state: reason === '' ? 'open' : 'explained',
    reason: reason === '' ? null : reason,
  };
}

/** Every finding in words, sheet findings first, with the reason that a person gave. */
export function findingLines(judgement: Judgement, answers: Answers): readonly FindingLine[] {
  return [...judgement.sheetFindings, ...judgement.answerFindings].map((finding) =>
    lineOf(finding, judgement, answers),
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
