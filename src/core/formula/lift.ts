import type { CellValue } from '../sheet/grid';
import { ERRORS, Fault, isScalar } from './value';
import type { ArrayValue } from './value';

/** Calculates one value; an error of a cell becomes the value. */
export function catchFault(calculate: () => CellValue): CellValue {
  try {
    return calculate();
  } catch (error) {
    if (error instanceof Fault) return error.cellError;
    throw error;
  }
}

function pick(value: CellValue | ArrayValue, row: number, column: number): CellValue | undefined {
  if (isScalar(value)) return value;
  const cells = value.rows.length === 1 ? value.rows[0] : value.rows[row];
  return cells?.length === 1 ? cells[0] : cells?.[column];
}

/**
 * Applies a calculation of single values to values and arrays: a single value, row or column is repeated,
 * and where shapes do not reach the result is #N/A, as in Excel.
 */
export function lift(
  values: readonly (CellValue | ArrayValue)[],
  calculate: (values: readonly CellValue[]) => CellValue,
): CellValue | ArrayValue {
  const single = values.filter(isScalar);
  if (single.length === values.length) return catchFault(() => calculate(single));
  let height = 1;
  let width = 1;
  for (const value of values) {
    if (isScalar(value)) continue;
    height = Math.max(height, value.rows.length);
    width = Math.max(width, value.rows[0]?.length ?? 1);
  }
  const rows = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => {
      const picked = values.map((value) => pick(value, row, column));
      const known = picked.filter((value) => value !== undefined);
      return known.length < picked.length ? ERRORS.missing : catchFault(() => calculate(known));
    }),
  );
  return { kind: 'array', rows };
}
