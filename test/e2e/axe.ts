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

/** What axe finds wrong in a part of the page: its rules with the first element that breaks each; empty when nothing. */
export async function axeViolations(
  page: Page | Frame,
  part = '.pane',
): Promise<readonly string[]> {
  await page.evaluate(SOURCE);
  const result = await page.evaluate(
    (selector) =>
      (window as unknown as { axe: { run: (part: string) => Promise<AxeResult> } }).axe.run(
        selector,
      ),
    part,
  );
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
