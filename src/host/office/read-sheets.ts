import { formatArea } from '../../core/sheet/address';
import type { Grid } from '../../core/sheet/grid';
import { runAtOnce, type RunSteps } from '../../core/steps';
import { HostFailure } from '../host-failure';
import { BLOCK_SETTINGS, gridSteps, type BlockAnswer, type SheetAnswer } from './grid-of-answers';
import { BlockPacker, type Block, type ReadDepth } from './read-blocks';
import type { Session, StepSetting } from './session';
import { answeredFacts, askFacts, type SheetFacts } from './sheet-facts';

/** What was read; `outdated` are sheets whose used range is no longer what their facts said, which must be read anew. */
export interface ReadResult {
  readonly grids: ReadonlyMap<string, Grid>;
  readonly outdated: readonly string[];
}

/** What reading obeys, and how it runs what takes long at a stretch: all in one go when absent. */
export interface ReadSetting extends StepSetting {
  readonly run?: RunSteps | undefined;
}

/** Reads sheets whole, as many in a request as its answer may hold. */
export async function readGrids(
  session: Session,
  sheets: readonly SheetFacts[],
  date1904: boolean,
  depthOf: (sheet: string) => ReadDepth,
  { run = runAtOnce, ...setting }: ReadSetting,
): Promise<ReadResult> {
  const answers = new Map<string, BlockAnswer[]>();
  const extras = new Map<string, SheetAnswer & { readonly facts: SheetFacts }>();
  const packer = new BlockPacker(sheets, depthOf);
  for (let blocks = packer.next(); blocks.length > 0; blocks = packer.next()) {
    await readBlocks(session, blocks, setting, { answers, extras, packer });
  }
  const grids = new Map<string, Grid>();
  const outdated: string[] = [];
  for (const { name, used } of sheets) {
    const extra = extras.get(name);
    if (!extra) continue;
    if (extra.facts.used !== used) outdated.push(name);
    else {
      const steps = gridSteps(extra.facts, answers.get(name) ?? [], extra, date1904);
      grids.set(name, await run(steps));
    }
  }
  return { grids, outdated };
}

interface Collected {
  readonly packer: BlockPacker;
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
    isFirst && depth.looks && facts.rowCount > 0
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

function askRows(range: Excel.Range, { looks, formulas }: ReadDepth) {
  range.load(
    ['values', ...(formulas ? ['formulas'] : []), ...(looks ? ['numberFormat'] : [])].join(),
  );
  return {
    range,
    looks: looks ? range.getCellProperties(BLOCK_SETTINGS) : null,
    hiddenRows: looks ? range.getRowProperties({ rowHidden: true }) : null,
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
    formulas: block.depth.formulas ? range.formulas : range.values,
    numberFormats: rows.looks ? range.numberFormat : [],
    looks: rows.looks?.value ?? [],
    hiddenRows: rows.hiddenRows?.value.map((row) => row.rowHidden === true) ?? [],
  });
  const cells = range.values.length * block.facts.columnCount;
  into.packer.learn(name, cells, bytesOf(list.at(-1), block.depth));
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

/** Bytes that an answer took: its parts are plain data, and formulas that were not asked for are none of them. */
function bytesOf(answer: BlockAnswer | undefined, { formulas }: ReadDepth): number {
  if (!answer) return 0;
  const answered = formulas ? answer : { ...answer, formulas: null };
  return new TextEncoder().encode(JSON.stringify(answered)).length;
}
