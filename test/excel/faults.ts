/** How much of the failing request Excel still carries out. */
export type Applied = 'none' | 'half' | 'all';

/** A failure to come. `sync` counts as `traffic.syncs` does, from 1 since the faults were last reset. */
export interface Fault {
  readonly sync: number;
  /**
   * error: Excel answers an error for an action; payload: the request is too large; session: the session is over;
   * drop: no answer ever comes.
   */
  readonly kind: 'error' | 'payload' | 'session' | 'drop';
  /** Code of an `error`; GeneralException when absent. */
  readonly code?: string;
  /** none when absent. */
  readonly applied?: Applied;
}

/** Failures planned for requests to come. */
export class FaultPlan {
  #faults: Fault[] = [];
  #crash: { readonly sync: number; readonly applied: Applied } | null = null;
  #count = 0;
  #isGone = false;

  get isGone(): boolean {
    return this.#isGone;
  }

  add(fault: Fault): void {
    this.#faults = [...this.#faults, fault];
  }

  /** The host is gone from a request on; that request is still applied as far as said. */
  crash(sync: number, applied: Applied): void {
    this.#crash = { sync, applied };
  }

  /** Forgets all, and begins to count anew. */
  reset(): void {
    this.#faults = [];
    this.#crash = null;
    this.#count = 0;
    this.#isGone = false;
  }

  /**
   * What becomes of the next request; undefined when nothing is planned. Requests that only give back references do not
   * count and do not fail, unless the host is gone.
   */
  next(isSync: boolean): Fault | { readonly kind: 'crash'; readonly applied: Applied } | undefined {
    if (!isSync) return this.#isGone ? { kind: 'crash', applied: 'none' } : undefined;
    this.#count++;
    if (this.#crash && this.#count >= this.#crash.sync) {
      const { applied } = this.#crash;
      const isFirst = !this.#isGone;
      this.#isGone = true;
      return { kind: 'crash', applied: isFirst ? applied : 'none' };
    }
    return this.#faults.find(({ sync }) => sync === this.#count);
  }
}
