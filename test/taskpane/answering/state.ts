import type { OpenedBudget } from '../../../src/app/open-budget';
import { chooseOutline } from '../../../src/app/choose-outline';
import { findingLines } from '../../../src/app/finding-lines';
import { progressSteps } from '../../../src/app/session/progress';
import { initialState } from '../../../src/app/session/initial-state';
import type { SessionState } from '../../../src/app/session/session-state';
import { emptyAnswers, type Answers } from '../../../src/core/evaluation/answers';
import { evaluate } from '../../../src/core/evaluation/evaluate';
import { checkEvaluation } from '../../../src/core/evaluation/rules/check-evaluation';
import { runSteps } from '../../../src/core/steps';
import { tableOf, type ProjectLine } from '../../core/evaluation/budget-fixture';

/** A session's state over made-up projects, judged by these answers. */
export function stateOf(
  lines: readonly ProjectLine[],
  answers: Answers = emptyAnswers(),
  today = '2020-03-20',
): SessionState {
  const table = tableOf(lines);
  const opened: OpenedBudget = {
    workbook: {
      fileName: '预算.xlsx',
      sheets: [],
      activeSheet: null,
      definedNames: [],
      date1904: false,
      isProtected: false,
      isReadOnly: false,
    },
    own: {},
    grids: new Map(),
    reading: { tables: [table], questions: [], passed: [] },
    readBy: {},
    store: null,
    storeProblem: null,
    isInterrupted: false,
  };
  const choice = chooseOutline(undefined, undefined)!;
  const evaluation = evaluate({
    tables: [table],
    answers,
    ...choice,
    errors: 0,
    chosenDate: today,
  });
  const answerFindings = checkEvaluation(evaluation);
  const findings = findingLines({ evaluation, sheetFindings: [], answerFindings }, answers);
  const progress = runSteps(progressSteps(evaluation, findings));
  return { ...initialState(today), opened, answers, choice, evaluation, findings, progress };
}
