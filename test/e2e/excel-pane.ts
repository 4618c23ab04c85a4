import type { Frame, Page } from 'playwright-core';
import { styleAt, valueAt, type CellValue, type Grid } from '../../src/core/sheet/grid';
import { openWorkbook } from '../../src/files/xlsx/open-workbook';
import { openIn, openPlainFile, reportOn } from '../contract/flow';

/** The store holds ids by chance, and the plans from which a host that writes in steps puts a report back. */
const STORE = '_绩效自评';

/** What stands in a cell and how numbers show. */
interface Seen {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string | undefined;
  readonly bold: boolean | undefined;
}

/** Every cell of every sheet but the store that holds something; a number may differ in its last bits. */
export function cellsOf(bytes: Uint8Array): Readonly<Record<string, Seen>> {
  const book = openWorkbook(bytes, 'book.xlsx');
  const cells: Record<string, Seen> = {};
  for (const { name } of book.summary.sheets) {
    const grid = name === STORE ? undefined : book.readGrid(name);
    if (grid) addCells(cells, name, grid);
  }
  return cells;
}

function addCells(cells: Record<string, Seen>, name: string, grid: Grid): void {
  for (let row = 0; row < grid.rowCount; row++) {
    for (let column = 0; column < grid.columnCount; column++) {
      const value = valueAt(grid, row, column);
      const formula = grid.formulas.at(row, column) ?? null;
      if ((value === null || value === '') && formula === null) continue;
      const { numberFormat, bold } = styleAt(grid, row, column);
      cells[`${name} ${String(row)},${String(column)}`] = {
        ...{ value: typeof value === 'number' ? Number(value.toPrecision(14)) : value, formula },
        ...{ numberFormat, bold },
      };
    }
  }
}

/** The workbook with its report as the file host writes it, without embedding files, which Excel cannot do. */
export async function writtenByFileHost(book: Uint8Array): Promise<Uint8Array> {
  const host = openPlainFile(book, 'book.xlsx');
  const result = await reportOn(host, await openIn(host));
  if (result.kind !== 'written') throw new Error(result.kind);
  return host.bytes();
}

/** Goes to 报告, sets the day and generates; waits until it is said that the report was written. */
export async function generateByPane(pane: Page | Frame, day: string): Promise<void> {
  await pane.getByRole('tab', { name: '报告' }).click();
  await pane.getByLabel('填报日期').fill(day);
  await pane.getByRole('button', { name: '一键生成' }).click();
  await pane.getByText('报告已写入工作簿').waitFor({ timeout: 240_000 });
}
