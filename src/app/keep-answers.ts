import type { Answers } from '../core/evaluation/answers';
import type { Host, JobControl } from '../host/host';
import type { OpenedBudget } from './open-budget';
import { storedReport } from './repair-report';
import { freeSheetName, reportSheetNames } from './sheet-names';
import { BROKEN_STORE_TITLE } from './sheet-titles-text';
import { planStore } from './store-sheet';
import { newStore, type Store } from './store-state';

/** What is kept, and where. */
export interface KeepRequest {
  readonly opened: OpenedBudget;
  readonly answers: Answers;
  /** Id for a workbook that has none yet. */
  readonly newWorkbookId: string;
}

/** A store that cannot be read is kept under another name, never overwritten. */
export function setAsideBrokenStore({ own, storeProblem, workbook }: OpenedBudget): {
  readonly from: string;
  readonly to: string;
}[] {
  if (storeProblem === null || own.store === undefined) return [];
  const taken = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
  return [{ from: own.store, to: freeSheetName(BROKEN_STORE_TITLE, taken) }];
}

/** Writes the answers into the workbook's store; report and documents stay as they are. Throws HostFailure. */
export async function keepAnswers(
  host: Host,
  { opened, answers, newWorkbookId }: KeepRequest,
  control?: JobControl,
): Promise<Store> {
  const before = opened.store ?? newStore(newWorkbookId);
  const store: Store = { ...before, state: { ...before.state, phase: 'idle', answers } };
  const plan = planStore(store, reportSheetNames(opened.workbook).store);
  const setAside = setAsideBrokenStore(opened);
  const previous = storedReport(opened);
  await host.writeSheets({ plans: [plan], setAside, remove: [], previous }, control);
  return store;
}
