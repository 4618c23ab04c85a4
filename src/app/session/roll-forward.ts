import { z } from 'zod';
import { entriesOf, numberOf } from '../../core/evaluation/answer-value';
import type { Answers, FieldValue, ProjectAnswers } from '../../core/evaluation/answers';
import { answersSchema, emptyAnswers } from '../../core/evaluation/answers';
import type { BudgetTable } from '../../core/budget/budget-table';
import { FIELD } from '../../core/evaluation/field-ids';
import type { Outline } from '../../core/evaluation/outline/outline';
import { yearOfTables } from '../../core/evaluation/sheet-answers';
import type { YearChoice } from './session-state';

/** Key under which answers keep those of earlier years. */
const EARLIER = 'earlierYears';
const earlierSchema = z.array(
  z.looseObject({ year: z.number().nullable(), answers: answersSchema }),
);

/** What an indicator of last year does not yet have this year. */
const YEARLY_COLUMNS: ReadonlySet<string> = new Set(['actual', 'score', 'varianceReason']);

/** The year that answers speak of; null when they do not say. */
export function yearOfAnswers(answers: Answers): number | null {
  return numberOf(answers.office[FIELD.year]);
}

/** The latest earlier year's answers that these keep, to copy from; null when there are none. */
export function earlierAnswers(answers: Answers): Answers | null {
  const kept = earlierSchema.safeParse(answers[EARLIER]);
  return kept.success ? (kept.data.at(-1)?.answers ?? null) : null;
}

/** What to ask where answers of an earlier year stand beside this year's tables; null where they do not. */
export function yearChoiceOf(answers: Answers, tables: readonly BudgetTable[]): YearChoice | null {
  const answersYear = yearOfAnswers(answers);
  const sheetYear = yearOfTables(tables);
  if (answersYear === null || sheetYear === null || answersYear >= sheetYear) return null;
  return { answersYear, sheetYear };
}

/** Answers that do not say which year they speak of. */
export function withoutYear(answers: Answers): Answers {
  const office = Object.entries(answers.office).filter(([field]) => field !== FIELD.year);
  return { ...answers, office: Object.fromEntries(office) };
}

function withEarlier(answers: Answers, earlier: Answers): Answers {
  const known = earlierSchema.safeParse(earlier[EARLIER]);
  const plain = Object.fromEntries(Object.entries(earlier).filter(([key]) => key !== EARLIER));
  const entry = { year: yearOfAnswers(earlier), answers: answersSchema.parse(plain) };
  return { ...answers, [EARLIER]: [...(known.success ? known.data : []), entry] };
}

function lastingFields(
  fields: Answers['office'],
  lastingIds: ReadonlySet<string>,
): Record<string, FieldValue> {
  const lasting = Object.entries(fields).filter(([field]) => lastingIds.has(field));
  const indicators = entriesOf(fields[FIELD.indicators]).map((entry) =>
    Object.fromEntries(Object.entries(entry).filter(([column]) => !YEARLY_COLUMNS.has(column))),
  );
  return {
    ...Object.fromEntries(lasting),
    ...(indicators.length > 0 && { [FIELD.indicators]: indicators }),
  };
}

/** Last year's answers as a beginning for this year: what lasts is taken along, the whole is kept to copy from. */
export function rollForward(answers: Answers, outline: Outline, year: number): Answers {
  const lasting = new Set(outline.fields.filter((field) => field.lasting).map(({ id }) => id));
  const next: Answers = {
    ...emptyAnswers(),
    ...(answers.outline !== undefined && { outline: answers.outline }),
    ...(answers.profile !== undefined && { profile: answers.profile }),
    reading: answers.reading,
    aliases: answers.aliases,
    office: { ...lastingFields(answers.office, lasting), [FIELD.year]: year },
    projects: answers.projects.map((entry): ProjectAnswers => ({
      ...entry,
      fields: lastingFields(entry.fields, lasting),
    })),
  };
  return withEarlier(next, answers);
}

/** Answers for a new year with last year's kept aside and nothing taken along but how the sheet is read. */
export function archiveYear(answers: Answers, year: number): Answers {
  const next = { ...emptyAnswers(), reading: answers.reading, office: { [FIELD.year]: year } };
  return withEarlier(next, answers);
}
