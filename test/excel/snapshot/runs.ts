import { formatArea } from '../../../src/core/sheet/address';

/** A rectangle of cells with the same value; the area is A1 text. */
export interface Run<T> {
  readonly area: string;
  readonly value: T;
}

interface Strip<T> {
  readonly top: number;
  bottom: number;
  readonly left: number;
  readonly right: number;
  readonly value: T;
}

/** Joins cells of the same value along rows, then equal strips down. */
export function runsOf<T>(cells: readonly (readonly [number, number, T])[]): readonly Run<T>[] {
  const sorted = [...cells].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const strips: Strip<T>[] = [];
  const open = new Map<string, Strip<T>>();
  let at = 0;
  while (at < sorted.length) {
    const [row, left, value] = sorted[at] ?? [0, 0, undefined];
    if (value === undefined) break;
    let right = left;
    for (at++; at < sorted.length; at++) {
      const next = sorted[at];
      if (next?.[0] !== row || next[1] !== right + 1 || next[2] !== value) break;
      right++;
    }
    const key = `${left}:${right}`;
    const above = open.get(key);
    if (above && above.bottom === row - 1 && above.value === value) above.bottom = row;
    else {
      const strip = { top: row, bottom: row, left, right, value };
      open.set(key, strip);
      strips.push(strip);
    }
  }
  return strips.map(({ value, ...area }) => ({ area: formatArea(area), value }));
}
