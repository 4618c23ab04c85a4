import type { SheetFunction } from '../call';
import { AGGREGATES } from './aggregate';
import { CONDITIONALS } from './conditional';
import { DATES } from './date';
import { LOGIC } from './logic';
import { LOOKUPS } from './lookup';
import { MATH } from './math';
import { REFERENCES } from './reference';
import { SUBTOTALS } from './subtotal';
import { TEXT } from './text';

/** Every function that the evaluator knows, by upper-case name without prefix. */
export const FUNCTIONS: ReadonlyMap<string, SheetFunction> = new Map(
  [AGGREGATES, CONDITIONALS, DATES, LOGIC, LOOKUPS, MATH, REFERENCES, SUBTOTALS, TEXT].flatMap(
    (table) => Object.entries(table),
  ),
);
