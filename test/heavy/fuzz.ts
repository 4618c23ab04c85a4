import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { KINDS } from './fuzz/cases';
import { kindOf, type Answer, type Order } from './fuzz/worker';

// Spoilt workbooks, narratives and answers: each is used or refused in one clear line, within two seconds of the
// processor and 512 MB. A case is its seed: --seed N --cases 1 runs one again. --seconds bounds the run,
// --also FOLDER spoils the workbooks of a folder as well (then seeds mean other cases).
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '60' },
    cases: { type: 'string', default: '100000000' },
    also: { type: 'string' },
  },
});
const MOST_TIME = 2000;
const MOST_MEMORY = 512 * 1024 * 1024;
/** Milliseconds by the clock after which a case is given up; other programs may hold the processor. */
const PATIENCE = 20_000;
/** Memory that the garbage collector may let grow; beyond it the process ends by itself. */
const HEAP = '--max-old-space-size=400';
const LONGEST_MESSAGE = 400;
const LOADER = join(__dirname, '../run/typescript.cjs');

type Done = Extract<Answer, { kind: 'done' }>;
type Outcome = Done | { readonly kind: 'dead'; readonly seed: number; readonly why: string };

class Worker {
  #child: ChildProcess | null = null;

  async #start(): Promise<ChildProcess> {
    const folder = values.also === undefined ? [] : [values.also];
    const child = fork(LOADER, [join(__dirname, 'fuzz/worker.ts'), ...folder], {
      execArgv: [HEAP],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => {
        resolve();
      });
      child.once('exit', () => {
        reject(new Error('the worker did not start'));
      });
    });
    child.removeAllListeners('exit');
    return child;
  }

  /** Runs one case; a process that hung or died is replaced before the next. */
  async run(seed: number): Promise<Outcome> {
    const child = (this.#child ??= await this.#start());
    let complaint = '';
    child.stderr?.removeAllListeners('data').on('data', (text: Buffer) => {
      complaint += text.toString();
    });
    const outcome = await new Promise<Outcome>((resolve) => {
      const timer = setTimeout(() => {
        resolve({ kind: 'dead', seed, why: `no end after ${PATIENCE} ms` });
      }, PATIENCE);
      const end = (found: Outcome): void => {
        clearTimeout(timer);
        resolve(found);
      };
      child.once('message', (answer: Answer) => {
        if (answer.kind === 'done') end(answer);
      });
      child.once('exit', (code, signal) => {
        end({
          kind: 'dead',
          seed,
          why: `ended (${code ?? signal ?? ''}) ${complaint.slice(0, 300)}`,
        });
      });
      child.send({ seed } satisfies Order);
    });
    child.removeAllListeners('message').removeAllListeners('exit');
    if (outcome.kind === 'dead') this.stop();
    return outcome;
  }

  stop(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }
}

/** What is wrong with an outcome; null where all is well. */
function faultOf(outcome: Outcome): string | null {
  if (outcome.kind === 'dead') return outcome.why;
  const { ending, time, memory } = outcome;
  if (ending.kind === 'crashed') return ending.message.split('\n').slice(0, 6).join('\n    ');
  if (time > MOST_TIME) return `${Math.round(time)} ms`;
  if (memory > MOST_MEMORY) return `${Math.round(memory / 1024 / 1024)} MB`;
  if (ending.kind === 'worked') return null;
  const { message, code } = ending;
  const isClear = message !== '' && message.length <= LONGEST_MESSAGE && !/[\r\n\0]/.test(message);
  return isClear ? null : `message of ${code}: ${JSON.stringify(message.slice(0, 500))}`;
}

async function main(): Promise<void> {
  const counts = new Map<string, number>();
  const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);
  const worker = new Worker();
  const end = Date.now() + Number(values.seconds) * 1000;
  let seed = Number(values.seed);
  const last = seed + Number(values.cases) - 1;
  let [faults, slowest, largest] = [0, 0, 0];
  for (; seed <= last && Date.now() < end; seed++) {
    let outcome = await worker.run(seed);
    let fault = faultOf(outcome);
    if (fault !== null) {
      // Once more in a new process: garbage of earlier cases or a busy machine are no fault of this one.
      worker.stop();
      outcome = await worker.run(seed);
      fault = faultOf(outcome);
    }
    const ending = outcome.kind === 'dead' ? 'dead' : outcome.ending.kind;
    count(`${kindOf(seed)} ${ending === 'refused' || ending === 'worked' ? ending : 'failed'}`);
    if (outcome.kind === 'done') {
      slowest = Math.max(slowest, outcome.time);
      largest = Math.max(largest, outcome.memory);
    }
    if (fault === null) continue;
    faults += 1;
    console.log(`  seed ${seed} (${kindOf(seed)}): ${fault}`);
  }
  worker.stop();
  for (const kind of KINDS) {
    const [worked, refused] = ['worked', 'refused'].map((end) => counts.get(`${kind} ${end}`) ?? 0);
    console.log(`  ${kind}: ${worked ?? 0} worked, ${refused ?? 0} refused`);
  }
  console.log(
    `fuzz: seeds ${values.seed} to ${seed - 1}, ${faults} faults, at most ${Math.round(slowest)} ms and ${Math.round(largest / 1024 / 1024)} MB`,
  );
  if (faults > 0 || seed === Number(values.seed)) process.exitCode = 1;
}

void main();
