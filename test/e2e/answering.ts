import type { Locator, Page } from 'playwright-core';

/** Opens the step 自评 of the pane and waits for its list. */
export async function openAnswering(page: Page): Promise<void> {
  await page.getByRole('tab', { name: '自评' }).click();
  await page.getByRole('list', { name: '项目列表' }).waitFor();
}

/** A row of the list by what stands in it. */
export function rowOf(page: Page, name: string): Locator {
  return page.getByRole('list', { name: '项目列表' }).getByRole('button', { name });
}

/** The control of a field in the open form, by the field's label. */
export function fieldOf(page: Page, label: string): Locator {
  return page.getByRole('group', { name: label, exact: true });
}
