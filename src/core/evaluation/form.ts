import type { ExecutionStatus } from '../budget/budget-table';
import {
  entriesOf,
  isList,
  isNone,
  numberOf,
  recordOf,
  saysSomething,
  textOf,
  type AnswerRecord,
} from './answer-value';
import type { FieldValue } from './answers';
import type { FieldColumn, FieldDefinition, Outline } from './outline/outline';
import type { ProjectMoney } from './project-money';
import type { OpenFields, SelfEvaluation } from './self-evaluation';

/** What the conditions of fields look at. */
export interface ProjectFacts {
  readonly money: ProjectMoney;
  readonly status: ExecutionStatus;
  readonly isPriorYear: boolean;
  readonly needsOwnReport: boolean;
  /** Ratio below which an execution rate must be explained. */
  readonly executionRateFloor: number;
}

type Condition = NonNullable<FieldDefinition['condition']>;

const CONDITIONS: Readonly<Record<Condition, (facts: ProjectFacts) => boolean>> = {
  adjusted: ({ money }) => (money.adjustment ?? 0) !== 0,
  hasBalance: ({ money }) => (money.balance ?? 0) > 0,
  lowExecution: ({ money, executionRateFloor }) =>
    money.executionRate !== null && money.executionRate < executionRateFloor,
  unspent: ({ status }) => status === 'none',
  overspent: ({ status, money }) => status === 'over' || (money.balance ?? 0) < 0,
  priorYearName: ({ isPriorYear }) => isPriorYear,
  ownReport: ({ needsOwnReport }) => needsOwnReport,
};

/** Whether a field is asked for this project: always, or where its condition holds. */
export function isDue(field: FieldDefinition, facts: ProjectFacts): boolean {
  return field.condition === undefined || CONDITIONS[field.condition](facts);
}

/** The project fields of an outline that are asked for this project. */
export function dueFields(outline: Outline, facts: ProjectFacts): readonly FieldDefinition[] {
  return outline.fields.filter((field) => field.level === 'project' && isDue(field, facts));
}

/** Whether a value answers a field. Saying that there is none is an answer; a text with a blank left in it is not. */
export function isAnswered(field: FieldDefinition, value: FieldValue | undefined): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string' && isNone(value)) return true;
  const record = recordOf(value);
  switch (field.type) {
    case 'money':
    case 'integer':
    case 'ratio':
      return numberOf(value) !== null;
    case 'choices':
      return isList(value) ? value.length > 0 : saysSomething(textOf(value));
    case 'list':
      return isListAnswered(field, value);
    case 'sources':
      return record !== undefined && hasAmounts(record);
    case 'involved':
      return (
        record?.['involved'] === false || (record?.['involved'] === true && hasDue(field, record))
      );
    case 'yesNo':
      return record !== undefined && isYesNoAnswered(field, record);
    case 'detail':
      return isDetailAnswered(field, value);
    case 'text':
    case 'date':
    case 'choice':
    case 'dimension':
      return saysSomething(textOf(value));
  }
}

/** Whether one column of a structured answer says something. */
export function isColumnAnswered(column: FieldColumn, value: FieldValue | undefined): boolean {
  if (value === undefined || value === null) return false;
  if (column.type === 'yesNo') return typeof value === 'boolean';
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' && saysSomething(value);
}

/** Finds what is still open among fields; those from the sheet are never asked. */
export type FindOpen = (
  fields: readonly FieldDefinition[],
  answers: Readonly<Record<string, FieldValue>>,
) => OpenFields;

/**
 * Finds open fields and gives the same object wherever the same ones are open: of tens of thousands of projects most have
 * nothing answered yet, and as many lists would hold up the page whenever memory is swept.
 */
export function openFinder(): FindOpen {
  const known = new Map<string, OpenFields>();
  return (fields, answers) => {
    const all = fields.filter((field) => !field.fromSheet && !isAnswered(field, answers[field.id]));
    const key = all.map(({ id }) => id).join();
    const before = known.get(key);
    if (before) return before;
    const open = { all, required: all.filter(({ required }) => required !== 'optional') };
    known.set(key, open);
    return open;
  };
}

/** How many answers that a final report needs are open, of the office and of every project. */
export function countOpenFields({
  officeOpen,
  projects,
}: Pick<SelfEvaluation, 'officeOpen' | 'projects'>): number {
  return projects.reduce((sum, { open }) => sum + open.required.length, officeOpen.required.length);
}

function isListAnswered(field: FieldDefinition, value: FieldValue): boolean {
  const entries = entriesOf(value);
  return entries.length >= (field.min ?? 1) && entries.every((entry) => hasDue(field, entry));
}

function isYesNoAnswered(field: FieldDefinition, record: AnswerRecord): boolean {
  if (typeof record['answer'] !== 'boolean' || !hasDue(field, record)) return false;
  const needsText = record['answer'] || field.min !== undefined;
  return !needsText || saysSomething(textOf(record));
}

function isDetailAnswered(field: FieldDefinition, value: FieldValue): boolean {
  const needsText = field.min !== undefined;
  if (needsText && !saysSomething(textOf(value))) return false;
  const record = recordOf(value);
  const needsColumns = field.columns?.some((column) => column.required) ?? false;
  if (record === undefined) return needsText && !needsColumns;
  return hasDue(field, record);
}

function hasDue(field: FieldDefinition, record: AnswerRecord): boolean {
  const columns = field.columns ?? [];
  return columns.every((column) => !column.required || isColumnAnswered(column, record[column.id]));
}

function hasAmounts(record: AnswerRecord): boolean {
  const amounts = Object.values(record).filter((amount) => amount !== null && amount !== '');
  return amounts.length > 0 && amounts.every((amount) => numberOf(amount) !== null);
}
