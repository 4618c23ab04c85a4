import type { ExitCode } from '../app/exit-code';
import { failureText } from '../app/failure-text';
import { FileRefusal } from '../files/refusal';
import { HostFailure } from '../host/host-failure';
import { runCheck } from './check-command';
import { parseCommandLine, type CommandLine } from './command-line';
import { runDraft } from './draft-command';
import { runExtract } from './extract-command';
import { runReport } from './report-command';
import type { Output } from './session';
import { HELP, TEXT } from './text';
import { UsageError } from './usage-error';
import { runVerify } from './verify-command';

/** What a run gets from outside. */
export interface Surroundings extends Output {
  /** Where failures are told: one line each. */
  readonly complain: (line: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly now: Date;
}

const COMMANDS: ReadonlyMap<string, (line: CommandLine, output: Output) => Promise<ExitCode>> =
  new Map([
    ['check', runCheck],
    ['draft', runDraft],
    ['report', runReport],
    ['verify', runVerify],
    ['extract', runExtract],
  ]);

function codeOf(failure: unknown): string {
  const isKnown =
    failure instanceof FileRefusal ||
    failure instanceof HostFailure ||
    failure instanceof UsageError;
  return isKnown ? failure.code : 'internal';
}

function messageOf(failure: unknown): string {
  if (failure instanceof FileRefusal || failure instanceof HostFailure) return failureText(failure);
  if (failure instanceof UsageError) return failure.message;
  return TEXT.crash(
    failure instanceof Error ? (failure.stack ?? failure.message) : String(failure),
  );
}

async function obey(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const line = parseCommandLine(args, surroundings.environment, surroundings.now);
  if (line.help || line.command === '') {
    surroundings.out(HELP);
    return 0;
  }
  const command = COMMANDS.get(line.command);
  if (!command) throw new UsageError(TEXT.unknownCommand(line.command));
  return command(line, surroundings);
}

/** Runs one command; every failure becomes one clear line, or one JSON object where JSON was asked for, and exit code 2. */
export async function runCommandLine(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<ExitCode> {
  try {
    return await obey(args, surroundings);
  } catch (failure) {
    surroundings.progress.clear();
    const message = messageOf(failure);
    if (args.includes('--json')) {
      surroundings.out(JSON.stringify({ error: { code: codeOf(failure), message } }, null, 2));
    } else {
      surroundings.complain(message);
    }
    return 2;
  }
}
