import type { FieldDefinition } from '../../core/evaluation/outline/outline';
import { fieldsDueFor } from '../../core/evaluation/project-facts';
import type { OpenFields, SelfEvaluation } from '../../core/evaluation/self-evaluation';
import type { Finding } from '../../core/finding';
import type { FindingLine } from '../../core/report/report-input';
import { mapSteps, PROJECTS_A_STEP, ROWS_A_STEP, type Steps } from '../../core/steps';
import { projectAt, projectsByRow, type ProjectsByRow } from '../finding-key';
import type { EntryFindings, EntryProgress, Progress } from './session-state';

type Entry = EntryProgress & EntryFindings;

/** How many of the fields must be answered, of which those in `open` are not yet. */
function progressOfEntry(fields: readonly FieldDefinition[], open: OpenFields): EntryProgress {
  const due = fields.filter(
    ({ required, fromSheet }) => required !== 'optional' && !fromSheet,
  ).length;
  return { answered: due - open.required.length, due };
}

/** The rule that only repeats what is open. */
const OPEN_ANSWERS_RULE = 'required-answers';

/** Key of the project that a finding lies on; null for the office, undefined for what belongs to neither. */
function entryOfFinding(
  { data, place }: Finding,
  projects: ProjectsByRow,
): string | null | undefined {
  const { projectKey, field } = data;
  if (typeof projectKey === 'string') return projectKey;
  if (typeof field === 'string' && projectKey === null) return null;
  return place ? projectAt(projects, place) : undefined;
}

function* countFindings(
  lines: readonly FindingLine[],
  projects: ProjectsByRow,
): Steps<ReadonlyMap<string | null, number>> {
  const counts = new Map<string | null, number>();
  for (const [index, { finding, state }] of lines.entries()) {
    if (index % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const { severity, rule } = finding;
    if (state !== 'open' || severity === 'info' || rule === OPEN_ANSWERS_RULE) continue;
    const entry = entryOfFinding(finding, projects);
    if (entry !== undefined) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  }
  return counts;
}

/**
 * How many of the answers that a final report needs are given and what was found wrong, for the office and for every
 * project: the list of projects shows all of them at once and can wait for no counting.
 */
export function* progressSteps(
  evaluation: SelfEvaluation,
  lines: readonly FindingLine[],
): Steps<Progress> {
  const { outline, officeOpen, projects, tables } = evaluation;
  const counts = yield* countFindings(lines, projectsByRow(tables));
  const entryOf = (
    key: string | null,
    fields: readonly FieldDefinition[],
    open: OpenFields,
  ): [string | null, Entry] => [
    key,
    { ...progressOfEntry(fields, open), findings: counts.get(key) ?? 0 },
  ];
  const officeFields = outline.fields.filter(({ level }) => level === 'office');
  const office = entryOf(null, officeFields, officeOpen);
  const parts = yield* mapSteps(
    projects,
    (each) => entryOf(each.project.key, fieldsDueFor(evaluation, each), each.open),
    PROJECTS_A_STEP,
  );
  const all = [office, ...parts];
  return {
    answered: all.reduce((sum, [, { answered }]) => sum + answered, 0),
    due: all.reduce((sum, [, { due }]) => sum + due, 0),
    entries: new Map(all),
  };
}
