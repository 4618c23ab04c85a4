import { createProgress } from './progress';
import { runCommandLine } from './run';

void runCommandLine(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
  progress: createProgress(process.stderr),
  environment: process.env,
  now: new Date(),
}).then((code) => {
  process.exitCode = code;
});
