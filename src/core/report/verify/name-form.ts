import { withoutNumber } from '../../budget/name-number';
import { normalText } from '../../budget/normal-text';
import { COMMON_IN_NAMES, LOOSE_BEGINNING, SAME_IN_NAMES } from './name-words';

/** A name in the form that names are compared in: synonyms made one, numbering, marks and blanks gone. */
export function nameForm(name: string): string {
  let form = normalText(withoutNumber(name));
  for (const [pattern, same] of SAME_IN_NAMES) form = form.replaceAll(pattern, same);
  return form;
}

/** A name's form without a beginning that texts leave out. */
export function bareForm(form: string): string {
  const bare = form.replace(LOOSE_BEGINNING, '').replace(LOOSE_BEGINNING, '');
  return bare.length < 3 ? form : bare;
}

/** How many characters of a form are its own and not of the common stock of names. */
export function ownLength(form: string): number {
  return form.replaceAll(COMMON_IN_NAMES, '').length;
}

/** A name as written, but for marks, blanks, width of characters and case. */
export function looseText(name: string): string {
  return normalText(name)
    .toLowerCase()
    .replaceAll(/[\p{P}\p{S}\s]/gu, '');
}

/**
 * Whether a short form is made of runs of two characters and more of a longer one, in order; `endsSingly` where its last
 * character may be a run by itself.
 */
export function isOfRuns(short: string, long: string, endsSingly: boolean): boolean {
  let from = 0;
  for (let at = 0; at < short.length;) {
    let length = short.length - at;
    const least = endsSingly && length === 1 ? 1 : 2;
    while (length >= least && !long.includes(short.slice(at, at + length), from)) length--;
    if (length < least) return false;
    from = long.indexOf(short.slice(at, at + length), from) + length;
    at += length;
  }
  return true;
}
