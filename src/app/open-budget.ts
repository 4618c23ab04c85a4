import { readBudgetSteps } from '../core/budget/read-budget';
import type { Reading, ReadingChoices } from '../core/budget/reading';
import type { Grid, WorkbookSummary } from '../core/sheet/grid';
import { herSheets, ownSheetsOf, type OwnSheetNames } from '../core/sheet/own-sheets';
import { runAtOnce } from '../core/steps';
import type { Host, JobControl } from '../host/host';
import { isWritingMarked, readStore, type StoreProblem } from './store-sheet';
import type { Store } from './store-state';

/** A workbook with its budget read. */
export interface OpenedBudget {
  readonly workbook: WorkbookSummary;
  readonly own: OwnSheetNames;
  /** Her sheets by name. */
  readonly grids: ReadonlyMap<string, Grid>;
  readonly reading: Reading;
  /** The answers to the reader's questions that it was read by. */
  readonly readBy: ReadingChoices['answers'];
  /** What the workbook remembers; null when it has no store. */
  readonly store: Store | null;
  /** Why a store that is there could not be read. */
  readonly storeProblem: StoreProblem | null;
  /** Whether an earlier writing of the report was broken off and must be repaired. */
  readonly isInterrupted: boolean;
}

/** The reader's own choices, with answers that the workbook keeps beneath those given now. */
function mergeChoices(choices: ReadingChoices, store: Store | null): ReadingChoices {
  const kept = Object.entries(store?.state.answers.reading ?? {});
  const given = Object.entries(choices.answers);
  const answers = Object.fromEntries([...kept, ...given].filter(([, value]) => value !== ''));
  return { ...choices, answers };
}

type OpenedStore = Pick<OpenedBudget, 'store' | 'storeProblem' | 'isInterrupted'>;

function storeOf(grid: Grid | undefined): OpenedStore {
  if (!grid) return { store: null, storeProblem: null, isInterrupted: false };
  const isInterrupted = isWritingMarked(grid);
  const result = readStore(grid);
  if (result.ok) return { store: result.store, storeProblem: null, isInterrupted };
  // A first report that was broken off leaves a store without content.
  const storeProblem = isInterrupted && result.problem === 'not-a-store' ? null : result.problem;
  return { store: null, storeProblem, isInterrupted };
}

/** Reads the store of a workbook, if it has one. */
export async function openStore(
  host: Host,
  workbook: WorkbookSummary,
): Promise<{ store: Store | null; problem: StoreProblem | null }> {
  const name = ownSheetsOf(workbook).store;
  if (name === undefined) return { store: null, problem: null };
  const { store, storeProblem } = storeOf(await host.readSheet(name));
  return { store, problem: storeProblem };
}

/** How the reader's questions are answered, once it is known what the workbook itself keeps. */
type Choose = (store: Store | null) => ReadingChoices;

async function readWorkbook(
  host: Host,
  choose: Choose,
  control: JobControl | undefined,
): Promise<OpenedBudget> {
  const workbook = await host.summary();
  const own = ownSheetsOf(workbook);
  const names = herSheets(workbook);
  const storeNames = own.store === undefined ? [] : [own.store];
  const read = await host.readSheets([...names, ...storeNames], control);
  const grids = new Map(
    names.flatMap((name, index) => {
      const grid = read[index];
      return grid ? [[name, grid] as const] : [];
    }),
  );
  const opened = storeOf(storeNames.length > 0 ? read[names.length] : undefined);
  const choices = choose(opened.store);
  const reading = await readGrids(workbook, grids, choices, control);
  return { workbook, own, grids, reading, readBy: choices.answers, ...opened };
}

function readGrids(
  workbook: WorkbookSummary,
  grids: ReadonlyMap<string, Grid>,
  choices: ReadingChoices,
  control: JobControl | undefined,
): Promise<Reading> {
  const run = control?.run ?? runAtOnce;
  return run(readBudgetSteps({ workbook, grids: [...grids.values()], choices }));
}

/** Reads every sheet of hers and finds the budget tables in them; what the workbook keeps answers what `choices` leave open. */
export function openBudget(
  host: Host,
  choices: ReadingChoices,
  control?: JobControl,
): Promise<OpenedBudget> {
  return readWorkbook(host, (store) => mergeChoices(choices, store), control);
}

/** The same by these answers alone: they are asked for once the cells are there, and those of the store are left aside. */
export function reopenBudget(
  host: Host,
  answers: () => ReadingChoices['answers'],
  control?: JobControl,
): Promise<OpenedBudget> {
  return readWorkbook(host, () => ({ answers: answers() }), control);
}

/** The same workbook read by other answers, those of its store left aside; no cell is fetched anew. */
export async function readByAnswers(
  opened: OpenedBudget,
  answers: ReadingChoices['answers'],
  control?: JobControl,
): Promise<OpenedBudget> {
  if (isSame(opened.readBy, answers)) return opened;
  const reading = await readGrids(opened.workbook, opened.grids, { answers }, control);
  return { ...opened, reading, readBy: answers };
}

function isSame(one: ReadingChoices['answers'], other: ReadingChoices['answers']): boolean {
  const ids = Object.keys(one);
  return ids.length === Object.keys(other).length && ids.every((id) => one[id] === other[id]);
}
