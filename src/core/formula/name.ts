import type { DefinedName } from '../sheet/grid';
import { scanFormula } from './scan';

/** The defined name that a formula on a sheet means: the sheet's own before the workbook's; case does not count. */
export function findName(
  names: readonly DefinedName[],
  name: string,
  sheet: string,
): DefinedName | undefined {
  const wanted = name.toLowerCase();
  const same = names.filter((defined) => defined.name.toLowerCase() === wanted);
  return (
    same.find((defined) => defined.sheet?.toLowerCase() === sheet.toLowerCase()) ??
    same.find((defined) => defined.sheet === null)
  );
}

/** Whether every reference of a name is fixed with $: others move with the cell that uses the name. */
export function isAbsolute(formula: string): boolean {
  return scanFormula(formula).every(
    (segment) =>
      typeof segment === 'string' ||
      [segment.first, segment.last ?? segment.first].every(
        (corner) =>
          (corner.row === null || corner.isRowFixed) &&
          (corner.column === null || corner.isColumnFixed),
      ),
  );
}
