import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bound } from './bounds';
import { printFound, proveFindings } from './check-findings';
import { measureWarm } from './check-warm';
import { nodeProgram, runInTurns, type Program, type Used } from './measure';
import { printUsed } from './table';
import { writeWide, type WideInput, type WideKind } from './wide';

const PEERS = join(__dirname, 'peers');
const CLI = join(__dirname, '../dist/cli.js');
const OURS = 'ours, every rule';
/** Rows of the sheet that is read again and again. */
const WARM_ROWS = 1000;

const ours = (name: string, { path }: WideInput): Program =>
  nodeProgram(name, CLI, ['check', path], [0, 1]);
/** hucre reading the sheet and adding up its columns. */
export const hucre = ({ path }: WideInput): Program =>
  nodeProgram('hucre', join(PEERS, 'check-hucre.mjs'), [path]);

async function measureBeside(
  title: string,
  programs: readonly Program[],
  times: number,
): Promise<(name: string) => Used> {
  const used = await runInTurns(programs, times);
  printUsed(title, used);
  return (name) => used.get(name) ?? { wall: Infinity, cpu: Infinity, peak: Infinity };
}

/** Inputs of which nothing is demanded, ours beside the fastest peer. */
const OTHERS: readonly (readonly [kind: WideKind, what: string])[] = [
  ['sources', 'amounts by source: each column in an equation'],
  ['formulas', 'three formulas in every row'],
  ['doubtful', 'two findings and more in every row'],
];

/**
 * Reading and checking a sheet of so many rows and 20 columns: all our rules, and of the peers the sums of the columns.
 * First it is proven that ours finds the faults that were planted, and nothing else.
 */
export async function measureCheck(rows: number, times: number): Promise<readonly Bound[]> {
  const input = writeWide(rows, 'months');
  printFound(proveFindings(CLI, input), rows);
  const of = await measureBeside(
    `Read and check, ${rows} rows x 20 columns`,
    [
      ours(OURS, input),
      hucre(input),
      nodeProgram('exceljs', join(PEERS, 'check-exceljs.cjs'), [input.path]),
      nodeProgram('SheetJS', join(PEERS, 'check-sheetjs.cjs'), [input.path]),
      nodeProgram('floor: unzip, cut, zip', join(PEERS, 'floor.cjs'), [input.path]),
    ],
    times,
  );
  for (const [kind, what] of OTHERS) {
    const other = writeWide(rows, kind);
    proveFindings(CLI, other);
    const title = `The same, ${what}`;
    await measureBeside(title, [ours(OURS, other), hucre(other)], Math.min(times, 3));
  }
  const warm = await measureWarm(readFileSync(writeWide(WARM_ROWS, 'months').path));
  return [
    {
      what: `读取并校验 ${rows} 行 × 20 列，与 hucre 相比`,
      measured: of(OURS).wall / of('hucre').wall,
      most: 0.5,
      unit: '倍',
    },
    { what: `读取并校验 ${WARM_ROWS} 行，已热身`, measured: warm, most: 150, unit: '毫秒' },
  ];
}
