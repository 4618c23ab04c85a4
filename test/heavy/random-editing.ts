import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { openWorkbook } from '../../src/files/xlsx/open-workbook';
import { launch, openPage } from '../e2e/browser';
import { openTab, readCells, selectCells, waitForMessage } from '../e2e/sheet';
import { buildRawWorkbook } from '../generate/raw-workbook';
import { Random } from '../generate/random';
import { drawWorkbook } from '../generate/workbook';
import { serveFolder } from '../run/static-server';
import { differences } from './random-editing/compare';
import { editOnce } from './random-editing/edits';

// Edits in the workbench by chance for so many minutes (node … random-editing.ts 30 --seed 1). What is saved must open
// again, show the same, read the same in another program's reader, and be saved the same once more.
// Needs dist/web (npm run build:web). A round is its seed: --rounds 1 --seed N runs one again.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '1000000' },
  },
});
const MINUTES = Number(positionals[0] ?? '1');
const SAMPLES = join(__dirname, '../../assets/samples');
/** What is compared on the screen of each sheet; the tables are smaller. */
const SHOWN = 'A1:P45';
const EDITS = 25;

interface Round {
  readonly page: Page;
  readonly random: Random;
  readonly seed: number;
}

function workbookOf(seed: number, random: Random): Uint8Array {
  if (random.chance(0.3)) return new Uint8Array(readFileSync(join(SAMPLES, 'sample.xlsx')));
  if (random.chance(0.2)) return new Uint8Array(readFileSync(join(SAMPLES, 'faulty.xlsx')));
  return buildRawWorkbook(drawWorkbook(seed).canvases.map((canvas) => canvas.toRaw()));
}

async function open(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page
    .locator('input[type=file][accept*=xlsx]')
    .first()
    .setInputFiles({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    });
  await waitForMessage(page, `已打开“${name}”`);
}

async function save(page: Page): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存工作簿' }).click(),
  ]);
  return new Uint8Array(readFileSync(await download.path()));
}

/** Generates the report from the pane, so that later edits meet a workbook with sheets of ours. */
async function generate(page: Page): Promise<boolean> {
  await page.getByRole('tab', { name: '报告' }).click();
  const button = page.getByRole('button', { name: '一键生成' });
  await button.waitFor();
  if (!(await button.isEnabled())) return false;
  await button.click();
  const done = page.getByText('已生成的报告');
  const refused = page.getByText(/先不生成|不能生成/);
  const visible = done.or(refused).filter({ visible: true });
  await visible.first().waitFor({ timeout: 60_000 });
  return done.first().isVisible();
}

async function shownOn(page: Page, sheets: readonly string[]): Promise<Map<string, string>> {
  const shown = new Map<string, string>();
  for (const sheet of sheets) {
    await openTab(page, sheet);
    const rows = await readCells(page, SHOWN);
    shown.set(
      sheet,
      rows
        .map((row) => row.join('\t').trimEnd())
        .join('\n')
        .trimEnd(),
    );
  }
  return shown;
}

/** What the spreadsheet component says of narrow columns while a cell is edited; the sheet is right. */
const HARMLESS = /column width is less than 0/;

/** One workbook edited, saved, opened and saved again; gives what is wrong. */
async function playRound({ page, random, seed }: Round, log: string[]): Promise<string[]> {
  const name = `round-${seed}.xlsx`;
  await open(page, name, workbookOf(seed, random));
  let sheets = openWorkbook(await save(page), name)
    .summary.sheets.filter(({ visibility }) => visibility === 'visible')
    .map((sheet) => sheet.name);
  const edits = random.int(5, EDITS);
  for (let done = 0; done < edits; done++) {
    if (sheets.length > 1 && random.chance(0.15)) await openTab(page, random.pick(sheets));
    log.push(await editOnce(page, random));
  }
  if (random.chance(0.15)) {
    const written = await generate(page);
    log.push(`generate: ${written}`);
    for (let done = 0; done < 3; done++) log.push(await editOnce(page, random));
  }
  const saved = await save(page);
  sheets = openWorkbook(saved, name)
    .summary.sheets.filter(({ visibility }) => visibility === 'visible')
    .map((sheet) => sheet.name);
  const before = await shownOn(page, sheets);
  await open(page, `again-${name}`, saved);
  const after = await shownOn(page, sheets);
  const again = await save(page);
  const faults = sheets.flatMap((sheet) => {
    const [left, right] = [before.get(sheet), after.get(sheet)];
    return left === right
      ? []
      : [`${sheet} shows another text once opened again\n${firstOther(left, right)}`];
  });
  if (Buffer.compare(saved, again) !== 0) faults.push('saved twice without an edit: other bytes');
  return [...faults, ...(await differences(saved))];
}

function firstOther(left = '', right = ''): string {
  const [a, b] = [left.split('\n'), right.split('\n')];
  const row = a.findIndex((line, index) => line !== b[index]);
  return `    row ${row + 1}\n    ${JSON.stringify(a[row])}\n    ${JSON.stringify(b[row])}`;
}

async function playFrom(browser: Browser, address: string, seed: number): Promise<string[]> {
  const log: string[] = [];
  const { page, context, problems } = await openPage(browser, address);
  try {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await waitForMessage(page, '已打开');
    await selectCells(page, 'A1');
    const faults = await playRound({ page, random: new Random(seed), seed }, log);
    return [...faults, ...problems.filter((problem) => !HARMLESS.test(problem))].map(
      (fault) => `${fault}\n    after ${log.join('; ')}`,
    );
  } catch (failure) {
    const message = failure instanceof Error ? failure.message : String(failure);
    return [`${message.slice(0, 600)}\n    after ${log.join('; ')}`, ...problems];
  } finally {
    await context.close();
  }
}

async function main(): Promise<void> {
  const server = await serveFolder(join(__dirname, '../../dist/web'));
  const browser = await launch();
  const first = Number(values.seed);
  const end = Date.now() + MINUTES * 60_000;
  let [rounds, faulty] = [0, 0];
  for (; rounds < Number(values.rounds) && Date.now() < end; rounds++) {
    const faults = await playFrom(browser, server.address, first + rounds);
    if (faults.length > 0) faulty += 1;
    for (const fault of faults) console.log(`  seed ${first + rounds}: ${fault}`);
  }
  await browser.close();
  await server.close();
  console.log(`random editing: ${rounds} rounds in ${MINUTES} minutes, ${faulty} with faults`);
  if (faulty > 0 || rounds === 0) process.exitCode = 1;
}

void main();
