import { answersSchema, type Answers } from '../core/evaluation/answers';

export type ParsedAnswers =
  | { readonly ok: true; readonly answers: Answers }
  /** `where` names the first place that is wrong, such as projects.0.name. */
  | { readonly ok: false; readonly where: string };

/** Reads an answers file: JSON text of the answers' schema. */
export function parseAnswers(text: string): ParsedAnswers {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    return { ok: false, where: cause instanceof Error ? cause.message : 'JSON' };
  }
  const result = answersSchema.safeParse(json);
  if (result.success) return { ok: true, answers: result.data };
  const issue = result.error.issues[0];
  return { ok: false, where: issue ? [issue.path.join('.'), issue.message].join(' ') : '' };
}

/** The answers as a file, readable and stable. */
export function formatAnswers(answers: Answers): string {
  return `${JSON.stringify(answers, null, 2)}\n`;
}
