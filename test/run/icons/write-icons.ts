import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../../e2e/browser';
import { COLORED, CONTRAST, drawIcon, ICONS, ICON_SIZES } from './draw';

// Draws assets/icons anew: node test/run/typescript.cjs test/run/icons/write-icons.ts

const FOLDER = join(__dirname, '../../../assets/icons');
const KINDS = [
  ['', COLORED],
  ['contrast-', CONTRAST],
] as const;

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await launch();
  const page = await browser.newPage();
  for (const icon of ICONS) {
    for (const size of ICON_SIZES) {
      for (const [kind, palette] of KINDS) {
        const svg = drawIcon(icon, size, palette);
        await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
        const png = await page.locator('svg').screenshot({ omitBackground: true });
        writeFileSync(join(FOLDER, `${icon}-${kind}${String(size)}.png`), png);
      }
    }
  }
  await browser.close();
}

main().catch((cause: unknown) => {
  console.error(cause);
  process.exitCode = 1;
});
