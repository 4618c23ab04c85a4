import { checkEvaluationSteps } from '../core/evaluation/rules/check-evaluation';
import { evaluateSteps } from '../core/evaluation/evaluate';
import type { Answers } from '../core/evaluation/answers';
import { runSteps, type Steps } from '../core/steps';
import type { SelfEvaluation } from '../core/evaluation/self-evaluation';
import type { Finding } from '../core/finding';
import { checkWorkbookSteps, type AsOf } from './check-workbook';
import type { OutlineChoice } from './choose-outline';
import type { OpenedBudget } from './open-budget';

/** What a workbook is judged by. */
export interface JudgeRequest {
  readonly opened: OpenedBudget;
  readonly choice: OutlineChoice;
  readonly answers: Answers;
  readonly asOf: AsOf | null;
  /** The day that somebody chose for the report, YYYY-MM-DD; null where nobody did. */
  readonly chosenDate: string | null;
  /** Findings of the sheets that are known to hold still; they are checked when absent. */
  readonly sheetFindings?: readonly Finding[];
}

/** What judging brought: the evaluation, what is wrong in the sheets, and what is wrong in the answers. */
export interface Judgement {
  readonly evaluation: SelfEvaluation;
  readonly sheetFindings: readonly Finding[];
  readonly answerFindings: readonly Finding[];
}

const countErrors = (findings: readonly Finding[]): number =>
  findings.filter((finding) => finding.severity === 'error').length;

/** Checks sheets and answers and evaluates every project. */
export function judge(request: JudgeRequest): Judgement {
  return runSteps(judgeSteps(request));
}

/** The same in steps that each take little time. */
export function* judgeSteps(request: JudgeRequest): Steps<Judgement> {
  const { opened, choice, answers, asOf } = request;
  const found =
    request.sheetFindings ??
    (yield* checkWorkbookSteps(opened, choice.profile, answers, asOf)).findings;
  yield;
  const evaluation = yield* evaluateSteps({
    tables: opened.reading.tables,
    answers,
    outline: choice.outline,
    profile: choice.profile,
    errors: countErrors(found),
    chosenDate: request.chosenDate,
  });
  yield;
  const answerFindings = yield* checkEvaluationSteps(evaluation);
  const status = countErrors(answerFindings) > 0 ? 'draft' : evaluation.status;
  return { evaluation: { ...evaluation, status }, sheetFindings: found, answerFindings };
}
