import { askQuestion } from '../core/budget/question-text';
import type { MoneyUnit } from '../core/budget/money';
import type { Question } from '../core/budget/question';
import type { Answers } from '../core/evaluation/answers';
import type { Finding } from '../core/finding';
import type { FindingLine, QuestionLine } from '../core/report/report-input';
import { mapSteps, PROJECTS_A_STEP, runSteps, type Steps } from '../core/steps';
import { findingKey, projectsByRow, type ProjectsByRow } from './finding-key';
import type { Judgement } from './judge';
import { wordFinding } from './word-finding';

/** A finding in words with the names that it goes by. */
export interface KeyedLine extends FindingLine {
  /** Under which a reason for it is kept. */
  readonly key: string;
  /** Unique among the findings; the key where no other has it. */
  readonly id: string;
}

interface Wording {
  readonly unit: MoneyUnit;
  readonly projects: ProjectsByRow;
  readonly answers: Answers;
  /** How many lines go by a key so far. */
  readonly seen: Map<string, number>;
}

function lineOf(finding: Finding, { unit, projects, answers, seen }: Wording): KeyedLine {
  const key = findingKey(finding, projects);
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  const reason = answers.reasons[key]?.trim() ?? '';
  const { message, why, fix } = wordFinding(finding, unit);
  return {
    key,
    id: count === 1 ? key : `${key}#${String(count)}`,
    finding,
    message,
    why,
    fix,
    state: reason === '' ? 'open' : 'explained',
    reason: reason === '' ? null : reason,
  };
}

/** Every finding in words, sheet findings first, with the reason that a person gave. */
export function findingLines(judgement: Judgement, answers: Answers): readonly KeyedLine[] {
  return runSteps(findingLinesSteps(judgement, answers));
}

/** The same in steps that each take little time. */
export function* findingLinesSteps(
  { evaluation, sheetFindings, answerFindings }: Judgement,
  answers: Answers,
): Steps<readonly KeyedLine[]> {
  const { tables } = evaluation;
  const wording: Wording = {
    unit: tables[0]?.unit ?? 'yuan',
    projects: projectsByRow(tables),
    answers,
    seen: new Map(),
  };
  yield;
  const findings = [...sheetFindings, ...answerFindings];
  return yield* mapSteps(findings, (finding) => lineOf(finding, wording), PROJECTS_A_STEP);
}

/** Open questions in words. */
export function questionLines(questions: readonly Question[]): readonly QuestionLine[] {
  return questions.map((question) => ({
    sheet: question.sheet,
    text: askQuestion(question),
    options: question.options.map((option) => option.value),
  }));
}
