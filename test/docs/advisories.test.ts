import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { shippedPackages } from '../run/licences';

const PAGE = readFileSync(join(__dirname, '../../docs/security.md'), 'utf8');
const WAYS = ['逐个', '系列', '记忆'];

/** Rows of the table of advisories: package, version, advisories, how it was looked up. */
function checkedRows(): readonly (readonly string[])[] {
  const lines = PAGE.slice(PAGE.indexOf('| 软件包 | 版本 | 查到的高危公告')).split('\n').slice(2);
  return lines.filter((line) => line.startsWith('|')).map((line) => line.slice(2, -2).split(' | '));
}

/** A version as numbers, the greatest first. */
const parts = (version: string): number[] => version.split('.').map((part) => parseInt(part, 10));

/** Whether a version is as new as another. */
function reaches(version: string, mended: string): boolean {
  const [mine, theirs] = [parts(version), parts(mended)];
  const at = mine.findIndex((part, index) => part !== theirs[index]);
  return at < 0 || mine[at]! > (theirs[at] ?? 0);
}

test('every package that ships was looked up at the very version that ships', () => {
  const checked = checkedRows().map(([name = '', version = '']) => `${name} ${version}`);
  const shipped = shippedPackages().map(({ name, version }) => `${name} ${version}`);
  expect([...checked].sort()).toEqual([...new Set(shipped)].sort());
});

test('each row says what was found and how, the page says when', () => {
  expect(PAGE).toMatch(/核对日期：\d{4}-\d{2}-\d{2}/u);
  for (const row of checkedRows()) {
    expect(row).toHaveLength(4);
    expect(WAYS).toContain(row[3]);
    expect(row[2]).toMatch(/^(?:CVE-|无)/u);
  }
});

test('no version that ships is older than the one in which an advisory was mended', () => {
  const mended = checkedRows().flatMap(([name = '', version = '', found = '']) =>
    [...found.matchAll(/（(\d+\.\d+\.\d+)/gu)].map(([, fix = '']) => ({ name, version, fix })),
  );
  expect(mended.length).toBeGreaterThan(15);
  expect(mended.filter(({ version, fix }) => !reaches(version, fix))).toEqual([]);
});
