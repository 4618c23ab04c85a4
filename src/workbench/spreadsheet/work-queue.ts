/** Does jobs one after the other; what a job throws goes to `onError`, and the next one follows. */
export class WorkQueue {
  readonly #onError: (error: unknown) => void;
  #last: Promise<void> = Promise.resolve();

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  add(job: () => Promise<void>): void {
    this.#last = this.#last.then(job).catch(this.#onError);
  }

  /** Resolves when nothing is left to do. */
  async settled(): Promise<void> {
    for (let last; last !== this.#last;) {
      last = this.#last;
      await last;
    }
  }
}
