import { printTable } from './table';

/** A bound that the product is held to, and what was measured. */
export interface Bound {
  readonly what: string;
  readonly measured: number;
  readonly most: number;
  readonly unit: string;
}

/** Prints the bounds; gives whether every one of them is kept. */
export function printBounds(bounds: readonly Bound[]): boolean {
  const isKept = ({ measured, most }: Bound): boolean => measured <= most;
  console.log('\n界限');
  printTable([
    ['', '实测', '界限', ''],
    ...bounds.map((bound) => [
      bound.what,
      `${Number(bound.measured.toFixed(3))} ${bound.unit}`,
      `≤ ${bound.most} ${bound.unit}`,
      isKept(bound) ? '达到' : '未达到',
    ]),
  ]);
  return bounds.every(isKept);
}
