import { formatColumn } from '../sheet/address';
import { COLUMN_FIELDS } from './budget-table';
import type { ColumnField } from './budget-table';
import type { ColumnWords } from './column-candidates';
import type { ReadingChoices } from './reading';
import type { SheetView } from './sheet-view';

/** Columns that a person named, by flag or by an earlier answer. */
export function fixedColumns(
  view: SheetView,
  words: readonly ColumnWords[],
  choices: ReadingChoices,
  suffix: string,
): ReadonlyMap<ColumnField, number> {
  const fixed = new Map<ColumnField, number>();
  for (const [field, column] of Object.entries(choices.columns ?? {})) {
    if (words.some((each) => each.column === column)) fixed.set(field as ColumnField, column);
  }
  const own = `${view.grid.sheet}${suffix}`;
  const columnNamed = (head: string | undefined) =>
    words.find((each) => each.head.path.join('/') === head || formatColumn(each.column) === head)
      ?.column;
  for (const { column, head } of words) {
    const answer = choices.answers[`column:${own}:${head.path.join('/')}`];
    const field = COLUMN_FIELDS.find((each) => each === answer);
    if (field) fixed.set(field, column);
  }
  for (const field of COLUMN_FIELDS) {
    const column = columnNamed(choices.answers[`column:${own}:${field}`]);
    if (column !== undefined) fixed.set(field, column);
  }
  const name = columnNamed(choices.answers[`name:${own}`]);
  if (name !== undefined) fixed.set('name', name);
  return fixed;
}

/** The words of columns without those that a person said to be no field at all. */
export function withoutRefused(
  view: SheetView,
  words: readonly ColumnWords[],
  { answers }: ReadingChoices,
  suffix: string,
): ColumnWords[] {
  const own = `${view.grid.sheet}${suffix}`;
  return words.map((each) =>
    answers[`column:${own}:${each.head.path.join('/')}`] === 'none'
      ? { ...each, candidates: [], isOther: true }
      : each,
  );
}
