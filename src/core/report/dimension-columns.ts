/** Columns of the dimensions' sub-forms and of F15 that sentences are made from; the others are printed as they stand. */
export const COLUMN = {
  scopeCount: 'count',
  scopeUnit: 'countUnit',
  savings: 'E1a',
  purchaseBudget: 'E1b1',
  purchasePrice: 'E1b2',
  lastYear: 'E1d',
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
