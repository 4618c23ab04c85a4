import type { SessionState } from '../../app/session/session-state';
import { textOf, type AnswerRecord } from '../../core/evaluation/answer-value';
import type { Answers } from '../../core/evaluation/answers';
import { isAnswered } from '../../core/evaluation/form';
import type { FieldDefinition } from '../../core/evaluation/outline/outline';
import { LIKE_FROM } from '../../core/evaluation/rules/text-similarity';
import { findLikest } from '../../core/evaluation/text/find-likest';
import type { EntryKey } from './entry';
import { sectionsFor, type Judged } from './entry-fields';
import { answersAt } from './live-answers';

/** Answers that may be copied from. */
export interface CopySource {
  readonly id: string;
  readonly name: string;
  /** From last year or a file, not from a project of this workbook. */
  readonly isEarlier: boolean;
  readonly answers: AnswerRecord;
}

/** A field that a source has an answer to; `isTaken` where copying would replace one. */
export interface CopyableField {
  readonly field: FieldDefinition;
  readonly isTaken: boolean;
}

/** Types whose answers are words; amounts and days are each project's own. */
const WORDED: ReadonlySet<FieldDefinition['type']> = new Set([
  'text',
  'choice',
  'choices',
  'yesNo',
  'detail',
  'involved',
  'list',
  'dimension',
]);

function earlierProjects(projects: Answers['projects'], id: string): readonly CopySource[] {
  return projects.map(({ name, fields }, index) => ({
    id: `${id}-${String(index)}`,
    name,
    isEarlier: true,
    answers: fields,
  }));
}

/**
 * Where an entry may copy from: earlier answers, answers whose project is in no table any more, then the other projects.
 * The office has earlier answers of its own only.
 */
export function copySources(
  state: Judged & Pick<SessionState, 'earlier'>,
  entry: EntryKey,
  officeName: string,
): readonly CopySource[] {
  const { earlier, evaluation } = state;
  if (entry === null) {
    if (!earlier) return [];
    return [{ id: 'office', name: officeName, isEarlier: true, answers: earlier.office }];
  }
  const others = (evaluation?.projects ?? [])
    .filter(({ project }) => project.key !== entry)
    .map(({ project }): CopySource => {
      const { key, name } = project;
      return { id: `project-${key}`, name, isEarlier: false, answers: answersAt(state, key) };
    });
  return [
    ...earlierProjects(earlier?.projects ?? [], 'earlier'),
    ...earlierProjects([...(evaluation?.unmatched ?? [])], 'unmatched'),
    ...others,
  ];
}

/** What an entry may take from a source. */
export function copyableFields(
  state: Judged,
  entry: EntryKey,
  source: AnswerRecord,
): readonly CopyableField[] {
  const own = answersAt(state, entry);
  return sectionsFor(state, entry)
    .flatMap(({ fields }) => fields)
    .filter((field) => !field.fromSheet && WORDED.has(field.type))
    .filter((field) => isAnswered(field, source[field.id]) || textOf(source[field.id]) !== '')
    .map((field) => ({ field, isTaken: (own[field.id] ?? null) !== null }));
}

/** Dimensions of an entry whose texts are like those of a source. */
export function likeFields(
  state: Judged,
  entry: EntryKey,
  source: CopySource,
  fields: readonly FieldDefinition[],
): readonly FieldDefinition[] {
  const own = answersAt(state, entry);
  const names = (state.evaluation?.projects ?? []).map(({ project }) => project.name);
  return fields.filter(({ id, type }) => {
    if (type !== 'dimension') return false;
    const texts = [textOf(source.answers[id])];
    return findLikest(textOf(own[id]), texts, [...names, source.name], LIKE_FROM) !== null;
  });
}
