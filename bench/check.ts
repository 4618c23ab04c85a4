import { join } from 'node:path';
import type { Bound } from './bounds';
import { writeWide } from './inputs';
import { nodeProgram, runInTurns } from './measure';
import { printUsed } from './table';

const PEERS = join(__dirname, 'peers');
const CLI = join(__dirname, '../dist/cli.js');
const OURS = 'ours, every rule';

/** Reading and checking a sheet of so many rows and 20 columns: all our rules, and of the peers the sums of the columns. */
export async function measureCheck(rows: number, times: number): Promise<readonly Bound[]> {
  const input = writeWide(rows);
  const used = await runInTurns(
    [
      nodeProgram(OURS, CLI, ['check', input], [0, 1]),
      nodeProgram('hucre', join(PEERS, 'check-hucre.mjs'), [input]),
      nodeProgram('exceljs', join(PEERS, 'check-exceljs.cjs'), [input]),
      nodeProgram('SheetJS', join(PEERS, 'check-sheetjs.cjs'), [input]),
      nodeProgram('floor: unzip, cut, zip', join(PEERS, 'floor.cjs'), [input]),
    ],
    times,
  );
  printUsed(`Read and check, ${rows} rows x 20 columns`, used);
  const wall = (name: string): number => used.get(name)?.wall ?? Infinity;
  return [
    {
      what: `读取并校验 ${rows} 行 × 20 列，与 hucre 相比`,
      measured: wall(OURS) / wall('hucre'),
      most: 0.5,
      unit: '倍',
    },
  ];
}
