import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
/** Is packed into the server for one PC, though the product itself does not depend on it. */
const SERVER_LIBRARY = 'selfsigned';
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)/iu;

/** A package that is in what units receive. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** By its manifest or, without a field there, by the words of its licence file. */
  readonly licence: string;
  /** Its licence and notices in full; empty where it carries none. */
  readonly text: string;
}

interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}
type Lock = Readonly<Record<string, Locked>>;

/**
 * Every package that may be in what units receive, by name: all that the product depends on, of which the pages hold a part,
 * and what the server for one PC is made of.
 */
export function shippedPackages(): readonly ShippedPackage[] {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    readonly packages: Lock;
  };
  const ofProduct = Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && dev !== true && devOptional !== true)
    .map(([path]) => path);
  const paths = new Set([...ofProduct, ...closure(packages, `node_modules/${SERVER_LIBRARY}`)]);
  const found = new Map<string, ShippedPackage>();
  for (const path of paths) {
    if (!existsSync(join(ROOT, path, 'package.json'))) continue;
    const shipped = describe(path);
    found.set(`${shipped.name}@${shipped.version}`, shipped);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, shipped]) => shipped);
}

/** A package and all that it depends on, as the lock file resolves them. */
function closure(packages: Lock, start: string): readonly string[] {
  const found = new Set<string>();
  const visit = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    for (const name of Object.keys(packages[path]?.dependencies ?? {})) {
      const resolved = resolve(packages, path, name);
      if (resolved !== undefined) visit(resolved);
    }
  };
  visit(start);
  return [...found];
}

/** Where a package finds another: in its own folder of packages, or in one further out. */
function resolve(packages: Lock, from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
    const path = `${folder}/node_modules/${name}`;
    if (packages[path]) return path;
    if (!folder.includes('/node_modules/')) break;
  }
  const outermost = `node_modules/${name}`;
  return packages[outermost] ? outermost : undefined;
}

function describe(path: string): ShippedPackage {
  const folder = join(ROOT, path);
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as { readonly name: string; readonly version: string; readonly license?: string };
  const text = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name))
    .map((entry) => readFileSync(join(folder, entry.name), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
  return { name, version, licence: license ?? licenceByWords(text) ?? `unknown (${path})`, text };
}

function licenceByWords(text: string): string | null {
  const head = text.slice(0, 400);
  if (head.includes('Apache License')) return 'Apache-2.0';
  return head.includes('MIT License') ? 'MIT' : null;
}

/** The packages and their licences in full, each text once: for THIRD-PARTY.txt of the package. */
export function noticesText(packages: readonly ShippedPackage[]): string {
  const byText = new Map<string, ShippedPackage[]>();
  for (const each of packages) byText.set(each.text, [...(byText.get(each.text) ?? []), each]);
  return [...byText]
    .map(([text, group]) => {
      const names = group.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
      return `${names.join('\n')}\n\n${text === '' ? 'The package carries no licence text.' : text}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}
