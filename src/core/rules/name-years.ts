import { STATED_YEARS } from './name-years-words';

const FOUR_DIGITS = /[0-9\uff10-\uff19]{4}/;
/** 年, also as the variant that NFKC makes the same. */
const YEAR_SIGN = /[年\uf98e]/;

/** The year that a project's name states where it is not the report's; undefined when none or a span that has it. */
export function yearOfName(name: string, reportYear: number): number | undefined {
  if (!YEAR_SIGN.test(name) || !FOUR_DIGITS.test(name)) return undefined;
  const years = [...name.normalize('NFKC').matchAll(STATED_YEARS)].map(([, from, to]) => ({
    from: Number(from),
    to: Number(to ?? from),
  }));
  if (years.some(({ from, to }) => from <= reportYear && reportYear <= to)) return undefined;
  return years[0]?.from;
}
