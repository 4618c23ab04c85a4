import { formatCell, type Area } from '../../core/sheet/address';

/** A1 text of an area with dollar signs. */
export function fixedArea({ top, left, bottom, right }: Area): string {
  const fixed = (row: number, column: number) =>
    formatCell(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  return `${fixed(top, left)}:${fixed(bottom, right)}`;
}
