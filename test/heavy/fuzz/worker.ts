import { readFileSync, writeFileSync } from 'node:fs';
import { Random } from '../../generate/random';
import { feed, KINDS, makeBasis, spoil, type Ending, type Kind } from './cases';

/** Runs cases that its parent names by their seeds, one at a time. */
export type Order = { readonly seed: number };
export type Answer =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'done';
      readonly seed: number;
      readonly what: Kind;
      readonly ending: Ending | { readonly kind: 'crashed'; readonly message: string };
      /** Milliseconds of the processor. */
      readonly time: number;
      /** Bytes of memory at the most, where the system tells. */
      readonly memory: number;
    };

const PEAK = /VmHWM:\s*(\d+) kB/;

function forgetPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Not on this system: then the peak is that of the whole process so far.
  }
}

function peak(): number {
  try {
    return Number(PEAK.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024;
  } catch {
    return process.memoryUsage().rss;
  }
}

/** The kind of a seed's case: they take turns. */
export function kindOf(seed: number): Kind {
  return KINDS[seed % KINDS.length] ?? 'zip';
}

async function work(): Promise<void> {
  const basis = await makeBasis(process.argv[2] ?? null);
  const send = (answer: Answer): void => {
    process.send?.(answer);
  };
  process.on('message', ({ seed }: Order) => {
    const random = new Random(seed);
    const what = kindOf(seed);
    const input = spoil(what, basis, random);
    forgetPeak();
    const since = process.cpuUsage();
    const finish = (ending: Extract<Answer, { kind: 'done' }>['ending']): void => {
      const { user, system } = process.cpuUsage(since);
      send({ kind: 'done', seed, what, ending, time: (user + system) / 1000, memory: peak() });
    };
    feed(what, input, random).then(finish, (failure: unknown) => {
      const message =
        failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
      finish({ kind: 'crashed', message });
    });
  });
  send({ kind: 'ready' });
}

if (process.send) void work();
