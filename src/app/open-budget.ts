import { readBudget } from '../core/budget/read-budget';
import type { Reading, ReadingChoices } from '../core/budget/reading';
import type { Grid, WorkbookSummary } from '../core/sheet/grid';
import { herSheets, ownSheetsOf, type OwnSheetNames } from '../core/sheet/own-sheets';
import type { Host, JobControl } from '../host/host';
import { readStore, type StoreProblem } from './store-sheet';
import type { Store } from './store-state';

/** A workbook with its budget read. */
export interface OpenedBudget {
  readonly workbook: WorkbookSummary;
  readonly own: OwnSheetNames;
  /** Her sheets by name. */
  readonly grids: ReadonlyMap<string, Grid>;
  readonly reading: Reading;
  /** What the workbook remembers; null when it has no store. */
  readonly store: Store | null;
  /** Why a store that is there could not be read. */
  readonly storeProblem: StoreProblem | null;
}

/** The reader's own choices, with answers that the workbook keeps beneath those given now. */
function mergeChoices(choices: ReadingChoices, store: Store | null): ReadingChoices {
  const kept = Object.entries(store?.state.answers.reading ?? {});
  const given = Object.entries(choices.answers);
  const answers = Object.fromEntries([...kept, ...given].filter(([, value]) => value !== ''));
  return { ...choices, answers };
}

/** Reads the store of a workbook, if it has one. */
export async function openStore(
  host: Host,
  workbook: WorkbookSummary,
): Promise<{ store: Store | null; problem: StoreProblem | null }> {
  const name = ownSheetsOf(workbook).store;
  if (name === undefined) return { store: null, problem: null };
  const result = readStore(await host.readSheet(name));
  return result.ok
    ? { store: result.store, problem: null }
    : { store: null, problem: result.problem };
}

/** Reads every sheet of hers and finds the budget tables in them. */
export async function openBudget(
  host: Host,
  choices: ReadingChoices,
  control?: JobControl,
): Promise<OpenedBudget> {
  const workbook = await host.summary();
  const { store, problem } = await openStore(host, workbook);
  const names = herSheets(workbook);
  const grids = new Map<string, Grid>();
  for (const [index, name] of names.entries()) {
    grids.set(name, await host.readSheet(name, control ?? {}));
    control?.onProgress?.(index + 1, names.length);
  }
  const reading = readBudget({
    workbook,
    grids: [...grids.values()],
    choices: mergeChoices(choices, store),
  });
  return { workbook, own: ownSheetsOf(workbook), grids, reading, store, storeProblem: problem };
}
