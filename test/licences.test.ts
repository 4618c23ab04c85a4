import { expect, test } from '@jest/globals';
import { noticesText, shippedPackages } from './run/licences';

const PERMISSIVE = [
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Unlicense',
];

/** Whether one of the licences that a package offers is permissive. */
const isPermissive = (licence: string): boolean =>
  licence
    .replace(/[()]/gu, '')
    .split(' OR ')
    .some((offer) => offer.split(' AND ').every((each) => PERMISSIVE.includes(each)));

const shipped = shippedPackages();

test('what ships is under permissive licences alone', () => {
  expect(shipped.length).toBeGreaterThan(50);
  expect(shipped.filter(({ licence }) => !isPermissive(licence))).toEqual([]);
});

test('the notices name every package, those of the server for one PC among them', () => {
  const notices = noticesText(shipped);
  for (const { name, version } of shipped) expect(notices).toContain(`${name} ${version} (`);
  for (const name of ['react', 'selfsigned', '@peculiar/x509']) {
    expect(shipped.map((each) => each.name)).toContain(name);
  }
});
