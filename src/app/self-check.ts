import { formatCell } from '../core/sheet/address';
import { styleAt, valueAt, type CellValue, type Grid } from '../core/sheet/grid';
import type { Host } from '../host/host';
import { HostFailure } from '../host/host-failure';
import { failureText } from './failure-text';
import type { OpenScratch, ScratchBook } from './scratch-book';
import type { SelfCheckLine, SelfCheckOutcome } from './self-check-line';
import { HEAD_FILL, MONEY_FORMAT, planSelfCheck } from './self-check-plan';
import { SELF_CHECK_TEXT as TEXT } from './self-check-text';
import { reportSheetNames } from './sheet-names';

/** What a step saw: how that came out, and in words. */
type Seen = readonly [outcome: SelfCheckOutcome, detail: string];

const NUMBER = { row: 1, column: 1, value: 1234.5, changed: 4321 } as const;
const EPSILON = 1e-9;

async function step(name: string, work: () => Seen | Promise<Seen>): Promise<SelfCheckLine> {
  try {
    const [outcome, detail] = await work();
    return { name, outcome, detail };
  } catch (cause) {
    const isKnown = cause instanceof HostFailure;
    const said = cause instanceof Error ? cause.message : String(cause);
    const detail = isKnown ? `${failureText(cause)} [${said}]` : `${TEXT.failed}：${said}`;
    return { name, outcome: 'bad', detail };
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

/**
 * Looks that were written: those that came back otherwise make it bad; one that no cell of the sheet came back with was lost,
 * or is not told by this host, and then nothing is called good.
 */
function judgedLooks(grid: Grid): Seen {
  const head = styleAt(grid, 0, 0);
  const number = styleAt(grid, NUMBER.row, NUMBER.column);
  const looks = [
    { key: 'bold', found: head.bold, wanted: true },
    { key: 'fillColor', found: head.fillColor, wanted: HEAD_FILL },
    { key: 'numberFormat', found: number.numberFormat, wanted: MONEY_FORMAT },
  ] as const;
  const isTold = ({ key }: (typeof looks)[number]): boolean =>
    grid.styles.some((style) => style[key] !== undefined);
  const told = looks.filter(isTold);
  const wrong = told.filter(({ found, wanted }) => found !== wanted);
  if (wrong.length > 0) {
    return judged(wrong.map(({ key, found }) => `${TEXT.look[key]} ${String(found)}`));
  }
  const untold = looks.filter((look) => !isTold(look));
  if (untold.length === 0) return judged([]);
  return ['untold', TEXT.looksUntold(untold.map(({ key }) => TEXT.look[key]).join('、'))];
}

const judged = (differences: readonly string[]): Seen =>
  differences.length === 0 ? ['good', TEXT.same] : ['bad', TEXT.differs(differences.join('；'))];

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
    if (cause instanceof HostFailure && cause.code === 'cell-changed') return ['good', TEXT.edited];
    throw cause;
  }
  return ['bad', TEXT.notRefused];
}

async function trySheet(host: Host, name: string): Promise<readonly SelfCheckLine[]> {
  const write = (visibility: 'visible' | 'veryHidden'): Promise<void> =>
    host.writeSheets({ plans: [planSelfCheck(name, visibility)], setAside: [], remove: [] });
  const written = await step(TEXT.write, async () => {
    await write('visible');
    return ['told', TEXT.written];
  });
  if (written.outcome === 'bad') return [written];
  const read = (seen: (grid: Grid) => Seen) => async () => seen(await host.readSheet(name));
  return [
    written,
    await step(
      TEXT.values,
      read((grid) => judged(valueDifferences(grid))),
    ),
    await step(TEXT.looks, read(judgedLooks)),
    await step(
      TEXT.merges,
      read(({ merges }) => judged(merges.length === 1 ? [] : [String(merges.length)])),
    ),
    await step(TEXT.edit, () => tryEdits(host, name)),
    await step(TEXT.hide, async () => {
      await write('veryHidden');
      const { sheets } = await host.summary();
      const isHidden = sheets.find((sheet) => sheet.name === name)?.visibility === 'veryHidden';
      return isHidden ? ['good', TEXT.hidden] : ['bad', TEXT.shown];
    }),
  ];
}

async function tryHost(host: Host): Promise<readonly SelfCheckLine[]> {
  let before: readonly string[] = [];
  let name = '';
  const list = async (): Promise<readonly string[]> =>
    (await host.summary()).sheets.map((sheet) => sheet.name);
  const first = await step(TEXT.read, async () => {
    const summary = await host.summary();
    name = reportSheetNames(summary).selfCheck;
    before = summary.sheets.map((sheet) => sheet.name).filter((each) => each !== name);
    return ['good', TEXT.sheets(before.length)];
  });
  if (first.outcome === 'bad') return [first];
  const tried = await trySheet(host, name);
  const removed = await step(TEXT.remove, async () => {
    if ((await list()).includes(name)) {
      await host.writeSheets({ plans: [], setAside: [], remove: ['selfCheck'] });
    }
    const isGone = (await list()).join('\n') === before.join('\n');
    return isGone ? ['good', TEXT.removed] : ['bad', TEXT.notRemoved];
  });
  return [first, ...tried, removed];
}

/** What 宿主自检 is run with. */
export interface SelfCheckRequest {
  /** Her workbook, to which a sheet is added where the program makes no scratch workbook. */
  readonly host: Host;
  readonly openScratch?: OpenScratch | undefined;
  /** What the program alone can tell, asked while the scratch workbook is the active one. */
  readonly probes?: (() => readonly SelfCheckLine[]) | undefined;
}

/**
 * Tries what the product needs of a host: in a scratch workbook where the program makes one, else on a sheet of its own that
 * it adds and removes. Her sheets are not touched, and where the scratch workbook cannot be made hers is not used instead.
 * Never rejects: what fails is in the lines.
 */
export async function runSelfCheck({
  host,
  openScratch,
  probes = () => [],
}: SelfCheckRequest): Promise<readonly SelfCheckLine[]> {
  const probed = (): readonly SelfCheckLine[] => {
    try {
      return probes();
    } catch (cause) {
      return [{ name: TEXT.probes, outcome: 'bad', detail: String(cause) }];
    }
  };
  if (!openScratch) return [...probed(), ...(await tryHost(host))];
  let scratch: ScratchBook | undefined;
  const opened = await step(TEXT.open, () => {
    scratch = openScratch();
    return ['told', TEXT.opened];
  });
  if (!scratch) return [opened, ...probed()];
  const { close, host: own } = scratch;
  const tried = [...probed(), ...(await tryHost(own))];
  const closed = await step(TEXT.close, () =>
    close() ? ['good', TEXT.closed] : ['bad', TEXT.notClosed],
  );
  return [opened, ...tried, closed];
}

/** The lines as a text to copy. */
export function selfCheckReport(lines: readonly SelfCheckLine[]): string {
  const text = lines.map(
    ({ name, outcome, detail }) => `[${TEXT.outcomes[outcome]}] ${name}：${detail}`,
  );
  return [TEXT.title, ...text].join('\n');
}
