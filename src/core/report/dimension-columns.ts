import { LAST_YEAR_COLUMN } from '../evaluation/field-ids';

/** Columns of the dimensions' sub-forms and of F15 that sentences are made from; the others are printed as they stand. */
export const COLUMN = {
  scopeCount: 'count',
  scopeUnit: 'countUnit',
  savings: 'E1a',
  purchaseBudget: 'E1b1',
  purchasePrice: 'E1b2',
  lastYear: LAST_YEAR_COLUMN,
  unitCost: 'E1e',
  plannedDate: 'E2a1',
  actualDate: 'E2a2',
  surveyed: 'E3c',
  sentCount: 'E3c1',
  returnedCount: 'E3c2',
  contentCount: 'E3c3',
  nextYearPlanned: 'E4b',
  nextYearAmount: 'E4b1',
  nextYearSource: 'E4b2',
} as const;

/** Columns that together tell one indicator of a sub-form; null for what it does not ask. */
export interface IndicatorColumns {
  readonly name: string;
  readonly lastYear: string | null;
  readonly target: string;
  readonly actual: string;
  readonly unit: string | null;
  readonly source: string | null;
}

/** The indicators that the sub-forms ask for: one of quality, one of effect. */
export const INDICATOR_COLUMNS: readonly IndicatorColumns[] = [
  { name: 'E2c1', lastYear: null, target: 'E2c2', actual: 'E2c3', unit: null, source: null },
  {
    name: 'E3a1',
    lastYear: 'E3a2',
    target: 'E3a3',
    actual: 'E3a4',
    unit: 'E3a5',
    source: 'E3a6',
  },
];
