import type { StatedCount } from './find-counts';
import { REST_BEFORE } from './count-words';
import { COUNT_OF_RATES, GROUP_TO_COUNT } from './group-words';
import { isRatio } from './match-amount';
import { readSpoken } from './read-spoken';
import type { Statement } from './read-statements';
import type { BookProject, SheetBook } from './sheet-book';

/** A count with the group or department that stands directly before it: 养老类3个项目 counts a part of all. */
export function ofGroup(count: StatedCount, { departments, groups }: SheetBook): StatedCount {
  const { clause, index, of } = count;
  if (of !== 'all' && of !== 'part') return count;
  const before = clause.text.slice(0, index - clause.index);
  const group = [...departments.keys(), ...groups.keys()].find((name) => {
    const at = before.lastIndexOf(name);
    return at >= 0 && GROUP_TO_COUNT.test(before.slice(at + name.length));
  });
  return group === undefined ? count : { ...count, of: 'part', group };
}

/** How many projects are said to have reached a rate, and how many have. */
export interface CountOfRates {
  readonly stated: number;
  readonly expected: number;
  /** Where the number and what is said of it begin in the paragraph, up to the rate. */
  readonly index: number;
  readonly length: number;
}

/** Reads 3个执行率超过90%, by the rate at its end; null for what counts nothing, and where rates are unknown. */
export function countedByRate(
  { number, clause, passage, subjects: [subject] }: Statement,
  projects: readonly BookProject[],
): CountOfRates | null {
  if (number.kind !== 'ratio' || (number.bound === null && number.value !== 1)) return null;
  if (subject?.kind === 'projects' || subject?.kind === 'department') return null;
  const before = passage.text.slice(clause.index, number.index);
  const match = COUNT_OF_RATES.exec(before);
  const [whole = '', digits = ''] = match ?? [];
  if (!match || projects.some(({ rate }) => rate === null)) return null;
  const stated = Number(/^\d/.test(digits) ? digits : readSpoken(digits));
  const isOfRest = REST_BEFORE.test(before.slice(0, match.index));
  const expected = isOfRest
    ? stated
    : projects.filter(({ rate }) => isRatio(number, rate ?? 0, 1)).length;
  const length = whole.length + number.length;
  return { stated, expected, index: clause.index + match.index, length };
}
