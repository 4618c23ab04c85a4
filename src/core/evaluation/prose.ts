import { mapSteps, PROJECTS_A_STEP, runSteps, type Steps } from '../steps';
import { entriesOf, isNone, recordOf, textOf, type AnswerRecord } from './answer-value';
import type { FieldValue } from './answers';
import type { FieldDefinition } from './outline/outline';
import type { EvaluatedProject, SelfEvaluation } from './self-evaluation';

/** A text that she wrote, with the field that it answers. */
export interface Prose {
  /** null for the office. */
  readonly project: EvaluatedProject | null;
  readonly field: FieldDefinition;
  /** As she wrote it. */
  readonly text: string;
  /** It is the field's own text, not one of its columns. */
  readonly isMain: boolean;
}

/** Prose with what it was collected from; copies of an evaluation that share these share the prose. */
interface Collected extends Pick<SelfEvaluation, 'answers' | 'outline'> {
  readonly prose: readonly Prose[];
}

const known = new WeakMap<SelfEvaluation['projects'], Collected>();

/** Every text among the answers, the office's first, then project by project; collected once for an evaluation. */
export function proseOf(evaluation: SelfEvaluation): readonly Prose[] {
  return runSteps(proseSteps(evaluation));
}

/** The same in steps; whoever asks afterwards has it at once. */
export function* proseSteps(evaluation: SelfEvaluation): Steps<readonly Prose[]> {
  const { answers, outline, projects } = evaluation;
  const before = known.get(projects);
  if (before?.answers === answers && before.outline === outline) return before.prose;
  const texts = yield* mapSteps(
    projects,
    (project) => textsAt(project, project.answers, evaluation),
    PROJECTS_A_STEP,
  );
  const prose = [textsAt(null, answers.office, evaluation), ...texts].flat();
  known.set(projects, { answers, outline, prose });
  return prose;
}

/** The texts of the four dimensions, each of its project's. */
export function dimensionProse(evaluation: SelfEvaluation): readonly Prose[] {
  return proseOf(evaluation).filter(({ field, isMain }) => isMain && field.type === 'dimension');
}

function textsAt(
  project: EvaluatedProject | null,
  answers: Readonly<Record<string, FieldValue>>,
  { outline }: SelfEvaluation,
): readonly Prose[] {
  return outline.fields.flatMap((field) => {
    const isHere = (field.level === 'office') === (project === null);
    const value = answers[field.id];
    if (!isHere || field.fromSheet || value === undefined || value === null) return [];
    const main = field.type === 'date' || isNone(value) ? '' : textOf(value);
    const records = [recordOf(value) ?? [], entriesOf(value)].flat();
    return [
      { project, field, text: main, isMain: true },
      ...records.flatMap((record) =>
        columnTexts(field, record).map((text) => ({ project, field, text, isMain: false })),
      ),
    ].filter(({ text }) => text !== '');
  });
}

function columnTexts(field: FieldDefinition, record: AnswerRecord): readonly string[] {
  const columns = (field.columns ?? []).filter(({ type }) => type === 'text');
  return columns.flatMap(({ id }) => {
    const text = record[id];
    return typeof text === 'string' ? [text.trim()] : [];
  });
}
