import type { ICellData, IDisposable, IWorkbookData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { CellAddress, SheetArea } from '../../core/sheet/address';
import type { CellContent } from '../../core/sheet/edit';
import type { Grid } from '../../core/sheet/grid';
import type { Steps } from '../../core/steps';
import { cellPatchOf, contentOf } from './cell-data';
import type { WorkbookLooks } from './looks';
import { SCROLL_TO, SET_CELLS } from './permitted';
import { workbookDataOf, type ShownSheet } from './workbook-data';

/** How long an area that was asked for stays marked. */
const HIGHLIGHT_MS = 4000;
const HIGHLIGHT = { stroke: '#c50f1f', strokeWidth: 2, fill: 'rgba(255, 200, 0, 0.25)' };

type FWorkbook = ReturnType<FUniver['createWorkbook']>;
type FWorksheet = ReturnType<FWorkbook['getActiveSheet']>;
type Cells = readonly (readonly [number, number])[];

/** A workbook that is ready to be shown. */
export interface PreparedWorkbook {
  readonly sheets: readonly ShownSheet[];
  readonly data: IWorkbookData;
}

/** The workbook inside the spreadsheet component, and the grids that it shows. */
export class ShownWorkbook {
  readonly #api: FUniver;
  #book: FWorkbook | undefined;
  #sheets: readonly ShownSheet[] = [];
  #loads = 0;
  #highlight: IDisposable | undefined;
  #isLoading = false;

  constructor(api: FUniver) {
    this.#api = api;
  }

  get sheets(): readonly ShownSheet[] {
    return this.#sheets;
  }

  /** Whether a workbook is just being put in place of another. */
  get isLoading(): boolean {
    return this.#isLoading;
  }

  /** What `load` shows, made in steps; what is shown stays as it is meanwhile. */
  *prepare(grids: readonly Grid[], looks: WorkbookLooks): Steps<PreparedWorkbook> {
    this.#loads += 1;
    const sheets = grids.map((grid, index) => ({ id: `sheet-${String(index)}`, grid }));
    const data = yield* workbookDataOf(`workbook-${String(this.#loads)}`, sheets, looks);
    return { sheets, data };
  }

  /** Shows a workbook in place of the former one; the sheet and the cell that were active stay so. */
  load({ sheets, data }: PreparedWorkbook): void {
    const place = this.#activePlace();
    const former = this.#book;
    this.#sheets = sheets;
    this.#highlight?.dispose();
    this.#isLoading = true;
    try {
      if (former) this.#api.disposeUnit(former.getId());
      this.#book = this.#api.createWorkbook(data);
    } finally {
      this.#isLoading = false;
    }
    if (place) this.#activate(place);
  }

  /** Takes newer grids of the same shape and sets the given cells to what they hold. */
  patch(grids: readonly Grid[], cellsOf: (former: ShownSheet, grid: Grid) => Cells): void {
    this.#sheets = this.#sheets.map((former, index) => {
      const grid = grids[index] ?? former.grid;
      const cells = cellsOf(former, grid);
      if (cells.length > 0) this.#set(former.id, grid, cells);
      return { id: former.id, grid };
    });
  }

  /** Ends typing in a cell, as leaving it would. */
  async finishTyping(): Promise<void> {
    await this.#book?.endEditingAsync(true);
  }

  /** What a cell shows, as the host would keep it. */
  contentAt({ id, grid }: ShownSheet, row: number, column: number): CellContent {
    const sheet = this.#book?.getSheetBySheetId(id);
    const range = sheet?.getRange(row, column);
    const shown = {
      // The range itself would give the formatted text in place of the value.
      data: sheet?.getSheet().getCellRaw(row, column),
      formula: range?.getFormula() ?? '',
      pattern: range?.getNumberFormat() ?? '',
    };
    return contentOf(shown, grid, row, column);
  }

  /** Selects an area, scrolls to it and marks it for a while; false when its sheet is not shown. */
  show(area: SheetArea): boolean {
    const { sheet, top, left } = area;
    if (!this.#sheetOf(sheet)) return false;
    this.#activate({ sheet, row: top, column: left });
    this.#highlight?.dispose();
    const range = this.#book
      ?.getActiveSheet()
      .getRange(top, left, area.bottom - top + 1, area.right - left + 1);
    const highlight = range?.highlight(HIGHLIGHT);
    this.#highlight = highlight;
    window.setTimeout(() => highlight?.dispose(), HIGHLIGHT_MS);
    return true;
  }

  #sheetOf(name: string): ShownSheet | undefined {
    return this.#sheets.find(({ grid }) => grid.sheet === name);
  }

  #activePlace(): CellAddress | undefined {
    const active = this.#book?.getActiveSheet();
    if (!active) return undefined;
    const range = active.getActiveRange();
    const sheet = active.getSheetName();
    return { sheet, row: range?.getRow() ?? 0, column: range?.getColumn() ?? 0 };
  }

  /** Brings a sheet to the front, once the spreadsheet has drawn itself; undefined when it is not shown. */
  openSheet(name: string): FWorksheet | undefined {
    const shown = this.#sheetOf(name);
    const sheet = shown && this.#book?.getSheetBySheetId(shown.id);
    if (sheet) this.#book?.setActiveSheet(sheet);
    return sheet ?? undefined;
  }

  #activate({ sheet, row, column }: CellAddress): void {
    const target = this.openSheet(sheet);
    if (!target) return;
    target.getRange(row, column).activate();
    const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    this.#api.syncExecuteCommand(SCROLL_TO, { range });
  }

  #set(id: string, grid: Grid, cells: Cells): void {
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (const [row, column] of cells) {
      (cellValue[row] ??= {})[column] = cellPatchOf(grid, row, column);
    }
    const unitId = this.#book?.getId();
    const change = { unitId, subUnitId: id, cellValue };
    this.#api.syncExecuteCommand(SET_CELLS, change, { onlyLocal: true });
  }
}
