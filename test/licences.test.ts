import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const ROOT = join(__dirname, '..');
const PERMISSIVE = [
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Unlicense',
];

interface LockedPackage {
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}
interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** The licence that a package states, in its manifest or, without a field, by the words of its licence file. */
function licenceOf(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly license?: string;
  };
  if (typeof manifest.license === 'string') return manifest.license;
  const file = readdirSync(folder).find((name) => /^licen[cs]e/iu.test(name));
  const words = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').slice(0, 400);
  if (words.includes('Apache License')) return 'Apache-2.0';
  return words.includes('MIT License') ? 'MIT' : `unknown (${folder})`;
}

/** Whether one of the licences that a package offers is permissive. */
const isPermissive = (licence: string): boolean =>
  licence
    .replace(/[()]/gu, '')
    .split(' OR ')
    .some((offer) => offer.split(' AND ').every((each) => PERMISSIVE.includes(each)));

test('what ships is under permissive licences alone', () => {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock;
  const shipped = Object.entries(lock.packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && dev !== true && devOptional !== true)
    .map(([path]) => path)
    .filter((path) => existsSync(join(ROOT, path, 'package.json')));
  expect(shipped.length).toBeGreaterThan(50);
  const licences = shipped.map((path) => [path, licenceOf(join(ROOT, path))] as const);
  expect(licences.filter(([, licence]) => !isPermissive(licence))).toEqual([]);
});
