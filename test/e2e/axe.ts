import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

/** The part of axe's result that tells what is wrong. */
interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

const SOURCE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong in a part of the page: its rules with the first element that breaks each; empty when nothing. Without
 * `rules`, by all that it has.
 */
export async function axeViolations(
  page: Page | Frame,
  part = '.pane',
  rules?: readonly string[],
): Promise<readonly string[]> {
  await page.evaluate(SOURCE);
  const result = await page.evaluate(
    ([selector, options]) =>
      (
        window as unknown as { axe: { run: (part: string, how: object) => Promise<AxeResult> } }
      ).axe.run(selector, options),
    [part, rules ? { runOnly: rules } : {}] as const,
  );
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/** Milliseconds in which colours have changed. */
const FADE = 400;

/** The same in light, and what the colours of the dark theme do to contrast: nothing else hangs on them. */
export async function axeInBothThemes(page: Page): Promise<readonly string[]> {
  const light = await axeViolations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForTimeout(FADE);
  const dark = await axeViolations(page, '.pane', ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.waitForTimeout(FADE);
  return [...light, ...dark.map((found) => `dark: ${found}`)];
}
