import type { SheetPlan } from '../core/sheet/plan';
import { REPORT_SHEET_KEYS } from '../core/sheet/plan';
import type { Host, JobControl } from '../host/host';
import type { OpenedBudget } from './open-budget';
import { planStore, WRITING_MARK } from './store-sheet';
import { unpackPlans } from './stored-plans';

/** What a workbook's report needed on opening: nothing, the earlier report put back, or half a first report taken away. */
export type Repair =
  | { readonly kind: 'sound' }
  | { readonly kind: 'restored'; readonly sheets: readonly string[] }
  | { readonly kind: 'removed'; readonly sheets: readonly string[] };

/** The last report and its store as plans, as far as the workbook remembers them. */
export function storedReport({ own, store }: OpenedBudget): readonly SheetPlan[] {
  if (!store || own.store === undefined) return [];
  const plans = unpackPlans(store.plans ?? '').filter((plan) => own[plan.key] === plan.name);
  return [...plans, planStore(store, own.store)];
}

/**
 * Ends what a crash left half done: puts the earlier report back where its plans are known, else takes away what was begun.
 * Answers stay in either case. To be followed by opening the workbook anew. Throws HostFailure.
 */
export async function repairReport(
  host: Host,
  opened: OpenedBudget,
  control?: JobControl,
): Promise<Repair> {
  if (!opened.isInterrupted) return { kind: 'sound' };
  const plans = storedReport(opened);
  const kept = new Set(plans.map((plan) => plan.key));
  const begun = REPORT_SHEET_KEYS.filter((key) => opened.own[key] !== undefined && !kept.has(key));
  const job = { plans, setAside: [], remove: begun, previous: plans, mark: WRITING_MARK };
  await host.writeSheets(job, control);
  const isRestored = plans.some((plan) => plan.key !== 'store');
  return isRestored
    ? { kind: 'restored', sheets: plans.map(({ name }) => name) }
    : { kind: 'removed', sheets: begun.flatMap((key) => opened.own[key] ?? []) };
}
