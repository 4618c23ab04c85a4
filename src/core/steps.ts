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

/** Makes something of each item, with a step after every thousand. */
export function* mapSteps<Item, Made>(
  items: readonly Item[],
  make: (item: Item, index: number) => Made,
): Steps<Made[]> {
  const made: Made[] = [];
  for (const [index, item] of items.entries()) {
    made.push(make(item, index));
    if (index % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
  }
  return made;
}
