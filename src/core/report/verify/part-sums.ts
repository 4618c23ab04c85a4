import { fieldsOf } from './match-amount';
import type { Measure } from './measure-words';
import type { KnownAmount, SheetBook } from './sheet-book';

/** More ways of choosing some of the projects say nothing any more. */
const MOST_CHOICES = 3000;

/** What so many of the projects may come to, whichever they are; nothing where that are too many choices. */
export function sumsOfSome(
  { projects }: SheetBook,
  count: number,
  measure: Measure | null,
): readonly KnownAmount[] {
  if (count < 2 || count >= projects.length || choices(projects.length, count) > MOST_CHOICES) {
    return [];
  }
  return fieldsOf(measure).flatMap((field) => {
    const known = projects.flatMap(({ amounts }) => amounts[field] ?? []);
    if (known.length < projects.length) return [];
    return sumsOf(known, count, 0).map((parts): KnownAmount => {
      const fen = parts.reduce((sum, part) => sum + part, 0);
      return { fen: field === 'adjustment' ? Math.abs(fen) : fen, parts, place: null };
    });
  });
}

function choices(of: number, count: number): number {
  let ways = 1;
  for (let at = 0; at < count; at++) ways = (ways * (of - at)) / (at + 1);
  return ways;
}

function sumsOf(
  values: readonly number[],
  count: number,
  from: number,
): readonly (readonly number[])[] {
  if (count === 0) return [[]];
  const found: (readonly number[])[] = [];
  for (let at = from; at + count <= values.length; at++) {
    const value = values[at] ?? 0;
    for (const others of sumsOf(values, count - 1, at + 1)) found.push([value, ...others]);
  }
  return found;
}
