import type { Package } from './package';
import { readRelations } from './read-relations';
import { readFilter, type FilterRange } from './read-sheet';
import { utf8Bytes } from './scan-encoding';
import { XmlScanner } from './scan-xml';

/** The filters of the tables on a sheet. Throws FileRefusal: broken-xml, missing-part. */
export function readTableFilters(pkg: Package, sheetPath: string): readonly FilterRange[] {
  const filters: FilterRange[] = [];
  for (const { kind, target } of readRelations(pkg, sheetPath)) {
    if (kind !== 'table' || target === null) continue;
    const xml = new XmlScanner(utf8Bytes(pkg.bytes(target), target), target);
    xml.openRoot();
    while (xml.nextChild()) {
      if (xml.name() !== 'autoFilter') {
        xml.skip();
        continue;
      }
      const filter = readFilter(xml);
      if (filter) filters.push(filter);
    }
    xml.closeRoot();
  }
  return filters;
}
