import { attributeOf, indexXml } from '../../../src/files/xml-source';
import type { Package } from '../../../src/files/xlsx/package';
import { relationsPath } from '../../../src/files/xlsx/read-relations';

/** Targets of a part's relationships as they are written, by their ids. */
export function readTargets(pkg: Package, part: string): ReadonlyMap<string, string> {
  const path = relationsPath(part);
  if (!pkg.has(path)) return new Map();
  const relations = indexXml(pkg.text(path), path).children;
  return new Map(
    relations.map((relation) => [
      attributeOf(relation, 'Id') ?? '',
      attributeOf(relation, 'Target') ?? '',
    ]),
  );
}
