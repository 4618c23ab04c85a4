import type { Page } from 'playwright-core';
import { formatCell } from '../../../src/core/sheet/address';
import type { Random } from '../../generate/random';
import { selectCells } from '../../e2e/sheet';

const ROWS = 40;
const COLUMNS = 14;
/** Milliseconds between two keys of a shortcut and what follows it. */
const BREATH = 60;

const TYPED: readonly ((random: Random) => string)[] = [
  (random) => String(random.int(-1000, 100_000) / 100),
  (random) => String(random.int(0, 9_999_999)),
  () => '12.345678901',
  () => '1,234.50',
  () => '12%',
  () => '1e5',
  () => '001',
  () => "'001",
  () => '2019-5-1',
  () => '12:30',
  () => 'TRUE',
  () => '合计',
  () => '项目经费（续）',
  () => ' 前后有空格 ',
  () => '<b>&"\'</b>',
  () => '@甲',
  () => '-',
  () => '无',
  () => '𠮷野家👍',
];
const FORMULAS: readonly ((random: Random) => string)[] = [
  (random) => `=SUM(E6:E${random.int(7, 20)})`,
  (random) => `=${cell(random)}+${cell(random)}`,
  (random) => `=ROUND(${cell(random)}/3,2)`,
  (random) => `=IF(${cell(random)}>0,"有","无")`,
  (random) => `=IFERROR(${cell(random)}/${cell(random)},0)`,
  (random) => `=COUNTA(A1:A${random.int(2, 30)})`,
  (random) => `=${cell(random)}&"元"`,
  () => '=1/0',
  () => '=NOSUCH(1)',
  () => '=1+*2',
  (random) => `=TEXT(${cell(random)},"0.00")`,
];

function cell(random: Random): string {
  return formatCell(random.int(0, ROWS - 1), random.int(0, COLUMNS - 1));
}

async function press(page: Page, keys: string): Promise<void> {
  await page.keyboard.press(keys);
  await page.waitForTimeout(BREATH);
}

async function type(page: Page, address: string, text: string): Promise<void> {
  await selectCells(page, address);
  await page.keyboard.type(text);
  await press(page, 'Enter');
}

/** Does one thing that a person may do in the spreadsheet, permitted or not; says what. */
export async function editOnce(page: Page, random: Random): Promise<string> {
  const kind = random.weighted({
    text: 8,
    formula: 6,
    clear: 3,
    undo: 3,
    redo: 1,
    paste: 2,
    copy: 2,
    look: 1,
    leave: 1,
  });
  const address = cell(random);
  if (kind === 'text' || kind === 'formula') {
    const text = random.pick(kind === 'text' ? TYPED : FORMULAS)(random);
    await type(page, address, text);
    return `${address} ${text}`;
  }
  if (kind === 'undo' || kind === 'redo') {
    await press(page, kind === 'undo' ? 'Control+z' : 'Control+y');
    return kind;
  }
  if (kind === 'leave') {
    await selectCells(page, address);
    await page.keyboard.type('半句');
    await press(page, 'Escape');
    return `${address} left`;
  }
  const row = random.int(0, ROWS - 5);
  const column = random.int(0, COLUMNS - 4);
  const area = `${formatCell(row, column)}:${formatCell(row + random.int(0, 4), column + random.int(0, 3))}`;
  if (kind === 'paste') {
    const rows = Array.from({ length: random.int(1, 4) }, () =>
      Array.from({ length: random.int(1, 3) }, () => random.pick(TYPED)(random)).join('\t'),
    );
    await page.evaluate((text) => navigator.clipboard.writeText(text), rows.join('\n'));
    await selectCells(page, address);
    await press(page, 'Control+v');
    return `${address} paste ${JSON.stringify(rows)}`;
  }
  await selectCells(page, area);
  if (kind === 'copy') {
    await press(page, 'Control+c');
    await selectCells(page, address);
    await press(page, 'Control+v');
    return `${area} copied to ${address}`;
  }
  await press(page, kind === 'clear' ? 'Delete' : 'Control+b');
  return `${area} ${kind}`;
}
