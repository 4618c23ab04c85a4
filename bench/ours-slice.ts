import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NODE_CODEC } from '../src/cli/node-codec';
import { LOOKS, tablePrint, totalLook } from '../src/core/report/look';
import type { Narrative, NarrativeCell } from '../src/core/report/narrative';
import { createSheetDraft, type Content } from '../src/core/report/sheet-draft';
import { valueAt, type Grid } from '../src/core/sheet/grid';
import type { SheetPlan } from '../src/core/sheet/plan';
import { writeDocx } from '../src/files/docx/write-docx';
import { openWorkbook } from '../src/files/xlsx/open-workbook';
import { writeSheets } from '../src/files/xlsx/write-sheets';

// Our own entry of the peers' slice: the same cells read, the same sums proven, the same sheet and table written, by the
// product's engine for files. What the product does besides is in the column of the full report.
const SHEET = '2019年项目支出';
const FIRST = 3;
const HEADS = ['项目名称', '预算数（万元）', '支出数（万元）', '执行率'];
const TITLE = '项目支出绩效自评报告';

interface Told {
  readonly projects: readonly (readonly [string, number, number])[];
  readonly budget: number;
  readonly spent: number;
}

function numberAt(grid: Grid, row: number, column: number): number {
  const value = valueAt(grid, row, column);
  if (typeof value !== 'number') throw new Error(`no amount in row ${row + 1}`);
  return value;
}

function readTold(grid: Grid): Told {
  const projects: (readonly [string, number, number])[] = [];
  let row = FIRST;
  for (; valueAt(grid, row, 0) !== '合计'; row++) {
    const name = valueAt(grid, row, 1);
    if (typeof name !== 'string') throw new Error(`no name in row ${row + 1}`);
    projects.push([name, numberAt(grid, row, 4), numberAt(grid, row, 5)]);
  }
  const told = { projects, budget: numberAt(grid, row, 4), spent: numberAt(grid, row, 5) };
  const sum = (at: 1 | 2): number => projects.reduce((amount, each) => amount + each[at], 0);
  for (const [added, stated] of [
    [sum(1), told.budget],
    [sum(2), told.spent],
  ] as const) {
    if (!(Math.abs(added - stated) < 0.005)) throw new Error(`total ${added}, not ${stated}`);
  }
  return told;
}

function planSheet({ projects, budget, spent }: Told): SheetPlan {
  const draft = createSheetDraft();
  draft.put(0, 0, TITLE, LOOKS.title);
  HEADS.forEach((head, column) => {
    draft.put(1, column, head, LOOKS.head);
  });
  const looks = [LOOKS.text, LOOKS.amount, LOOKS.amount, LOOKS.rate];
  const line = (row: number, values: readonly Content[], isTotal: boolean): void => {
    values.forEach((value, column) => {
      const look = looks[column] ?? LOOKS.text;
      draft.put(row, column, value, isTotal ? totalLook(look) : look);
    });
  };
  projects.forEach(([name, amount, used], index) => {
    line(index + 2, [name, amount, used, used / amount], false);
  });
  line(projects.length + 2, ['合计', budget, spent, spent / budget], true);
  return draft.finish({
    key: 'summary',
    name: '绩效自评汇总',
    columnWidths: [40, 16, 16, 12],
    print: tablePrint('portrait', ''),
  });
}

function narrativeOf({ projects, budget, spent }: Told): Narrative {
  const cell = (text: string): NarrativeCell => ({ runs: [{ kind: 'text', text }] });
  const percent = (rate: number): string => `${(rate * 100).toFixed(2)}%`;
  const sentence =
    `本年度共有项目${projects.length}个，预算${budget.toFixed(2)}万元，` +
    `支出${spent.toFixed(2)}万元，执行率${percent(spent / budget)}。`;
  return {
    name: 'narrative',
    status: 'final',
    figures: [],
    blocks: [
      { kind: 'title', lines: [TITLE] },
      { kind: 'paragraph', runs: [{ kind: 'text', text: sentence }], section: '1', project: null },
      {
        kind: 'table',
        caption: '',
        note: '',
        widths: [40, 16, 16, 12],
        head: [HEADS.map(cell)],
        body: projects.map(([name, amount, used]) =>
          [name, amount.toFixed(2), used.toFixed(2), percent(used / amount)].map(cell),
        ),
      },
    ],
  };
}

const [, , input = '', folder = ''] = process.argv;
const modified = new Date('2020-03-20T00:00:00Z');
const book = openWorkbook(new Uint8Array(readFileSync(input)), 'budget.xlsx', NODE_CODEC);
const grid = book.readGrid(SHEET);
if (!grid) throw new Error('no sheet');
const told = readTold(grid);
const written = writeSheets(book, { plans: [planSheet(told)], setAside: [], remove: [] });
writeFileSync(join(folder, 'report.xlsx'), written.package.toBytes(modified));
writeFileSync(join(folder, 'narrative.docx'), writeDocx(narrativeOf(told), { modified }));
