import { z } from 'zod';

/** Version of the answers file and of the store; migrations lead from one to the next. */
export const ANSWERS_VERSION = 1;

/** Any answer: text, number, yes/no, or a small structure that its field's type describes. Money is in 万元, rates are 0..1, dates are YYYY-MM-DD. */
export type FieldValue =
  string | number | boolean | null | readonly FieldValue[] | { readonly [key: string]: FieldValue };

const fieldValue: z.ZodType<FieldValue> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(fieldValue),
    z.record(z.string(), fieldValue),
  ]),
);

const fields = z.record(z.string(), fieldValue);

/** Answers for one project, keyed by code, else by name and department; never by row. */
export const projectAnswersSchema = z.looseObject({
  code: z.string().nullable().default(null),
  name: z.string(),
  department: z.string().nullable().default(null),
  fields: fields.default({}),
});

/** The answers file; the store keeps the same. Unknown keys are kept. */
export const answersSchema = z.looseObject({
  version: z.literal(ANSWERS_VERSION),
  /** Id of the outline and of the profile; absent means the default. */
  outline: z.string().optional(),
  profile: z.string().optional(),
  /** Answers to the reader's questions, by question id. */
  reading: z.record(z.string(), z.string()).default({}),
  /** Answers that the office gives once, by field id. */
  office: fields.default({}),
  projects: z.array(projectAnswersSchema).default([]),
  /** Other names by which texts call a project: alias to project name. */
  aliases: z.record(z.string(), z.string()).default({}),
  /** Reasons given for warnings, by finding key. */
  reasons: z.record(z.string(), z.string()).default({}),
});

export type Answers = z.infer<typeof answersSchema>;
export type ProjectAnswers = z.infer<typeof projectAnswersSchema>;

/** Answers where nobody has said anything yet. */
export function emptyAnswers(): Answers {
  return answersSchema.parse({ version: ANSWERS_VERSION });
}
