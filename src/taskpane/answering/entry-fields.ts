import type { SessionState } from '../../app/session/session-state';
import { isAnswered } from '../../core/evaluation/form';
import { formSections, type FormSection } from '../../core/evaluation/form-sections';
import type { FieldDefinition, Outline } from '../../core/evaluation/outline/outline';
import { fieldsDueFor } from '../../core/evaluation/project-facts';
import type { EvaluatedProject, SelfEvaluation } from '../../core/evaluation/self-evaluation';
import type { EntryKey } from './entry';
import { answersAt } from './live-answers';

/** What the form of an entry hangs on. */
export type Judged = Pick<SessionState, 'opened' | 'answers' | 'today' | 'evaluation'>;

const sectionsByOutline = new WeakMap<
  Outline,
  Readonly<Record<FieldDefinition['level'], readonly FormSection[]>>
>();

function sectionsOf(outline: Outline, level: FieldDefinition['level']): readonly FormSection[] {
  const known = sectionsByOutline.get(outline) ?? {
    office: formSections(outline, 'office'),
    project: formSections(outline, 'project'),
  };
  sectionsByOutline.set(outline, known);
  return known[level];
}

const projectsOf = new WeakMap<SelfEvaluation, ReadonlyMap<string, EvaluatedProject>>();

/** A project as it was judged; found at once among however many. */
function evaluatedOf(evaluation: SelfEvaluation, key: string): EvaluatedProject | undefined {
  const known =
    projectsOf.get(evaluation) ??
    new Map(evaluation.projects.map((each) => [each.project.key, each]));
  projectsOf.set(evaluation, known);
  return known.get(key);
}

/** The sections of an entry's form with the fields that are asked for it; none before the first judgement. */
export function sectionsFor({ evaluation }: Judged, entry: EntryKey): readonly FormSection[] {
  if (!evaluation) return [];
  const { outline } = evaluation;
  if (entry === null) return sectionsOf(outline, 'office');
  const evaluated = evaluatedOf(evaluation, entry);
  if (!evaluated) return [];
  const due = new Set(fieldsDueFor(evaluation, evaluated));
  return sectionsOf(outline, 'project').flatMap((section) => {
    const fields = section.fields.filter((field) => due.has(field));
    return fields.length === 0 ? [] : [{ ...section, fields }];
  });
}

/** How much of an entry is answered, of what a final report needs. */
export interface EntryProgress {
  readonly due: number;
  /** Fields still open, in the form's order. */
  readonly open: readonly string[];
}

let latest: (Judged & { readonly entry: EntryKey; readonly progress: EntryProgress }) | null = null;

/** What a final report still needs of the entry that is shown; asked with every change of the state, so the latest is kept. */
export function shownProgress(
  { opened, answers, today, evaluation }: Judged,
  entry: EntryKey,
): EntryProgress {
  const isSame =
    latest?.entry === entry &&
    latest.opened === opened &&
    latest.answers === answers &&
    latest.today === today &&
    latest.evaluation === evaluation;
  if (latest && isSame) return latest.progress;
  const progress = entryProgress({ opened, answers, today, evaluation }, entry);
  latest = { opened, answers, today, evaluation, entry, progress };
  return progress;
}

/** What a final report still needs of an entry, by the answers as they stand now. */
export function entryProgress(state: Judged, entry: EntryKey): EntryProgress {
  const answers = answersAt(state, entry);
  const demanded = sectionsFor(state, entry).flatMap(({ fields }) =>
    fields.filter(({ required, fromSheet }) => required !== 'optional' && !fromSheet),
  );
  const open = demanded.filter((field) => !isAnswered(field, answers[field.id]));
  return { due: demanded.length, open: open.map(({ id }) => id) };
}

/** A field of an entry. */
interface FieldPlace {
  readonly entry: EntryKey;
  readonly field: string;
}

/**
 * The next open field after a place, going round through all entries; null when nothing is open. Entries are looked into one after
 * the other until one has a field open, since there may be many thousands.
 */
export function nextOpenField(
  entries: readonly EntryKey[],
  lookInto: (entry: EntryKey) => EntryFields,
  from: { readonly entry: EntryKey; readonly field: string | null },
): FieldPlace | null {
  const start = Math.max(0, entries.indexOf(from.entry));
  const entry = entries[start];
  if (entry === undefined) return null;
  const here = lookInto(entry);
  const at = from.field === null ? -1 : here.fields.indexOf(from.field);
  const isAfter = (field: string): boolean => here.fields.indexOf(field) > at;
  const next = here.open.find(isAfter);
  if (next !== undefined) return { entry, field: next };
  for (const other of [...entries.slice(start + 1), ...entries.slice(0, start)]) {
    const [field] = lookInto(other).open;
    if (field !== undefined) return { entry: other, field };
  }
  const [field] = here.open;
  return field === undefined ? null : { entry, field };
}

/** An entry's fields and those still open, both in the form's order. */
export interface EntryFields {
  readonly fields: readonly string[];
  readonly open: readonly string[];
}

/** The fields of an entry by the state as it stands now. */
export function entryFields(state: Judged, entry: EntryKey): EntryFields {
  return {
    fields: sectionsFor(state, entry).flatMap(({ fields }) => fields.map(({ id }) => id)),
    open: entryProgress(state, entry).open,
  };
}

/** Every entry in order, the office first. */
export function allEntries({ evaluation }: Judged): readonly EntryKey[] {
  return [null, ...(evaluation?.projects.map(({ project }) => project.key) ?? [])];
}
