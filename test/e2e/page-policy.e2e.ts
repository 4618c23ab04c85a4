import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const PAGES = join(__dirname, '../../dist/web');
const pages = readdirSync(PAGES, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.html'),
);

/** The rules of a page's content policy, by directive. */
function policyOf(html: string): ReadonlyMap<string, readonly string[]> {
  const [, content = ''] =
    /<meta\s[^>]*http-equiv="Content-Security-Policy"[^>]*content="([^"]+)"/u.exec(html) ?? [];
  return new Map(
    content.split(';').flatMap((rule) => {
      const [name, ...sources] = rule.trim().split(/\s+/u);
      return name === undefined || name === '' ? [] : [[name, sources] as const];
    }),
  );
}

describe('every page that ships', () => {
  test('is looked at', () => {
    expect(pages).toEqual(
      expect.arrayContaining(['index.html', 'taskpane.html', 'commands.html', 'wps-pane.html']),
    );
  });

  test.each(pages)('%s has a policy without inline code and without evaluation', (name) => {
    const html = readFileSync(join(PAGES, name), 'utf8');
    const policy = policyOf(html);
    const scripts = policy.get('script-src') ?? policy.get('default-src') ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const loose of ["'unsafe-inline'", "'unsafe-eval'", '*', 'https:', 'http:']) {
      expect(scripts).not.toContain(loose);
    }
    const connects = policy.get('connect-src') ?? policy.get('default-src') ?? [];
    expect(connects).not.toContain('*');
    for (const [, attributes = '', code = ''] of html.matchAll(
      /<script([^>]*)>([\s\S]*?)<\/script>/gu,
    )) {
      expect(attributes).toContain('src=');
      expect(code.trim()).toBe('');
    }
    expect(html).not.toMatch(/\son\w+=/u);
    const isSeen = !['commands.html', 'wps-index.html'].includes(name);
    expect(html.includes('页面没有打开')).toBe(isSeen);
  });
});
