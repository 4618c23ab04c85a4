import type { SessionState } from '../../app/session/session-state';
import { isAnswered } from '../../core/evaluation/form';
import { formSections, type FormSection } from '../../core/evaluation/form-sections';
import type { FieldDefinition, Outline } from '../../core/evaluation/outline/outline';
import { fieldsDueFor } from '../../core/evaluation/project-facts';
import type { EntryKey } from './entry';
import { answersAt } from './live-answers';

/** What the form of an entry hangs on. */
type Judged = Pick<SessionState, 'opened' | 'answers' | 'evaluation'>;

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

/** The sections of an entry's form with the fields that are asked for it; none before the first judgement. */
export function sectionsFor({ evaluation }: Judged, entry: EntryKey): readonly FormSection[] {
  if (!evaluation) return [];
  const { outline } = evaluation;
  if (entry === null) return sectionsOf(outline, 'office');
  const evaluated = evaluation.projects.find(({ project }) => project.key === entry);
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
  { opened, answers, evaluation }: Judged,
  entry: EntryKey,
): EntryProgress {
  const isSame =
    latest?.entry === entry &&
    latest.opened === opened &&
    latest.answers === answers &&
    latest.evaluation === evaluation;
  if (latest && isSame) return latest.progress;
  const progress = entryProgress({ opened, answers, evaluation }, entry);
  latest = { opened, answers, evaluation, entry, progress };
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

/** The next open field after a place, going round through all entries; null when nothing is open. */
export function nextOpenField(
  entries: readonly {
    readonly entry: EntryKey;
    readonly fields: readonly string[];
    readonly open: readonly string[];
  }[],
  from: { readonly entry: EntryKey; readonly field: string | null },
): { readonly entry: EntryKey; readonly field: string } | null {
  const start = Math.max(
    0,
    entries.findIndex(({ entry }) => entry === from.entry),
  );
  const here = entries[start];
  if (!here) return null;
  const at = from.field === null ? -1 : here.fields.indexOf(from.field);
  const isAfter = (field: string): boolean => here.fields.indexOf(field) > at;
  const turns = [
    { entry: here.entry, open: here.open.filter(isAfter) },
    ...entries.slice(start + 1),
    ...entries.slice(0, start),
    { entry: here.entry, open: here.open.filter((field) => !isAfter(field)) },
  ];
  for (const { entry, open } of turns) {
    const [field] = open;
    if (field !== undefined) return { entry, field };
  }
  return null;
}

/** Every entry in order, the office first, with its fields and those still open. */
export function allEntries(state: Judged): readonly {
  readonly entry: EntryKey;
  readonly fields: readonly string[];
  readonly open: readonly string[];
}[] {
  const keys = state.evaluation?.projects.map(({ project }) => project.key) ?? [];
  return [null, ...keys].map((entry) => ({
    entry,
    fields: sectionsFor(state, entry).flatMap(({ fields }) => fields.map(({ id }) => id)),
    open: entryProgress(state, entry).open,
  }));
}
