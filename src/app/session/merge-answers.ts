import type { Answers, FieldValue, ProjectAnswers } from '../../core/evaluation/answers';
import { plainName } from '../../core/evaluation/match-answers';

const entryKey = ({ code, name, department }: ProjectAnswers): string =>
  code ?? `${plainName(name)}\u0001${plainName(department ?? '')}`;

/** Answers of projects by what tells them apart: code, else plain name and department. */
export function answersByKey(
  projects: readonly ProjectAnswers[],
): ReadonlyMap<string, ProjectAnswers> {
  return new Map(projects.map((entry) => [entryKey(entry), entry]));
}

type Fields = Readonly<Record<string, FieldValue>>;

function mergeFields(first: Fields, second: Fields): Record<string, FieldValue> {
  const given = Object.entries(first).filter(([, value]) => value !== null);
  return { ...second, ...Object.fromEntries(given) };
}

/** Both versions together; where both answer, `first` counts. Nothing that only one of them has is lost. */
export function mergeAnswers(first: Answers, second: Answers): Answers {
  const mine = answersByKey(first.projects);
  const theirs = answersByKey(second.projects);
  const merged = first.projects.map((entry) => {
    const other = theirs.get(entryKey(entry));
    return other ? { ...other, ...entry, fields: mergeFields(entry.fields, other.fields) } : entry;
  });
  return {
    ...second,
    ...first,
    office: mergeFields(first.office, second.office),
    projects: [...merged, ...second.projects.filter((entry) => !mine.has(entryKey(entry)))],
    reading: { ...second.reading, ...first.reading },
    aliases: { ...second.aliases, ...first.aliases },
    reasons: { ...second.reasons, ...first.reasons },
  };
}
