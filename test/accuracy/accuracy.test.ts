import { describe, expect, test } from '@jest/globals';
import { drawWorkbook } from '../generate/workbook';
import { tryFaults } from './faults';
import { falseAlarms, judgeReading, open, show } from './run-workbook';

// Other seeds, and what goes wrong with which: see accuracy.ts.
const FIRST = 20_000;
const READ = 240;
const FAULTED = 100;

const seedsUpTo = (count: number): number[] => Array.from({ length: count }, (_, i) => FIRST + i);

describe('workbooks drawn at random, with their truth', () => {
  const outcomes = seedsUpTo(READ).map((seed) => {
    const drawn = drawWorkbook(seed);
    const opened = open(drawn);
    const outcome = judgeReading(drawn, opened);
    const alarms =
      outcome.verdict === 'right' ? falseAlarms(drawn, opened.check(outcome.reading)) : [];
    return { seed, layout: drawn.layout, ...outcome, alarms: alarms.map(show) };
  });
  const failing = outcomes
    .filter(({ verdict }) => verdict !== 'right')
    .map(
      ({ seed, layout, verdict, lines }) =>
        `${String(seed)} ${layout} ${verdict}: ${lines.join('; ')}`,
    );

  test('98% are read wholly right', () => {
    expect(failing.length <= READ * 0.02 ? [] : failing).toEqual([]);
  });

  test('none is misread in silence', () => {
    expect(
      outcomes
        .filter(({ verdict }) => verdict === 'silent')
        .map(({ seed, lines }) => `${String(seed)} ${lines.join('; ')}`),
    ).toEqual([]);
  });

  test('2% at most are wrongly accused', () => {
    const accused = outcomes.filter(({ alarms }) => alarms.length > 0);
    expect(
      accused.length <= READ * 0.02
        ? []
        : accused.map(({ seed, alarms }) => `${String(seed)} ${alarms.join('; ')}`),
    ).toEqual([]);
  });
});

test('98% of planted faults are found with their code in their place', () => {
  const results = seedsUpTo(FAULTED).flatMap((seed) => {
    const outcome = tryFaults(seed);
    return outcome ? [{ seed, ...outcome }] : [];
  });
  const planted = results.reduce((sum, one) => sum + one.planted.length, 0);
  const missed = results.flatMap(({ seed, missed: list }) =>
    list.map(({ kind }) => `${String(seed)} ${kind}`),
  );
  expect(planted).toBeGreaterThan(FAULTED);
  expect(missed.length <= planted * 0.02 ? [] : missed).toEqual([]);
});

// Read wrongly once: a class in a row of zeros, a year in two heads, a group without a number, a short name, amounts with commas as rates.
test.each([73_157, 74_492, 51_731, 82_244, 620_733])('workbook %d is read rightly', (seed) => {
  const drawn = drawWorkbook(seed);
  const { verdict, lines } = judgeReading(drawn, open(drawn));
  expect([verdict, ...lines]).toEqual(['right']);
});
