import { utf8Bytes } from './scan-encoding';
import { XmlScanner } from './scan-xml';
import type { Package } from './package';

/** A relationship of a part to another. */
export interface Relation {
  readonly id: string;
  /** The last word of the type's address, such as worksheet: transitional and strict differ before it. */
  readonly kind: string;
  /** Name of the part, as the package spells it where it has it; null for what is outside the package. */
  readonly target: string | null;
}

/** Name of the part that holds a part's relationships; the package's own for ''. */
export function relationsPath(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part, of the package itself for ''; none when it has no such part. Throws broken-xml. */
export function readRelations(pkg: Package, part: string): readonly Relation[] {
  const path = relationsPath(part);
  if (!pkg.has(path)) return [];
  const xml = new XmlScanner(utf8Bytes(pkg.bytes(path), path), path);
  const relations: Relation[] = [];
  xml.openRoot();
  while (xml.nextChild()) {
    const type = xml.attribute('Type') ?? '';
    const isOutside = xml.attribute('TargetMode') === 'External';
    relations.push({
      id: xml.attribute('Id') ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1),
      target: isOutside
        ? null
        : spellAsPackage(pkg, resolveTarget(part, xml.attribute('Target') ?? '')),
    });
    xml.skip();
  }
  xml.closeRoot();
  return relations;
}

/** A part's name from a target as written in another part's relationships (ISO/IEC 29500-2 9.3). */
export function resolveTarget(part: string, target: string): string {
  const path = decodePercent(target.replaceAll('\\', '/'));
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Part names are the same whatever their case. */
function spellAsPackage(pkg: Package, name: string): string {
  if (pkg.names.includes(name)) return name;
  const lower = name.toLowerCase();
  return pkg.names.find((other) => other.toLowerCase() === lower) ?? name;
}

/** A target that is no proper address is taken as it stands. */
function decodePercent(target: string): string {
  return /%(?![0-9A-Fa-f]{2})/.test(target) ? target : decodeBytes(target);
}

function decodeBytes(target: string): string {
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (const piece of target.split(/(%[0-9A-Fa-f]{2})/)) {
    if (piece.startsWith('%')) bytes.push(Number.parseInt(piece.slice(1), 16));
    else bytes.push(...encoder.encode(piece));
  }
  return new TextDecoder().decode(Uint8Array.from(bytes));
}
