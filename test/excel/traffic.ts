/** What went over the wire since the last reset. */
export interface TrafficCounts {
  /** Requests that did something besides giving back references, which is what `context.sync()` costs. */
  readonly syncs: number;
  /** All requests. */
  readonly requests: number;
  readonly bytesOut: number;
  readonly bytesIn: number;
  readonly largestRequest: number;
  readonly largestAnswer: number;
}

const NOTHING: TrafficCounts = {
  syncs: 0,
  requests: 0,
  bytesOut: 0,
  bytesIn: 0,
  largestRequest: 0,
  largestAnswer: 0,
};

/** Counts requests and their bytes (UTF-8). */
export class Traffic {
  #counts = NOTHING;

  get counts(): TrafficCounts {
    return this.#counts;
  }

  reset(): void {
    this.#counts = NOTHING;
  }

  request(bytes: number, isSync: boolean): void {
    const { syncs, requests, bytesOut, largestRequest } = this.#counts;
    this.#counts = {
      ...this.#counts,
      syncs: syncs + Number(isSync),
      requests: requests + 1,
      bytesOut: bytesOut + bytes,
      largestRequest: Math.max(largestRequest, bytes),
    };
  }

  answer(bytes: number): void {
    const { bytesIn, largestAnswer } = this.#counts;
    this.#counts = {
      ...this.#counts,
      bytesIn: bytesIn + bytes,
      largestAnswer: Math.max(largestAnswer, bytes),
    };
  }
}
