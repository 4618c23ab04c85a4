/** Whose answers: a project's key, or null for the office's own. */
export type EntryKey = string | null;

/** A place in the step: the list, or a form, and in it a field. */
export interface AnsweringPlace {
  readonly view: 'list' | 'form';
  readonly entry: EntryKey;
  readonly field: string | null;
}

/** The list of everything to fill in. */
export const LIST_PLACE: AnsweringPlace = { view: 'list', entry: null, field: null };

/** The form of an entry, at a field if one is named. */
export function formPlace(entry: EntryKey, field: string | null = null): AnsweringPlace {
  return { view: 'form', entry, field };
}

/** Id of the element that holds a field of an entry; unique within the page. */
export function fieldElementId(entry: EntryKey, field: string): string {
  return `answer-${entry === null ? 'office' : encodeURIComponent(entry)}-${field}`;
}
