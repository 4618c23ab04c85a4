import type { Project } from '../../core/budget/budget-table';
import type { Answers, FieldValue } from '../../core/evaluation/answers';
import { matchAnswers } from '../../core/evaluation/match-answers';

type Fields = Answers['office'];

function withField(fields: Fields, field: string, value: FieldValue): Fields {
  if (value !== null) return { ...fields, [field]: value };
  return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== field));
}

function withText(
  record: Readonly<Record<string, string>>,
  key: string,
  text: string,
): Record<string, string> {
  const rest = Object.entries(record).filter(([each]) => each !== key);
  return Object.fromEntries(text === '' ? rest : [...rest, [key, text]]);
}

/** Answers with one of the office's fields set; null takes the answer away. */
export function setOfficeField(answers: Answers, field: string, value: FieldValue): Answers {
  return { ...answers, office: withField(answers.office, field, value) };
}

/** Answers with one field of a project set; a project without answers gets an entry. `projects` are all of the tables. */
export function setProjectField(
  answers: Answers,
  projects: readonly Project[],
  project: Project,
  change: { readonly field: string; readonly value: FieldValue },
): Answers {
  const { field, value } = change;
  const entry = matchAnswers(project, answers.projects, projects);
  if (!entry) {
    const { code, name, department } = project;
    const fields = withField({}, field, value);
    return { ...answers, projects: [...answers.projects, { code, name, department, fields }] };
  }
  const changed = { ...entry, fields: withField(entry.fields, field, value) };
  return {
    ...answers,
    projects: answers.projects.map((each) => (each === entry ? changed : each)),
  };
}

/** Answers with the reason for a finding; '' takes it away. */
export function setReasonText(answers: Answers, key: string, reason: string): Answers {
  return { ...answers, reasons: withText(answers.reasons, key, reason) };
}

/** Answers with an answer to a question of the reader; '' takes it away. */
export function setReadingAnswer(answers: Answers, id: string, value: string): Answers {
  return { ...answers, reading: withText(answers.reading, id, value) };
}

/** Answers with another name for a project; null takes the alias away. */
export function setAliasName(answers: Answers, alias: string, project: string | null): Answers {
  return { ...answers, aliases: withText(answers.aliases, alias, project ?? '') };
}
