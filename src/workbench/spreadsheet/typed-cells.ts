import type { ICellData, Nullable } from '@univerjs/core';
import { cellKey, MAX_COLUMNS } from '../../core/sheet/address';

/** What the spreadsheet passes along when cells are set. */
export interface SetCellsParams {
  readonly unitId: string;
  readonly subUnitId: string;
  /** By row and column. */
  readonly cellValue?: Readonly<Record<string, Record<string, Nullable<ICellData>>>>;
}

const EMPTY: ICellData = { v: null, f: null, si: null, p: null };

/** Whether the parameters of a change are those of set cells. */
export function isSetCells(params: unknown): params is SetCellsParams {
  return typeof params === 'object' && params !== null && 'subUnitId' in params;
}

function eachCell(
  { cellValue = {} }: SetCellsParams,
  visit: (row: number, column: number, line: Record<string, Nullable<ICellData>>) => void,
): void {
  for (const [row, line] of Object.entries(cellValue)) {
    for (const column of Object.keys(line)) visit(Number(row), Number(column), line);
  }
}

/**
 * Takes the looks out of a change before it happens, since the file keeps its own; mends what would delete a style.
 * False when nothing but looks was to change.
 */
export function keepLooks(params: SetCellsParams): boolean {
  let hasContent = false;
  eachCell(params, (_row, column, line) => {
    const cell = line[column];
    if (cell) delete cell.s;
    else line[column] = { ...EMPTY };
    hasContent ||= !cell || Object.keys(cell).length > 0;
  });
  return hasContent;
}

/** Cells that she changed and that the host has not heard of yet, by sheet id. */
export class TypedCells {
  readonly #sheets = new Map<string, Set<number>>();

  add(params: SetCellsParams): void {
    const cells = this.#sheets.get(params.subUnitId) ?? new Set<number>();
    this.#sheets.set(params.subUnitId, cells);
    eachCell(params, (row, column) => cells.add(cellKey(row, column)));
  }

  /** Whether there are cells that nobody took yet. */
  get hasAny(): boolean {
    return this.#sheets.size > 0;
  }

  /** All that was added, and forgets it: for each sheet its cells as [row, column]. */
  take(): ReadonlyMap<string, readonly (readonly [number, number])[]> {
    const taken = new Map(
      [...this.#sheets].map(([id, cells]) => [
        id,
        [...cells].map((key) => [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS] as const),
      ]),
    );
    this.#sheets.clear();
    return taken;
  }
}
