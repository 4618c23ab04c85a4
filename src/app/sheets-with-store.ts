import { drawnPlan, type SheetPlan, type SheetToDraw, type TakeRow } from '../core/sheet/plan';
import { planSum } from './fingerprint';
import { planStore } from './store-sheet';
import type { Store } from './store-state';
import { packPlans } from './stored-plans';

/** What the store is made of once all sheets of a report are drawn. */
export interface DrawnSheets {
  /** Sheet key to fingerprint. */
  readonly fingerprints: Record<string, string>;
  /** The plans as a text, for a host that writes in steps. */
  readonly plans?: string;
}

/** The sheets of a report and the store after them. */
export interface SheetsWithStore {
  readonly plans: readonly (SheetPlan | SheetToDraw)[];
  /** The store; to be asked when all other sheets are drawn. */
  readonly store: () => Store;
}

/**
 * The sheets of a report with the store that remembers them as the last. A host that writes in steps (`isInSteps`) needs
 * all at once, and their plans kept; for others each sheet is drawn, noted and forgotten when its turn comes.
 */
export function sheetsWithStore(
  sheets: readonly SheetToDraw[],
  storeName: string,
  storeOf: (drawn: DrawnSheets) => Store,
  isInSteps: boolean,
): SheetsWithStore {
  const fingerprints: Record<string, string> = {};
  const noted = sheets.map((sheet): SheetToDraw => ({
    ...sheet,
    draw: (take) => {
      const sum = planSum();
      const note: TakeRow = (row, drawn) => {
        sum.add(row);
        take?.(row, drawn);
      };
      const plan = sheet.draw(take && note);
      for (const row of plan.rows) sum.add(row);
      fingerprints[plan.key] = sum.result();
      return plan;
    },
  }));
  if (isInSteps) {
    const plans = noted.map(drawnPlan);
    const store = storeOf({ fingerprints, plans: packPlans(plans) });
    return { plans: [...plans, planStore(store, storeName)], store: () => store };
  }
  const store = (): Store => storeOf({ fingerprints });
  const last: SheetToDraw = {
    key: 'store',
    name: storeName,
    visibility: 'veryHidden',
    draw: () => planStore(store(), storeName),
  };
  return { plans: [...noted, last], store };
}
