import type { Answers, FieldValue, ProjectAnswers } from '../../core/evaluation/answers';
import { plainName } from '../../core/evaluation/match-answers';
import { stableText } from './draft-key';

/** One answer that two versions give differently; null where a version has none. */
export interface AnswerDifference {
  /** Name of the project; null for the office. */
  readonly project: string | null;
  /** Id of the field; for the rest: reading, reasons, aliases or outline. */
  readonly field: string;
  readonly current: FieldValue;
  readonly other: FieldValue;
}

const entryKey = ({ code, name, department }: ProjectAnswers): string =>
  code ?? `${plainName(name)}\u0001${plainName(department ?? '')}`;

function byKey(projects: readonly ProjectAnswers[]): ReadonlyMap<string, ProjectAnswers> {
  return new Map(projects.map((entry) => [entryKey(entry), entry]));
}

type Fields = Readonly<Record<string, FieldValue>>;

function differing(project: string | null, current: Fields, other: Fields): AnswerDifference[] {
  return [...new Set([...Object.keys(current), ...Object.keys(other)])]
    .filter((field) => stableText(current[field] ?? null) !== stableText(other[field] ?? null))
    .map((field) => ({
      project,
      field,
      current: current[field] ?? null,
      other: other[field] ?? null,
    }));
}

const REST = ['reading', 'reasons', 'aliases'] as const;

/** What two versions of the answers differ in, the office first. */
export function compareAnswers(current: Answers, other: Answers): readonly AnswerDifference[] {
  const mine = byKey(current.projects);
  const theirs = byKey(other.projects);
  const keys = [...new Set([...mine.keys(), ...theirs.keys()])];
  const choices = ({ outline, profile }: Answers): Fields => ({
    outline: outline ?? null,
    profile: profile ?? null,
  });
  return [
    ...differing(null, current.office, other.office),
    ...keys.flatMap((key) => {
      const [a, b] = [mine.get(key), theirs.get(key)];
      return differing(a?.name ?? b?.name ?? key, a?.fields ?? {}, b?.fields ?? {});
    }),
    ...REST.flatMap((part) =>
      differing(null, { [part]: current[part] }, { [part]: other[part] }).filter(
        () => Object.keys(current[part]).length + Object.keys(other[part]).length > 0,
      ),
    ),
    ...differing(null, choices(current), choices(other)),
  ];
}

function mergeFields(first: Fields, second: Fields): Record<string, FieldValue> {
  const given = Object.entries(first).filter(([, value]) => value !== null);
  return { ...second, ...Object.fromEntries(given) };
}

/** Both versions together; where both answer, `first` counts. Nothing that only one of them has is lost. */
export function mergeAnswers(first: Answers, second: Answers): Answers {
  const mine = byKey(first.projects);
  const theirs = byKey(second.projects);
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
