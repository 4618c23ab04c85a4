import type { Answers, FieldValue, ProjectAnswers } from '../../core/evaluation/answers';

/** One place where two versions of the answers differ; null where a version has nothing there. */
export interface DraftDifference {
  readonly part: 'office' | 'project' | 'reading' | 'reasons' | 'aliases' | 'outline';
  /** Name of the project, for its answers. */
  readonly project: string | null;
  /** Field id, question id, key of a finding, or alias. */
  readonly key: string;
  readonly current: FieldValue;
  readonly other: FieldValue;
}

type Fields = Readonly<Record<string, FieldValue>>;

const isSame = (a: FieldValue, b: FieldValue): boolean => JSON.stringify(a) === JSON.stringify(b);

function differencesOf(
  part: DraftDifference['part'],
  project: string | null,
  current: Fields,
  other: Fields,
): DraftDifference[] {
  const keys = [...new Set([...Object.keys(current), ...Object.keys(other)])];
  return keys
    .map((key) => ({
      part,
      project,
      key,
      current: current[key] ?? null,
      other: other[key] ?? null,
    }))
    .filter((each) => !isSame(each.current, each.other));
}

const nameOf = ({ code, name, department }: ProjectAnswers): string =>
  code ?? `${name}\u0001${department ?? ''}`;

/** Every place where two versions of the answers differ: the office first, then projects in order. */
export function draftDifferences(current: Answers, other: Answers): readonly DraftDifference[] {
  const entries = (answers: Answers): Map<string, ProjectAnswers> =>
    new Map(answers.projects.map((project) => [nameOf(project), project]));
  const mine = entries(current);
  const theirs = entries(other);
  const outline = ({ outline: id, profile }: Answers): Fields => ({
    outline: id ?? null,
    profile: profile ?? null,
  });
  return [
    ...differencesOf('outline', null, outline(current), outline(other)),
    ...differencesOf('office', null, current.office, other.office),
    ...[...new Set([...mine.keys(), ...theirs.keys()])].flatMap((key) => {
      const a = mine.get(key);
      const b = theirs.get(key);
      return differencesOf('project', (a ?? b)?.name ?? null, a?.fields ?? {}, b?.fields ?? {});
    }),
    ...differencesOf('reading', null, current.reading, other.reading),
    ...differencesOf('reasons', null, current.reasons, other.reasons),
    ...differencesOf('aliases', null, current.aliases, other.aliases),
  ];
}

/** How many answers a version has. */
export function answerCount({ office, projects, reasons }: Answers): number {
  const fields = [office, ...projects.map((project) => project.fields), reasons];
  return fields.reduce((sum, each) => sum + Object.keys(each).length, 0);
}

/** An answer in one line: its texts and numbers, joined. */
export function shortValue(value: FieldValue): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  const parts = Array.isArray(value) ? value : Object.values(value);
  return parts
    .map((part: FieldValue) => shortValue(part))
    .filter((part) => part !== '')
    .join('；');
}
