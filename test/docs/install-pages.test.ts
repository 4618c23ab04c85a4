import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { PAGES } from '../run/package/folders';
import { readInstallPages } from '../run/package/install-pages';

const ROOT = join(__dirname, '../..');
const INDEX = 'install';
/** What each page tells, in this order; the same for whoever reads several. */
const HEADINGS = [
  ...['适用于', '要准备的', '安装', '要信任一次的', '更新', '移除', '出了问题'],
  ...['支持的版本', '没有验证过的'],
];

const pages = readInstallPages();
const places = [...pages].filter(([name]) => name !== INDEX);
const headings = (page: string): readonly string[] =>
  [...page.matchAll(/^## (.*)$/gmu)].map(([, heading = '']) => heading);
const section = (page: string, heading: string): string =>
  (page.split(`## ${heading}\n`)[1] ?? '').split('\n## ')[0] ?? '';

describe('the pages about installing', () => {
  test('there is one for each way, and the index leads to each', () => {
    expect(places.map(([name]) => name).sort()).toEqual([
      'install-excel-mac',
      'install-excel-one-pc',
      'install-excel-web',
      'install-excel-windows',
      'install-workbench',
      'install-wps-enterprise',
      'install-wps-offline',
      'install-wps-publish',
    ]);
    for (const [name] of places) expect(pages.get(INDEX)).toContain(`](${name}.md)`);
    expect([...new Set(PAGES.map(([, page]) => page))].sort()).toEqual([...pages.keys()].sort());
  });

  test.each(places)('%s has every heading, none of them empty', (_name, page) => {
    expect(headings(page)).toEqual(HEADINGS);
    for (const heading of HEADINGS) expect(section(page, heading).trim()).not.toBe('');
  });

  test.each(places)('%s: each trouble has its reason and its way out', (_name, page) => {
    const troubles = section(page, '出了问题').split(/^- /mu).slice(1);
    expect(troubles.length).toBeGreaterThanOrEqual(5);
    const [last = '', ...others] = troubles.reverse();
    expect(last).toContain('宿主自检');
    for (const trouble of others)
      expect(trouble).toMatch(/^.*\n {2}- 原因：.*\n {2}- 怎么办：.*\n/u);
  });

  test('links lead somewhere, and commands of npm are there', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    for (const [, page] of pages) {
      for (const [, target = ''] of page.matchAll(/\]\(([^)]+)\)/gu)) {
        expect({ target, is: existsSync(join(ROOT, 'docs', target)) }).toEqual({
          target,
          is: true,
        });
      }
      for (const [, script = ''] of page.matchAll(/npm run ([\w:]+)/gu)) {
        expect(Object.keys(scripts)).toContain(script);
      }
    }
  });
});
