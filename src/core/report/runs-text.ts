import { formatBlank } from './blank-text';
import type { Run } from './narrative';

/** The text of runs, with figures and blanks as they are printed. */
export function textOfRuns(
  runs: readonly Run[],
  figureText: (id: string) => string | undefined,
): string {
  return runs
    .map((run) => {
      if (run.kind === 'text') return run.text;
      return run.kind === 'blank' ? formatBlank(run.text) : (figureText(run.figure) ?? '');
    })
    .join('');
}
