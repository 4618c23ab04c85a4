/** Work that may be broken off between its steps, so that whoever runs it can do something else meanwhile. */
export type Steps<Result> = Generator<undefined, Result>;

/** Runs all steps at once. */
export function runSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
