import { createProgress } from './progress';
import { runCommandLine } from './run';

/** A reader such as `head` may close the pipe early; then nobody wants the rest. */
process.stdout.on('error', (failure: NodeJS.ErrnoException) => {
  if (failure.code !== 'EPIPE') throw failure;
  process.exit();
});

void runCommandLine(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
  progress: createProgress(process.stderr),
  environment: process.env,
  now: new Date(),
}).then((code) => {
  process.exitCode = code;
});
