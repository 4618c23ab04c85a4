import { join } from 'node:path';
import { serveFolder } from '../run/static-server';
import { openAnswering, fieldOf, rowOf } from './answering';
import { launch, openPage } from './browser';
import { throttle, timeKeystrokes } from './keystrokes';
import { answersOfProjects, projectName, workbookOfProjects } from './many-projects';
import { waitForMessage } from './sheet';

/** As design.md has it: projects, and how much slower the processor is made. */
const PROJECTS = 200;
const SLOWDOWN = 4;
const TEXT = 'abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnop';

/**
 * Prints as JSON how many milliseconds pass from a key to the paint that shows it, in a form of a workbook with 200
 * projects that are mostly answered, in the workbench under dist/web: npm run build:web first.
 */
async function measure(): Promise<void> {
  const server = await serveFolder(join(__dirname, '../../dist/web'));
  const browser = await launch();
  try {
    const { page } = await openPage(browser, server.address);
    await waitForMessage(page, '已打开');
    await page.locator('input[type=file][accept*=xlsx]').setInputFiles({
      name: 'many.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(await workbookOfProjects(PROJECTS)),
    });
    await waitForMessage(page, 'many.xlsx');
    await openAnswering(page);
    await page.getByText('填报文件').click();
    await page.locator('input[type=file][accept*=json]').setInputFiles({
      name: 'many.answers.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(answersOfProjects(PROJECTS))),
    });
    await page.getByRole('button', { name: '导入', exact: true }).click();
    const name = projectName(PROJECTS / 2);
    await page.getByRole('searchbox').fill(name);
    await rowOf(page, name).click();
    const control = fieldOf(page, '经济性').getByRole('textbox').first();
    await control.scrollIntoViewIfNeeded();
    await control.focus();
    await page.waitForTimeout(2000);
    await throttle(page, SLOWDOWN);
    const { count, median, p95, max } = await timeKeystrokes(page, TEXT);
    const result = { projects: PROJECTS, slowdown: SLOWDOWN, keys: count, median, p95, max };
    process.stdout.write(`${JSON.stringify(result)}\n`);
  } finally {
    await browser.close();
    await server.close();
  }
}

void measure();
