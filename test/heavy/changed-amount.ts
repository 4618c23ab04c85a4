import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { valueAt } from '../../src/core/sheet/grid';
import { openWorkbook } from '../../src/files/xlsx/open-workbook';
import { setCells } from '../../src/files/xlsx/set-cells';
import { runCli } from '../cli/run-cli';
import { convertWithLibreOffice } from '../run/office-convert';

// One amount of the sample is changed after its report; LibreOffice then calculates
// the whole workbook anew. Just the figures made from that amount may say that they have changed.
const SAMPLES = join(__dirname, '../../assets/samples');
const PLACE = { sheet: '2019年项目支出', row: 8, column: 7 };
const [PROJECT, LABEL, STATE] = [2, 3, 8];
const EXPECTED = [
  '全部项目 支出数',
  '全部项目 执行率',
  '全部项目 结余',
  '软件维护费 单位成本',
  '软件维护费 支出数',
  '软件维护费 执行率',
  '软件维护费 结余',
  '软件维护费 资金执行进度',
];

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'changed-'));
  const answers = join(SAMPLES, 'complete.answers.json');
  await runCli(['report', join(SAMPLES, 'sample.xlsx'), '--answers', answers, '-o', folder]);
  const bytes = new Uint8Array(readFileSync(join(folder, 'sample-绩效自评.xlsx')));
  rmSync(folder, { recursive: true });
  const content = (value: number) => ({ value, formula: null });
  const { book } = setCells(openWorkbook(bytes, 'x.xlsx'), [
    { ...PLACE, before: content(26.8), after: content(20.8) },
  ]);
  const changed = book.package.toBytes(new Date('2020-03-21T00:00:00Z'));
  const recalculated = openWorkbook(convertWithLibreOffice(changed, 'xlsx', 'xlsx'), 'x.xlsx');
  const grid = recalculated.readGrid('数据勾稽');
  if (!grid) throw new Error('LibreOffice lost the list of figures');
  const text = (row: number, column: number): string => {
    const value = valueAt(grid, row, column);
    return typeof value === 'string' ? value : '';
  };
  const rows = Array.from({ length: grid.rowCount }, (_, row) => row);
  const same = rows.filter((row) => text(row, STATE) === '一致').length;
  const moved = rows.filter((row) => text(row, STATE) === '已变动');
  const found = new Set(moved.map((row) => `${text(row, PROJECT)} ${text(row, LABEL)}`));
  const isRight = JSON.stringify([...found].sort()) === JSON.stringify([...EXPECTED].sort());
  console.log(`${String(same)} figures the same, ${String(moved.length)} changed`);
  for (const each of found) console.log(`  ${each}`);
  if (!isRight || same === 0) process.exitCode = 1;
}

void main();
