import { draftAnswers } from '../core/evaluation/draft-answers';
import type { Answers } from '../core/evaluation/answers';
import type { OutlineChoice } from './choose-outline';
import type { OpenedBudget } from './open-budget';

/** Answers to fill in: what the sheets say, what was said before, and every question as an empty entry. */
export function draftOf(opened: OpenedBudget, choice: OutlineChoice, answers: Answers): Answers {
  const open = opened.reading.questions.map(({ id }): [string, string] => [id, '']);
  const draft = draftAnswers({ tables: opened.reading.tables, answers, ...choice });
  return { ...draft, reading: { ...Object.fromEntries(open), ...answers.reading } };
}
