/** Work that may be broken off between its steps, so that whoever runs it can do something else meanwhile. */
export type Steps<Result> = Generator<undefined, Result>;

/** Runs all steps at once. */
export function runSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** How many rows or findings are gone through between two steps: a few milliseconds' worth. */
export const ROWS_A_STEP = 1000;

/** How many projects are gone through between two steps: their texts and indicators take longer than a row. */
export const PROJECTS_A_STEP = 10;

/** Makes something of each item, with a step after every thousand, or after as many as are told. */
export function* mapSteps<Item, Made>(
  items: readonly Item[],
  make: (item: Item, index: number) => Made,
  each = ROWS_A_STEP,
): Steps<Made[]> {
  const made: Made[] = [];
  for (let index = 0; index < items.length; index += 1) {
    made.push(make(items[index] as Item, index));
    if (index % each === each - 1) yield;
  }
  return made;
}

/** A way to run steps; it rejects with what the steps throw, and where it was told to give up. */
export type RunSteps = <Result>(steps: Steps<Result>) => Promise<Result>;

/** Runs all steps in one go, for those who have nobody to wait for in between. */
export const runAtOnce: RunSteps = (steps) => Promise.resolve().then(() => runSteps(steps));
