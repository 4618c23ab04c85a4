import { numberOf } from '../evaluation/answer-value';
import type { FieldValue } from '../evaluation/answers';
import { fenOfAnswer } from '../evaluation/project-money';
import type { Quantity } from './figure';
import type { Narrator } from './narrator';

/** Where an answer stands: its field and the path inside it, such as 0.actual; empty for the answer itself. */
export interface AnswerPlace {
  readonly field: string;
  readonly path: string;
}

function projectKey(narrator: Narrator, field: string): string | null {
  if (narrator.field(field)?.level === 'office') return null;
  return narrator.project?.project.key ?? null;
}

/** A number of an answer: money (given in 万元) in fen, ratios 0..1, others as they are; null when it is no number. */
export function answerQuantity(
  narrator: Narrator,
  { field, path }: AnswerPlace,
  given: FieldValue | undefined,
  kind: 'money' | 'ratio' | 'plain',
): Quantity | null {
  const number = numberOf(given);
  if (number === null) return null;
  const project = projectKey(narrator, field);
  const value = kind === 'money' ? fenOfAnswer(number) : number;
  const unit = kind === 'money' ? 'tenThousandYuan' : kind;
  return { kind: 'answer', project, field, path, unit, value };
}

/** Decimals with which a number was given, at most 6. */
export function decimalsOf(given: FieldValue | undefined): number {
  const text = typeof given === 'number' ? String(given) : typeof given === 'string' ? given : '';
  return Math.min(6, /\.(\d+)$/.exec(text.trim())?.[1]?.length ?? 0);
}
