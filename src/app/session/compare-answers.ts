import type { Answers, FieldValue } from '../../core/evaluation/answers';
import { stableText } from './draft-key';
import { answersByKey } from './merge-answers';

/** One place where two versions of the answers differ; null where a version has nothing there. */
export interface AnswerDifference {
  readonly part: 'office' | 'project' | 'reading' | 'reasons' | 'aliases' | 'outline';
  /** Name of the project, for its answers. */
  readonly project: string | null;
  /** Field id, question id, key of a finding, or alias. */
  readonly key: string;
  readonly current: FieldValue;
  readonly other: FieldValue;
}

type Fields = Readonly<Record<string, FieldValue>>;

function differencesOf(
  part: AnswerDifference['part'],
  project: string | null,
  current: Fields,
  other: Fields,
): AnswerDifference[] {
  const keys = [...new Set([...Object.keys(current), ...Object.keys(other)])];
  return keys
    .map((key) => ({
      part,
      project,
      key,
      current: current[key] ?? null,
      other: other[key] ?? null,
    }))
    .filter((each) => stableText(each.current) !== stableText(each.other));
}

const outlineOf = ({ outline, profile }: Answers): Fields => ({
  outline: outline ?? null,
  profile: profile ?? null,
});

/** Every place where two versions of the answers differ; projects are matched as merging matches them. */
export function compareAnswers(current: Answers, other: Answers): readonly AnswerDifference[] {
  const mine = answersByKey(current.projects);
  const theirs = answersByKey(other.projects);
  return [
    ...differencesOf('outline', null, outlineOf(current), outlineOf(other)),
    ...differencesOf('office', null, current.office, other.office),
    ...[...new Set([...mine.keys(), ...theirs.keys()])].flatMap((key) => {
      const [a, b] = [mine.get(key), theirs.get(key)];
      return differencesOf('project', (a ?? b)?.name ?? null, a?.fields ?? {}, b?.fields ?? {});
    }),
    ...differencesOf('reading', null, current.reading, other.reading),
    ...differencesOf('reasons', null, current.reasons, other.reasons),
    ...differencesOf('aliases', null, current.aliases, other.aliases),
  ];
}
