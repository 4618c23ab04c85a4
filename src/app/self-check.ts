import { formatCell } from '../core/sheet/address';
import { styleAt, valueAt, type CellValue, type Grid } from '../core/sheet/grid';
import type { Host } from '../host/host';
import { HostFailure } from '../host/host-failure';
import { failureText } from './failure-text';
import type { SelfCheckLine } from './self-check-line';
import { HEAD_FILL, MONEY_FORMAT, planSelfCheck } from './self-check-plan';
import { SELF_CHECK_TEXT as TEXT } from './self-check-text';
import { reportSheetNames } from './sheet-names';

/** What a step saw: whether that is as it should be, and in words. */
type Seen = readonly [isGood: boolean, detail: string];

const NUMBER = { row: 1, column: 1, value: 1234.5, changed: 4321 } as const;
const EPSILON = 1e-9;

async function step(name: string, work: () => Promise<Seen>): Promise<SelfCheckLine> {
  try {
    const [isGood, detail] = await work();
    return { name, isGood, detail };
  } catch (cause) {
    const isKnown = cause instanceof HostFailure;
    const said = cause instanceof Error ? cause.message : String(cause);
    const detail = isKnown ? `${failureText(cause)} [${said}]` : `${TEXT.failed}：${said}`;
    return { name, isGood: false, detail };
  }
}

const isSame = (a: CellValue, b: CellValue): boolean =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < EPSILON : a === b;

/** Cells that came back otherwise than they were written, with what came. */
function valueDifferences(grid: Grid): readonly string[] {
  const plan = planSelfCheck(grid.sheet, 'visible');
  return plan.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      if (!cell) return [];
      const found = valueAt(grid, row, column);
      const formula = grid.formulas.at(row, column);
      const isGood = isSame(found, cell.value) && formula === cell.formula;
      return isGood ? [] : [`${formatCell(row, column)}=${JSON.stringify(found)} ${formula ?? ''}`];
    }),
  );
}

/** Looks that came back otherwise; hosts need not tell any of the product's own sheets. */
function lookDifferences(grid: Grid): readonly string[] {
  const { bold = true, fillColor = HEAD_FILL } = styleAt(grid, 0, 0);
  const { numberFormat = MONEY_FORMAT } = styleAt(grid, NUMBER.row, NUMBER.column);
  return [
    ...(bold ? [] : ['bold']),
    ...(fillColor === HEAD_FILL ? [] : [fillColor]),
    ...(numberFormat === MONEY_FORMAT ? [] : [numberFormat]),
  ];
}

const judged = (differences: readonly string[]): Seen =>
  differences.length === 0 ? [true, TEXT.same] : [false, TEXT.differs(differences.join('；'))];

async function tryEdits(host: Host, sheet: string): Promise<Seen> {
  const edit = (before: number, after: number) => ({
    ...{ sheet, row: NUMBER.row, column: NUMBER.column },
    before: { value: before, formula: null },
    after: { value: after, formula: null },
  });
  await host.applyEdits([edit(NUMBER.value, NUMBER.changed)]);
  const grid = await host.readSheet(sheet);
  if (valueAt(grid, NUMBER.row, NUMBER.column) !== NUMBER.changed) {
    return judged(valueDifferences(grid));
  }
  try {
    await host.applyEdits([edit(NUMBER.value, 0)]);
  } catch (cause) {
    if (cause instanceof HostFailure && cause.code === 'cell-changed') return [true, TEXT.edited];
    throw cause;
  }
  return [false, TEXT.notRefused];
}

async function trySheet(host: Host, name: string): Promise<readonly SelfCheckLine[]> {
  const write = (visibility: 'visible' | 'veryHidden'): Promise<void> =>
    host.writeSheets({ plans: [planSelfCheck(name, visibility)], setAside: [], remove: [] });
  const written = await step(TEXT.write, async () => {
    await write('visible');
    return [true, TEXT.written];
  });
  if (written.isGood !== true) return [written];
  const read = (seen: (grid: Grid) => Seen) => async () => seen(await host.readSheet(name));
  return [
    written,
    await step(
      TEXT.values,
      read((grid) => judged(valueDifferences(grid))),
    ),
    await step(
      TEXT.looks,
      read((grid) => judged(lookDifferences(grid))),
    ),
    await step(
      TEXT.merges,
      read(({ merges }) => judged(merges.length === 1 ? [] : [String(merges.length)])),
    ),
    await step(TEXT.edit, () => tryEdits(host, name)),
    await step(TEXT.hide, async () => {
      await write('veryHidden');
      const { sheets } = await host.summary();
      const isHidden = sheets.find((sheet) => sheet.name === name)?.visibility === 'veryHidden';
      return [isHidden, isHidden ? TEXT.hidden : TEXT.shown];
    }),
  ];
}

/**
 * Tries what the product needs of a host, on a sheet of its own that it adds and removes; her sheets are not touched. Never
 * rejects: what fails is in the lines.
 */
export async function runSelfCheck(host: Host): Promise<readonly SelfCheckLine[]> {
  let before: readonly string[] = [];
  let name = '';
  const list = async (): Promise<readonly string[]> =>
    (await host.summary()).sheets.map((sheet) => sheet.name);
  const first = await step(TEXT.read, async () => {
    const summary = await host.summary();
    name = reportSheetNames(summary).selfCheck;
    before = summary.sheets.map((sheet) => sheet.name).filter((each) => each !== name);
    return [true, TEXT.sheets(before.length)];
  });
  if (first.isGood !== true) return [first];
  const tried = await trySheet(host, name);
  const removed = await step(TEXT.remove, async () => {
    if ((await list()).includes(name)) {
      await host.writeSheets({ plans: [], setAside: [], remove: ['selfCheck'] });
    }
    const isGone = (await list()).join('\n') === before.join('\n');
    return [isGone, isGone ? TEXT.removed : TEXT.notRemoved];
  });
  const saved = await step(TEXT.save, async () => {
    const bytes = new TextEncoder().encode(TEXT.fileContent);
    const result = await host.saveFile({ name: TEXT.file, bytes, mediaType: 'text/plain' });
    return result.kind === 'saved' ? [true, TEXT.saved(result.where)] : [false, TEXT.kept];
  });
  return [first, ...tried, removed, saved];
}

/** The lines as a text to copy. */
export function selfCheckReport(lines: readonly SelfCheckLine[]): string {
  const word = ({ isGood }: SelfCheckLine): string =>
    isGood === null ? TEXT.told : isGood ? TEXT.good : TEXT.bad;
  const text = lines.map((line) => `[${word(line)}] ${line.name}：${line.detail}`);
  return [TEXT.title, ...text].join('\n');
}
