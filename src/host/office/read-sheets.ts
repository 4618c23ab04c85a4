import { formatArea } from '../../core/sheet/address';
import type { Grid } from '../../core/sheet/grid';
import { HostFailure } from '../host-failure';
import { BLOCK_SETTINGS, gridOf, type BlockAnswer, type SheetAnswer } from './grid-of-answers';
import type { Session, StepSetting } from './session';
import { answeredFacts, askFacts, type SheetFacts } from './sheet-facts';

/** How much of a sheet is read, and what its cells are expected to take in an answer. */
export interface ReadDepth {
  /** Whether number formats and looks are read, and not content only. */
  readonly looks: boolean;
  /** Bytes. */
  readonly perCell: number;
}

/** Her sheets: numbers and short texts, with formats and looks. */
export const WHOLE: ReadDepth = { looks: true, perCell: 110 };
/** Reports of the product: long formulas, read to see whether she edited them. */
export const CONTENT: ReadDepth = { looks: false, perCell: 140 };
/** The store: a quarter of its cells are full, and come both as value and as formula. */
export const STORED: ReadDepth = { looks: false, perCell: 20_000 };
/** Excel on the web refuses answers over 5 MB; texts may be longer than expected. */
const BYTES_PER_REQUEST = 3_500_000;

/** Rows of one sheet that are asked for together, 0-based, both inclusive; none for an empty sheet. */
interface Block {
  readonly facts: SheetFacts;
  readonly depth: ReadDepth;
  readonly first: number;
  readonly last: number;
}

/** What was read; `outdated` are sheets whose used range is no longer what their facts said, which must be read anew. */
export interface ReadResult {
  readonly grids: ReadonlyMap<string, Grid>;
  readonly outdated: readonly string[];
}

/** Reads sheets whole, as many in a request as its answer may hold. */
export async function readGrids(
  session: Session,
  sheets: readonly SheetFacts[],
  date1904: boolean,
  depthOf: (sheet: string) => ReadDepth,
  setting: StepSetting,
): Promise<ReadResult> {
  const answers = new Map<string, BlockAnswer[]>();
  const extras = new Map<string, SheetAnswer & { readonly facts: SheetFacts }>();
  for (const blocks of packBlocks(sheets, depthOf)) {
    await readBlocks(session, blocks, setting, { answers, extras });
  }
  const grids = new Map<string, Grid>();
  const outdated: string[] = [];
  for (const { name, used } of sheets) {
    const extra = extras.get(name);
    if (!extra) continue;
    if (extra.facts.used !== used) outdated.push(name);
    else grids.set(name, gridOf(extra.facts, answers.get(name) ?? [], extra, date1904));
  }
  return { grids, outdated };
}

/** Rows are parted so that no request asks for more cells than an answer may hold. */
function packBlocks(
  sheets: readonly SheetFacts[],
  depthOf: (sheet: string) => ReadDepth,
): readonly (readonly Block[])[] {
  const requests: Block[][] = [];
  let current: Block[] = [];
  let room = BYTES_PER_REQUEST;
  const close = (): void => {
    if (current.length > 0) requests.push(current);
    current = [];
    room = BYTES_PER_REQUEST;
  };
  for (const facts of sheets) {
    const depth = depthOf(facts.name);
    const perRow = Math.max(1, facts.columnCount) * depth.perCell;
    if (facts.rowCount === 0) current.push({ facts, depth, first: 0, last: -1 });
    for (let first = 0; first < facts.rowCount;) {
      if (room < perRow) close();
      const rows = Math.max(1, Math.floor(room / perRow));
      const last = Math.min(facts.rowCount, first + rows) - 1;
      current.push({ facts, depth, first, last });
      room -= (last - first + 1) * perRow;
      first = last + 1;
    }
  }
  close();
  return requests;
}

interface Collected {
  readonly answers: Map<string, BlockAnswer[]>;
  readonly extras: Map<string, SheetAnswer & { readonly facts: SheetFacts }>;
}

async function readBlocks(
  session: Session,
  blocks: readonly Block[],
  setting: StepSetting,
  into: Collected,
): Promise<void> {
  try {
    const asked = await session.step(
      ({ workbook }) => blocks.map((block) => askBlock(workbook, block)),
      setting,
    );
    for (const answer of asked) keep(answer, into);
  } catch (failure) {
    const halves = halve(blocks);
    if (!(failure instanceof HostFailure) || failure.code !== 'too-large' || !halves) throw failure;
    for (const half of halves) await readBlocks(session, half, setting, into);
  }
}

function askBlock({ worksheets }: Excel.Workbook, block: Block) {
  const { facts, depth, first, last } = block;
  const sheet = worksheets.getItem(facts.name);
  const right = facts.columnCount - 1;
  const isFirst = first === 0;
  const rows =
    last < first
      ? undefined
      : askRows(sheet.getRange(formatArea({ top: first, left: 0, bottom: last, right })), depth);
  const whole =
    isFirst && facts.rowCount > 0
      ? sheet.getRange(formatArea({ top: 0, left: 0, bottom: facts.rowCount - 1, right }))
      : undefined;
  return {
    block,
    rows,
    facts: isFirst ? askFacts(sheet) : undefined,
    merges: whole?.getMergedAreasOrNullObject().load('address'),
    hiddenColumns: whole?.getColumnProperties({ columnHidden: true }),
  };
}

function askRows(range: Excel.Range, { looks }: ReadDepth) {
  range.load(looks ? 'values,formulas,numberFormat' : 'values,formulas');
  return {
    range,
    looks: looks ? range.getCellProperties(BLOCK_SETTINGS) : null,
    hiddenRows: range.getRowProperties({ rowHidden: true }),
  };
}

function keep(answer: ReturnType<typeof askBlock>, into: Collected): void {
  const { block, rows, facts, merges, hiddenColumns } = answer;
  const { name } = block.facts;
  if (facts) {
    into.extras.set(name, {
      facts: answeredFacts(facts),
      merges: !merges || merges.isNullObject ? '' : merges.address,
      hiddenColumns: hiddenColumns?.value.map((column) => column.columnHidden === true) ?? [],
    });
  }
  if (!rows) return;
  const list = into.answers.get(name) ?? [];
  into.answers.set(name, list);
  const { range } = rows;
  list.push({
    first: block.first,
    values: range.values,
    formulas: range.formulas,
    numberFormats: rows.looks ? range.numberFormat : [],
    looks: rows.looks?.value ?? [],
    hiddenRows: rows.hiddenRows.value.map((row) => row.rowHidden === true),
  });
}

/** Half of the rows each; undefined when there is but one row. */
function halve(
  blocks: readonly Block[],
): readonly [readonly Block[], readonly Block[]] | undefined {
  if (blocks.length > 1) {
    const middle = Math.ceil(blocks.length / 2);
    return [blocks.slice(0, middle), blocks.slice(middle)];
  }
  const [block] = blocks;
  if (!block || block.last <= block.first) return undefined;
  const middle = Math.floor((block.first + block.last) / 2);
  return [[{ ...block, last: middle }], [{ ...block, first: middle + 1 }]];
}
