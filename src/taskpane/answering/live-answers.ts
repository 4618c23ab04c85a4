import type { SessionState } from '../../app/session/session-state';
import type { OpenedBudget } from '../../app/open-budget';
import type { BudgetTable, Project } from '../../core/budget/budget-table';
import type { AnswerRecord } from '../../core/evaluation/answer-value';
import type { FieldValue, ProjectAnswers } from '../../core/evaluation/answers';
import { FIELD } from '../../core/evaluation/field-ids';
import { matchAllAnswers } from '../../core/evaluation/match-answers';
import { moneyOf } from '../../core/evaluation/project-money';
import { officeAnswers, sheetAnswers } from '../../core/evaluation/sheet-answers';
import type { EntryKey } from './entry';

/** What answers are looked up in. */
type Answered = Pick<SessionState, 'opened' | 'answers' | 'today'>;

/** What the sheet alone says; always so, whatever she typed. */
const LOCKED: ReadonlySet<string> = new Set([FIELD.projectName, FIELD.projectCode, FIELD.money]);

interface SheetEntry {
  readonly table: BudgetTable;
  readonly project: Project;
  readonly prefilled: AnswerRecord;
}

const sheets = new WeakMap<OpenedBudget, ReadonlyMap<string, SheetEntry>>();

/** Projects by key with what the sheet says of them; built once for a reading. */
function sheetEntries(opened: OpenedBudget): ReadonlyMap<string, SheetEntry> {
  const known = sheets.get(opened);
  if (known) return known;
  const entries = new Map(
    opened.reading.tables.flatMap((table) =>
      table.projects.map((project): [string, SheetEntry] => {
        const prefilled = sheetAnswers(table, project, moneyOf(project), {});
        return [project.key, { table, project, prefilled }];
      }),
    ),
  );
  sheets.set(opened, entries);
  return entries;
}

interface Matched {
  readonly answers: readonly ProjectAnswers[];
  readonly own: ReadonlyMap<string, AnswerRecord>;
}

const matched = new WeakMap<OpenedBudget, Matched>();

/** Her own answers by project key; kept until the answers of any project change. */
function ownAnswers({ opened, answers }: Answered): ReadonlyMap<string, AnswerRecord> {
  if (!opened) return new Map();
  const known = matched.get(opened);
  if (known?.answers === answers.projects) return known.own;
  const projects = Array.from(sheetEntries(opened).values(), ({ project }) => project);
  const { byProject } = matchAllAnswers(projects, answers.projects);
  const own = new Map(Array.from(byProject, ([{ key }, { fields }]) => [key, fields]));
  matched.set(opened, { answers: answers.projects, own });
  return own;
}

/** A project as the sheet has it, with its table; undefined when no table has it any more. */
export function projectOfEntry(
  { opened }: Pick<SessionState, 'opened'>,
  entry: EntryKey,
): SheetEntry | undefined {
  return opened && entry !== null ? sheetEntries(opened).get(entry) : undefined;
}

const officeNow = ({ opened, answers, today }: Answered): AnswerRecord =>
  officeAnswers(answers.office, opened?.reading.tables ?? [], today);

/** The answer as it stands now: hers, else what the sheet says. The same object as long as nothing of it changed. */
export function answerAt(state: Answered, entry: EntryKey, field: string): FieldValue | undefined {
  if (entry === null) {
    return officeNow(state)[field];
  }
  const sheet = projectOfEntry(state, entry);
  if (!sheet) return undefined;
  if (LOCKED.has(field)) return sheet.prefilled[field];
  return ownAnswers(state).get(entry)?.[field] ?? sheet.prefilled[field];
}

/** All answers of an entry as they stand now, by field id. */
export function answersAt(state: Answered, entry: EntryKey): AnswerRecord {
  if (entry === null) {
    return officeNow(state);
  }
  const sheet = projectOfEntry(state, entry);
  if (!sheet) return {};
  const told = Object.entries(ownAnswers(state).get(entry) ?? {}).filter(
    ([field, value]) => value !== null && !LOCKED.has(field),
  );
  return { ...sheet.prefilled, ...Object.fromEntries(told) };
}
