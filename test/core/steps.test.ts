import { describe, expect, test } from '@jest/globals';
import { mapSteps, runSteps } from '../../src/core/steps';

const ITEMS = Array.from({ length: 25 }, (_, index) => index);

describe('mapSteps', () => {
  test('makes all in order, with a step after as many as it is told', () => {
    const made: number[] = [];
    const steps = mapSteps(ITEMS, (item) => made.push(item), 10);
    expect(steps.next().done).toBe(false);
    expect(made).toEqual(ITEMS.slice(0, 10));
    expect(steps.next().done).toBe(false);
    expect(made).toHaveLength(20);
    expect(steps.next().done).toBe(true);
    expect(made).toEqual(ITEMS);
  });

  test('gives the same at once', () => {
    expect(runSteps(mapSteps(ITEMS, (item) => item * 2, 7))).toEqual(ITEMS.map((item) => item * 2));
  });
});
