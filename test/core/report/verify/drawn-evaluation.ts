import { readBudget } from '../../../../src/core/budget/read-budget';
import { chooseOutline } from '../../../../src/app/choose-outline';
import { emptyAnswers, type Answers } from '../../../../src/core/evaluation/answers';
import { evaluate } from '../../../../src/core/evaluation/evaluate';
import type { SelfEvaluation } from '../../../../src/core/evaluation/self-evaluation';
import { gridFromText, workbookOf } from '../../budget/grid-from-text';

/** The evaluation of a workbook whose one sheet is drawn as text. */
export function drawnEvaluation(
  drawn: string,
  answers: Partial<Answers> = {},
  outline?: string,
): SelfEvaluation {
  const grids = [gridFromText(drawn)];
  const choices = { columns: {}, answers: {} };
  const { tables, questions } = readBudget({ workbook: workbookOf(grids), grids, choices });
  const blocking = questions.filter(({ blocks }) => blocks === 'table');
  if (blocking.length > 0) throw new Error(`asked: ${blocking.map(({ id }) => id).join(', ')}`);
  const choice = chooseOutline(outline, undefined);
  if (!choice) throw new Error('no outline');
  return evaluate({ tables, answers: { ...emptyAnswers(), ...answers }, ...choice, errors: 0 });
}
