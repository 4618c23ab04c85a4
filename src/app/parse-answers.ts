import { answersSchema, type Answers } from '../core/evaluation/answers';
import { DEEPEST_ANSWERS, isDeeperThan } from '../core/evaluation/json-depth';
import { ANSWERS_FILE_TEXT } from './answers-file-text';

export type ParsedAnswers =
  | { readonly ok: true; readonly answers: Answers }
  /** `where` says for a person what is wrong and where, such as the place projects.0.name. */
  | { readonly ok: false; readonly where: string };

/** A place in a person's file is not longer than this, whatever its keys are. */
const LONGEST_PLACE = 80;

/** The 1-based line that a failure of JSON.parse speaks of; null where the engine does not say. */
function lineOf(failure: unknown, text: string): number | null {
  const message = failure instanceof Error ? failure.message : '';
  const line = /\bline (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const position = /\bposition (\d+)/.exec(message)?.[1];
  return position === undefined ? null : text.slice(0, Number(position)).split('\n').length;
}

/** Reads an answers file: JSON text of the answers' schema. */
export function parseAnswers(text: string): ParsedAnswers {
  const plain = text.replace(/^\uFEFF/, '');
  let json: unknown;
  try {
    json = JSON.parse(plain);
  } catch (failure) {
    return { ok: false, where: ANSWERS_FILE_TEXT.notJson(lineOf(failure, plain)) };
  }
  if (isDeeperThan(json, DEEPEST_ANSWERS)) {
    return { ok: false, where: ANSWERS_FILE_TEXT.tooDeep(DEEPEST_ANSWERS) };
  }
  const result = answersSchema.safeParse(json);
  if (result.success) return { ok: true, answers: result.data };
  const [issue] = result.error.issues;
  const place = (issue?.path ?? [])
    .join('.')
    .replace(/\p{Cc}/gu, ' ')
    .slice(0, LONGEST_PLACE);
  const expected = issue?.code === 'invalid_type' ? issue.expected : undefined;
  return { ok: false, where: ANSWERS_FILE_TEXT.wrongValue(place, expected) };
}

/** The answers as a file, readable and stable. */
export function formatAnswers(answers: Answers): string {
  return `${JSON.stringify(answers, null, 2)}\n`;
}
