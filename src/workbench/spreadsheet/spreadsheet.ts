import type { CellAddress, SheetArea } from '../../core/sheet/address';
import type { Grid } from '../../core/sheet/grid';
import type { RunSteps } from '../../core/steps';
import type { Host } from '../../host/host';
import { HostFailure } from '../../host/host-failure';
import { collectEdits } from './cell-edits';
import { createUniver, untilDrawn, type UniverParts } from './create-univer';
import { differingCells, hasSameShape } from './grid-difference';
import type { WorkbookLooks } from './looks';
import { ShownWorkbook } from './shown-workbook';
import { newlyStale } from './stale';
import { TypedCells } from './typed-cells';
import { readVisibleSheets } from './visible-sheets';
import { shownRows } from './workbook-data';
import { watchLoss } from './watch-loss';
import { watchTyping } from './watch-typing';
import { WorkQueue } from './work-queue';

/** What the spreadsheet has to tell her; none of it is a fault of the program. */
export type SpreadsheetNotice =
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'edit-failed'; readonly failure: HostFailure }
  | { readonly kind: 'bad-formula'; readonly cells: readonly string[] }
  | { readonly kind: 'stale'; readonly cells: readonly CellAddress[] }
  | { readonly kind: 'hidden-sheet'; readonly sheet: string }
  | { readonly kind: 'cut-short'; readonly sheet: string; readonly rows: number };

/** What a spreadsheet is made of. */
export interface SpreadsheetOptions {
  readonly container: HTMLElement;
  readonly host: Host;
  /** How the workbook looks now; asked whenever its shape changed. */
  readonly readLooks: () => Promise<WorkbookLooks>;
  /** Runs what takes long so that the page draws and answers meanwhile. */
  readonly run: RunSteps;
  readonly isDark: boolean;
  readonly onNotice: (notice: SpreadsheetNotice) => void;
  /** The component failed and its view is gone; what the host holds is whole. */
  readonly onLost: () => void;
  /** What nobody expected: a fault of the program. */
  readonly onError: (error: unknown) => void;
}

/** A workbook on the screen that is kept equal to its host: what she types goes there, and its values come back. */
export class Spreadsheet {
  readonly #options: SpreadsheetOptions;
  readonly #univer: UniverParts;
  readonly #shown: ShownWorkbook;
  readonly #typed = new TypedCells();
  readonly #queue: WorkQueue;
  readonly #stops: (() => void)[] = [];
  /** The sheet that the host had active when last asked: it changes when a report was written. */
  #activeSheet: string | null = null;
  /** Work that was under way when the spreadsheet went must not reach for it any more. */
  #isDisposed = false;

  private constructor(options: SpreadsheetOptions) {
    this.#options = options;
    this.#univer = createUniver(options.container, options.isDark);
    this.#shown = new ShownWorkbook(this.#univer.api);
    this.#queue = new WorkQueue(options.onError);
    this.#listen();
  }

  /** Opens a spreadsheet on what the host holds. */
  static async open(options: SpreadsheetOptions): Promise<Spreadsheet> {
    const spreadsheet = new Spreadsheet(options);
    const { activeSheet } = await options.host.summary();
    spreadsheet.#activeSheet = activeSheet;
    await spreadsheet.#load(await readVisibleSheets(options.host));
    await untilDrawn(spreadsheet.#univer.api);
    if (activeSheet !== null) spreadsheet.#shown.openSheet(activeSheet);
    spreadsheet.#stops.push(watchLoss(options.container, options.onLost));
    return spreadsheet;
  }

  /** Shows and highlights an area. */
  show(area: SheetArea): void {
    this.#queue.add(() => {
      if (!this.#shown.show(area)) {
        this.#options.onNotice({ kind: 'hidden-sheet', sheet: area.sheet });
      }
      return Promise.resolve();
    });
  }

  /** Puts the keyboard into the sheet, at the cell that is selected. */
  focus(): void {
    this.#options.container.querySelector<HTMLElement>('[contenteditable="true"]')?.focus();
  }

  setDark(isDark: boolean): void {
    this.#univer.api.toggleDarkMode(isDark);
  }

  /** Ends typing; resolves once all that she typed has reached the host and its values came back. */
  async settle(): Promise<void> {
    await this.#shown.finishTyping();
    await this.#queue.settled();
  }

  dispose(): void {
    this.#isDisposed = true;
    for (const stop of this.#stops) stop();
    this.#univer.dispose();
  }

  #listen(): void {
    const unwatchTyping = watchTyping(this.#univer.api, {
      isLoading: () => this.#shown.isLoading,
      onTyped: (cells) => {
        this.#typed.add(cells);
        this.#queue.add(() => this.#send());
      },
      onRefused: () => {
        this.#options.onNotice({ kind: 'not-permitted' });
      },
    });
    const unwatchHost = this.#options.host.watch(() => {
      this.#queue.add(() => this.#refresh());
    });
    this.#stops.push(unwatchTyping, unwatchHost);
  }

  async #load(grids: readonly Grid[]): Promise<void> {
    const looks = await this.#options.readLooks();
    const prepared = await this.#options.run(this.#shown.prepare(grids, looks));
    if (this.#isDisposed) return;
    // What she typed meanwhile must reach the host before its view goes.
    if (this.#typed.hasAny) {
      await this.#send();
      return;
    }
    this.#shown.load(prepared);
    for (const grid of grids) {
      const rows = shownRows(grid);
      if (rows < grid.rowCount) {
        this.#options.onNotice({ kind: 'cut-short', sheet: grid.sheet, rows });
      }
    }
  }

  /** Hands what she typed to the host; where the host refuses, its content is shown again. */
  async #send(): Promise<void> {
    const typed = this.#typed.take();
    if (typed.size === 0) return;
    const collected = this.#shown.sheets.map((shown) =>
      collectEdits(shown.grid, typed.get(shown.id) ?? [], (row, column) =>
        this.#shown.contentAt(shown, row, column),
      ),
    );
    const badFormulas = collected.flatMap((part) => part.badFormulas);
    const edits = collected.flatMap((part) => part.edits);
    if (badFormulas.length > 0) {
      this.#options.onNotice({ kind: 'bad-formula', cells: badFormulas });
    }
    try {
      if (edits.length > 0) await this.#options.host.applyEdits(edits);
    } catch (cause) {
      if (!(cause instanceof HostFailure)) throw cause;
      this.#options.onNotice({ kind: 'edit-failed', failure: cause });
    }
    const grids = await readVisibleSheets(this.#options.host);
    if (this.#isDisposed) return;
    await this.#show(grids, typed);
  }

  async #refresh(): Promise<void> {
    const grids = await readVisibleSheets(this.#options.host);
    const { activeSheet } = await this.#options.host.summary();
    if (this.#isDisposed) return;
    await this.#show(grids, new Map());
    if (activeSheet !== null && activeSheet !== this.#activeSheet) {
      this.#shown.openSheet(activeSheet);
    }
    this.#activeSheet = activeSheet;
  }

  /** Makes the screen equal to the host's grids: cell by cell, or anew where shapes differ. */
  async #show(
    grids: readonly Grid[],
    typed: ReadonlyMap<string, readonly (readonly [number, number])[]>,
  ): Promise<void> {
    const former = this.#shown.sheets.map(({ grid }) => grid);
    const isSame =
      former.length === grids.length &&
      grids.every((grid, index) => {
        const before = former[index];
        return before !== undefined && (before === grid || hasSameShape(before, grid));
      });
    if (!isSame) {
      await this.#load(grids);
    } else {
      this.#shown.patch(grids, ({ id, grid: before }, grid) => [
        ...(typed.get(id) ?? []),
        ...(before === grid ? [] : differingCells(before, grid)),
      ]);
    }
    const stale = newlyStale(former, grids);
    if (stale.length > 0) this.#options.onNotice({ kind: 'stale', cells: stale });
  }
}
