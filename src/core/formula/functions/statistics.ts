import { ERRORS, fail } from '../value';

type Statistic = (numbers: readonly number[]) => number;

function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

function average(numbers: readonly number[]): number {
  return numbers.length === 0 ? fail(ERRORS.divide) : sum(numbers) / numbers.length;
}

/** Sum of squared distances from the mean, divided by the count less `freedom`. */
function variance(numbers: readonly number[], freedom: number): number {
  if (numbers.length <= freedom) return fail(ERRORS.divide);
  const mean = average(numbers);
  return sum(numbers.map((number) => (number - mean) ** 2)) / (numbers.length - freedom);
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? fail(ERRORS.number);
  const lower = sorted[Math.ceil(middle) - 1] ?? upper;
  return (lower + upper) / 2;
}

function extreme(numbers: readonly number[], choose: (a: number, b: number) => number): number {
  let found = numbers[0] ?? 0;
  for (const number of numbers) found = choose(found, number);
  return found;
}

/** What functions over many numbers make of them; without numbers as Excel does. */
export const STATISTICS = {
  sum,
  average,
  max: (numbers) => extreme(numbers, Math.max),
  min: (numbers) => extreme(numbers, Math.min),
  product: (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => a * b, 1)),
  median,
  count: (numbers) => numbers.length,
  deviation: (numbers) => Math.sqrt(variance(numbers, 1)),
  deviationOfAll: (numbers) => Math.sqrt(variance(numbers, 0)),
  variance: (numbers) => variance(numbers, 1),
  varianceOfAll: (numbers) => variance(numbers, 0),
} as const satisfies Record<string, Statistic>;
