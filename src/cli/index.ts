import { failureText } from '../app/failure-text';
import { FileRefusal } from '../files/refusal';
import { HostFailure } from '../host/host-failure';
import type { ExitCode } from '../app/exit-code';
import { runCheck } from './check-command';
import { parseCommandLine, type CommandLine } from './command-line';
import { runDraft } from './draft-command';
import { runExtract } from './extract-command';
import { createProgress } from './progress';
import { runReport } from './report-command';
import type { Output } from './session';
import { HELP, TEXT } from './text';
import { UsageError } from './usage-error';

const COMMANDS: Readonly<Record<string, (line: CommandLine, output: Output) => Promise<ExitCode>>> =
  { check: runCheck, draft: runDraft, report: runReport, extract: runExtract };

function codeOf(failure: unknown): string {
  if (failure instanceof FileRefusal || failure instanceof HostFailure) return failure.code;
  return failure instanceof UsageError ? 'usage' : 'internal';
}

function messageOf(failure: unknown): string {
  if (failure instanceof FileRefusal || failure instanceof HostFailure) return failureText(failure);
  if (failure instanceof UsageError) return failure.message;
  return TEXT.crash(
    failure instanceof Error ? (failure.stack ?? failure.message) : String(failure),
  );
}

async function run(args: readonly string[]): Promise<ExitCode> {
  const line = parseCommandLine(args, process.env, new Date());
  if (line.help || line.command === '') {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const command = COMMANDS[line.command];
  if (!command) throw new UsageError(TEXT.unknownCommand(line.command));
  return command(line, {
    out: (text) => process.stdout.write(`${text}\n`),
    progress: createProgress(process.stderr),
  });
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  try {
    process.exitCode = await run(args);
  } catch (failure) {
    const message = messageOf(failure);
    if (args.includes('--json')) {
      const error = { code: codeOf(failure), message };
      process.stdout.write(`${JSON.stringify({ error }, null, 2)}\n`);
    } else {
      process.stderr.write(`${message}\n`);
    }
    process.exitCode = 2;
  }
}

void main();
