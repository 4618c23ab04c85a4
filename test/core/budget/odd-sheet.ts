import type { DrawnSheet } from './grid-from-text';
import { fieldsOf, projectsOf, readDrawn, totalsOf } from './read-drawn';

/** A sheet drawn as text with what is to be read from it, all tables together. */
export interface OddSheet {
  readonly name: string;
  readonly text: string;
  readonly drawn?: DrawnSheet;
  readonly units: readonly (string | null)[];
  readonly fields: readonly Readonly<Record<string, string>>[];
  readonly projects: readonly string[];
  readonly totals: readonly string[];
  /** Ids of questions that hold something up. */
  readonly asks: readonly string[];
}

/** Reads such a sheet anew. */
export function readOdd(sheet: OddSheet): OddSheet {
  const { tables, questions } = readDrawn(sheet.text, sheet.drawn);
  return {
    ...sheet,
    units: tables.map(({ unit }) => unit),
    fields: tables.map(fieldsOf),
    projects: tables.flatMap(projectsOf),
    totals: tables.flatMap(totalsOf),
    asks: questions.filter(({ blocks }) => blocks !== 'none').map(({ id }) => id),
  };
}
