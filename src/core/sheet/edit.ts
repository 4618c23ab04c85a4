import type { CellValue } from './grid';

/** What a cell holds, as one writes it: a value, or a formula (no leading =) with its value. */
export interface CellContent {
  readonly value: CellValue;
  readonly formula: string | null;
}

/** A change of one cell; row and column are 0-based. `before` is what must stand there now. */
export interface CellEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: CellContent;
  readonly after: CellContent;
}

/** The edit that takes an edit back. */
export function invertEdit(edit: CellEdit): CellEdit {
  return { ...edit, before: edit.after, after: edit.before };
}
