import { COLUMN_FIELDS, type BudgetColumn, type ColumnField } from '../../core/budget/budget-table';
import { formatColumn } from '../../core/sheet/address';

/** What a person makes of a column: a field, no field at all, or whatever the reader finds. */
export type ColumnChoice = ColumnField | 'none' | 'automatic';

type ReadingAnswers = Readonly<Record<string, string>>;

const headOf = ({ path }: BudgetColumn): string => path.join('/');
const fieldKey = (owner: string, field: ColumnField): string => `column:${owner}:${field}`;

/** Answers that speak of a column already: by its field, or by its head. */
function answersAbout(owner: string, column: BudgetColumn, answers: ReadingAnswers): string[] {
  const names = [headOf(column), formatColumn(column.column)].filter((name) => name !== '');
  const byField = COLUMN_FIELDS.map((field) => fieldKey(owner, field));
  const isHers = (key: string): boolean => names.includes(answers[key] ?? '');
  return [
    ...[...byField, `name:${owner}`].filter(isHers),
    ...names.map((name) => `column:${owner}:${name}`).filter((key) => answers[key] !== undefined),
  ];
}

/** What was said of a column; automatic where nobody said anything. */
export function choiceOf(
  owner: string,
  column: BudgetColumn,
  answers: ReadingAnswers,
): ColumnChoice {
  const [key] = answersAbout(owner, column, answers);
  if (key === undefined) return 'automatic';
  if (answers[`column:${owner}:${headOf(column)}`] === 'none') return 'none';
  return column.field ?? 'automatic';
}

/** The answers to set, in order, so that a column is read as chosen; '' takes one back. */
export function mapColumn(
  owner: string,
  column: BudgetColumn,
  choice: ColumnChoice,
  answers: ReadingAnswers,
): readonly (readonly [id: string, value: string])[] {
  const letters = formatColumn(column.column);
  const set =
    choice === 'automatic'
      ? null
      : choice === 'none'
        ? ([`column:${owner}:${headOf(column)}`, 'none'] as const)
        : ([fieldKey(owner, choice), letters] as const);
  const former = answersAbout(owner, column, answers).filter((key) => key !== set?.[0]);
  return [...former.map((key) => [key, ''] as const), ...(set ? [set] : [])];
}
