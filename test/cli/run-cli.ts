import { runCommandLine } from '../../src/cli/run';

/** What a run of the command line printed, and how it ended. */
export interface CliRun {
  readonly code: number;
  readonly out: string;
  readonly complaints: string;
}

/** Runs the command line in this process, on the day that is given. */
export async function runCli(args: readonly string[], day = '2020-03-20'): Promise<CliRun> {
  const out: string[] = [];
  const complaints: string[] = [];
  const code = await runCommandLine(args, {
    out: (line) => out.push(line),
    complain: (line) => complaints.push(line),
    progress: { control: () => ({}), clear: () => undefined },
    environment: {},
    now: new Date(`${day}T00:00:00Z`),
  });
  return { code, out: out.join('\n'), complaints: complaints.join('\n') };
}
