import type { SheetArea } from '../sheet/address';
import type { CellValue } from '../sheet/grid';
import type { Context } from './context';
import type { Value } from './value';

/** One call of a function: its arguments, evaluated only when asked for. Positions are 0-based. */
export interface Call {
  readonly context: Context;
  readonly count: number;
  /** Whether the argument is there and not left empty between commas. */
  has(position: number): boolean;
  /** The argument as it is; an argument left out is an empty value. */
  value(position: number): Value;
  /** The argument in the place of the whole call, as a branch of IF. */
  branch(position: number): Value;
  /** The argument calculated cell by cell where it has ranges. */
  array(position: number): Value;
  /** The argument as one value. */
  scalar(position: number): CellValue;
  number(position: number): number;
  text(position: number): string;
  condition(position: number): boolean;
  /** The argument as one area; #VALUE! when it is no reference, given up when it is a union. */
  area(position: number): SheetArea;
  /** The argument's values in rows. */
  rows(position: number): readonly (readonly CellValue[])[];
}

/** A function that decides itself how to evaluate its arguments. */
export interface WholeFunction {
  readonly kind: 'whole';
  readonly least: number;
  readonly most: number;
  readonly evaluate: (call: Call) => Value;
}

/** A function of single values, which arrays make an array of results; errors pass through unless it wants them. */
export interface ScalarFunction {
  readonly kind: 'scalar';
  readonly least: number;
  readonly most: number;
  readonly takesErrors: boolean;
  readonly evaluate: (values: readonly CellValue[], context: Context) => CellValue;
}

/** A function of the worksheet. */
export type SheetFunction = WholeFunction | ScalarFunction;

/** Functions by their upper-case names. */
export type FunctionTable = Readonly<Record<string, SheetFunction>>;

/** Defines a function that evaluates its own arguments. */
export function whole(
  least: number,
  most: number,
  evaluate: WholeFunction['evaluate'],
): WholeFunction {
  return { kind: 'whole', least, most, evaluate };
}

/** Defines a function of single values. */
export function scalar(
  least: number,
  most: number,
  evaluate: ScalarFunction['evaluate'],
): ScalarFunction {
  return { kind: 'scalar', least, most, takesErrors: false, evaluate };
}

/** Defines a function of single values that looks at errors too. */
export function scalarWithErrors(
  least: number,
  most: number,
  evaluate: ScalarFunction['evaluate'],
): ScalarFunction {
  return { kind: 'scalar', least, most, takesErrors: true, evaluate };
}
