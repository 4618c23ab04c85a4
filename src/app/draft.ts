import { draftAnswers } from '../core/evaluation/draft-answers';
import type { Answers } from '../core/evaluation/answers';
import type { JudgeRequest } from './judge';

type DraftRequest = Pick<JudgeRequest, 'opened' | 'choice' | 'answers' | 'chosenDate'>;

/** Answers to fill in: what the sheets say, what was said or chosen before, and every question as an empty entry. */
export function draftOf({ opened, choice, answers, chosenDate }: DraftRequest): Answers {
  const open = opened.reading.questions.map(({ id }): [string, string] => [id, '']);
  const draft = draftAnswers({ tables: opened.reading.tables, answers, ...choice, chosenDate });
  return { ...draft, reading: { ...Object.fromEntries(open), ...answers.reading } };
}
