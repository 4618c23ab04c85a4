import type { Area } from '../../core/sheet/address';

/**
 * Parts an area until each part is of one kind. `ask` answers null where cells differ; a single cell that answers null is
 * left out. Columns are parted before rows, because a column of a table mostly looks alike. Bounds are 0-based.
 */
export function uniformAreas<T>(
  area: Area,
  ask: (area: Area) => T | null,
): readonly (readonly [Area, T])[] {
  const found: (readonly [Area, T])[] = [];
  const left: Area[] = [area];
  for (let part = left.pop(); part; part = left.pop()) {
    const answer = ask(part);
    if (answer !== null) found.push([part, answer]);
    else left.push(...halves(part));
  }
  return found;
}

function halves(area: Area): readonly Area[] {
  if (area.right > area.left) {
    const middle = Math.floor((area.left + area.right) / 2);
    return [
      { ...area, left: middle + 1 },
      { ...area, right: middle },
    ];
  }
  if (area.bottom === area.top) return [];
  const middle = Math.floor((area.top + area.bottom) / 2);
  return [
    { ...area, top: middle + 1 },
    { ...area, bottom: middle },
  ];
}
