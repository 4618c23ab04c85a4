import type { SheetArea } from '../sheet/address';
import type { CellError, CellValue } from '../sheet/grid';

/** A reference in a calculation: one area, or several after a union. */
export interface AreasValue {
  readonly kind: 'areas';
  readonly areas: readonly SheetArea[];
}

/** Values side by side; every row has the same length. */
export interface ArrayValue {
  readonly kind: 'array';
  readonly rows: readonly (readonly CellValue[])[];
}

/** What a part of a formula can yield. */
export type Value = CellValue | AreasValue | ArrayValue;

/** Whether a value is neither a reference nor an array. */
export function isScalar(value: Value): value is CellValue {
  return typeof value !== 'object' || value === null || !('kind' in value);
}

/** The errors that a calculation can bring about. */
export const ERRORS = {
  divide: { error: '#DIV/0!' },
  missing: { error: '#N/A' },
  name: { error: '#NAME?' },
  empty: { error: '#NULL!' },
  number: { error: '#NUM!' },
  reference: { error: '#REF!' },
  value: { error: '#VALUE!' },
} as const satisfies Record<string, CellError>;

/** Thrown inside the evaluator where a cell's error ends a function; never leaves it. */
export class Fault extends Error {
  readonly cellError: CellError;

  constructor(cellError: CellError) {
    super(cellError.error);
    this.cellError = cellError;
  }
}

/** Thrown inside the evaluator where a formula cannot be computed with certainty; never leaves it. */
export class NotComputable extends Error {}

/** Thrown inside the evaluator where a cell is needed whose own value is not yet computed. */
export class NotYet extends Error {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;

  constructor(sheet: string, row: number, column: number) {
    super('not yet computed');
    this.sheet = sheet;
    this.row = row;
    this.column = column;
  }
}

/** Ends a function with a cell error. */
export function fail(error: CellError): never {
  throw new Fault(error);
}

/** Gives up: the formula's value cannot be known here. */
export function giveUp(): never {
  throw new NotComputable();
}
