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
if (args.includes('report')) setFlagsFromString(`--heap-growing-percent=${String(HEAP_GROWTH)}`);

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
