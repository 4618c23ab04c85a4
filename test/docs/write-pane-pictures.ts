import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../e2e/browser';
import { openExcel, startExcelServer } from '../e2e/excel';

// Writes the pictures of docs/pane.md that show the pane in the emulated Excel, after npm run build:web, where fonts for Chinese
// are installed: node test/run/typescript.cjs test/docs/write-pane-pictures.ts

const ROOT = join(__dirname, '../..');
const SAMPLE = new Uint8Array(readFileSync(join(ROOT, 'assets/samples/faulty.xlsx')));
const WIDTH = 320;
/** With the ribbon above it, the pane is 842 px high. */
const VIEWPORT = { width: 1200, height: 902 };
/** Milliseconds in which colours have changed. */
const FADE = 400;

const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  contrast: { colorScheme: 'dark', forcedColors: 'active' },
} as const;
type Look = keyof typeof LOOKS;

/** Four views side by side, each with the look that it is shown in. */
const PICTURES: Readonly<Record<string, readonly [Look, readonly string[]]>> = {
  'pane-steps.png': ['light', ['reading', 'checking', 'list', 'form']],
  'pane-report.png': ['light', ['economy', 'settings', 'before', 'after']],
  'pane-dark.png': ['dark', ['checking', 'form', 'economy', 'after']],
  'pane-contrast.png': ['contrast', ['checking', 'form', 'economy', 'after']],
};

type Shoot = (view: string) => Promise<void>;

/** Goes through the pane and has each view taken. */
async function walk(browser: Browser, shots: Map<string, string>): Promise<void> {
  const server = await startExcelServer();
  const excel = await openExcel(browser, server, {
    book: SAMPLE,
    fileName: 'faulty.xlsx',
    viewport: VIEWPORT,
  });
  const { page } = excel;
  const pane = await excel.pane();
  const place = page.locator('#pane');
  await place.evaluate((element: HTMLElement, width) => {
    element.style.width = `${String(width)}px`;
  }, WIDTH);
  const shoot: Shoot = async (view) => {
    for (const [look, media] of Object.entries(LOOKS)) {
      await page.emulateMedia(media);
      await page.waitForTimeout(FADE);
      shots.set(`${look} ${view}`, (await place.screenshot()).toString('base64'));
    }
  };
  const open = (step: string): Promise<void> => pane.getByRole('tab', { name: step }).click();
  await pane.getByText('前5个项目').waitFor();
  await shoot('reading');
  await open('校验');
  await shoot('checking');
  await open('自评');
  await shoot('list');
  await pane.getByRole('list', { name: '项目列表' }).getByRole('button').nth(1).click();
  await shoot('form');
  const economy = pane.getByRole('group', { name: '经济性', exact: true });
  await economy.getByRole('textbox').first().fill('严格执行制度，加强管理，取得良好效果。');
  await economy.getByRole('button', { name: /^数据栏/ }).click();
  await economy.evaluate((element) => {
    element.scrollIntoView();
  });
  await shoot('economy');
  await pane.getByRole('button', { name: '设置' }).click();
  await shoot('settings');
  await open('报告');
  await shoot('before');
  await pane.getByRole('button', { name: '一键生成' }).click();
  await pane.getByText('草稿，').first().waitFor();
  await shoot('after');
  await server.close();
}

/** Lays pictures beside each other. */
async function lay(page: Page, pictures: readonly string[]): Promise<Buffer> {
  const images = pictures.map(
    (picture) => `<img width="266" height="700" src="data:image/png;base64,${picture}">`,
  );
  const style = 'margin:0;padding:8px;background:#888;display:flex;gap:9px';
  await page.setContent(`<body style="${style}">${images.join('')}</body>`);
  return page.screenshot();
}

async function main(): Promise<void> {
  const browser = await launch();
  const shots = new Map<string, string>();
  await walk(browser, shots);
  const page = await browser.newPage({ viewport: { width: 1107, height: 716 } });
  for (const [file, [look, views]] of Object.entries(PICTURES)) {
    const shown = views.map((view) => shots.get(`${look} ${view}`) ?? '');
    writeFileSync(join(ROOT, 'docs/pictures', file), await lay(page, shown));
  }
  await browser.close();
}

main().catch((cause: unknown) => {
  console.error(cause);
  process.exitCode = 1;
});
