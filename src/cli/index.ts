import { setFlagsFromString } from 'node:v8';
import { createProgress } from './progress';
import { runCommandLine } from './run';

const args = process.argv.slice(2);

/**
 * Per cent by which the heap may outgrow what is in use before it is swept: by itself Node would let a report of 1,000
 * projects take far more memory than it needs. Sheets are drawn one after the other, so that 20 would save little of it
 * and take a tenth longer. A check makes little that is thrown away: sweeping often, it would take a seventh longer.
 */
const HEAP_GROWTH = 60;
/**
 * How much a function of a report has to run before it is optimised, in the engine's own measure: a report goes through much
 * code for a second or two each, and by itself Node would spend a third of the processor's time on optimising it. A check
 * goes through little code a hundred thousand times.
 */
const INTERRUPT_BUDGET = 800_000;
if (args.includes('report')) {
  setFlagsFromString(`--heap-growing-percent=${String(HEAP_GROWTH)}`);
  setFlagsFromString(`--interrupt-budget=${String(INTERRUPT_BUDGET)}`);
}

/** A reader such as `head` may close the pipe early; then nobody wants the rest. */
process.stdout.on('error', (failure: NodeJS.ErrnoException) => {
  if (failure.code !== 'EPIPE') throw failure;
  process.exit();
});

void runCommandLine(args, {
  out: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
  progress: createProgress(process.stderr),
  environment: process.env,
  now: new Date(),
}).then((code) => {
  process.exitCode = code;
});
