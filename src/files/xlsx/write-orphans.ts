import type { Package } from './package';
import { readRelations, relationsPath } from './read-relations';

/**
 * Parts that only the given sheets lead to, relations parts included and the sheets themselves not: drawings, charts,
 * pictures, embedded files of an earlier report. What another part also leads to, or nothing at all, stays.
 */
export function partsOnlyOf(pack: Package, sheets: ReadonlySet<string>): readonly string[] {
  const fromSheets = reachable(pack, [...sheets], new Set());
  const fromElsewhere = reachable(pack, [''], sheets);
  const orphans: string[] = [];
  for (const path of fromSheets) {
    if (!sheets.has(path) && fromElsewhere.has(path)) continue;
    if (!sheets.has(path)) orphans.push(path);
    const relations = relationsPath(path);
    if (pack.has(relations)) orphans.push(relations);
  }
  return orphans;
}

/** Every part that can be reached from `starts`, themselves included; relations of `closed` are not followed. */
function reachable(
  pack: Package,
  starts: readonly string[],
  closed: ReadonlySet<string>,
): ReadonlySet<string> {
  const found = new Set(starts);
  for (const path of found) {
    if (closed.has(path)) continue;
    for (const { target } of readRelations(pack, path)) {
      if (target !== null && pack.has(target)) found.add(target);
    }
  }
  return found;
}
