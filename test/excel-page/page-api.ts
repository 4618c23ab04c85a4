import type { CellValue } from '../../src/core/sheet/grid';
import type { EmulatedExcel } from '../excel/emulated-excel';
import type { CommandResult } from './ribbon-commands';

/** What the page's script leaves in the window for tests and for trying things in the console. */
export interface ExcelPageApi {
  /** The Excel of the workbook that is open now. */
  readonly excel: EmulatedExcel;
  /** Opens another workbook, as base64; the pane is closed with the one before. */
  open(base64: string, options: OpenOptions): void;
  /** The workbook as it would be saved, as base64. */
  save(): string;
  /** Shows the pane, or opens it anew. */
  showPane(): void;
  closePane(): void;
  /** Runs a command of the ribbon that needs no pane. */
  command(action: string): Promise<CommandResult>;
  /** What a cell such as 'Sheet1'!B2 holds. */
  read(address: string): CellValue;
  /** Draws anew what is shown, after something was done to `excel` from outside. */
  refresh(): void;
  /** Members and methods that were asked for and are not emulated, with how often. */
  unknown(): readonly string[];
  startEditing(): void;
  stopEditing(isEntered: boolean): void;
}

/** How to open a workbook. */
export interface OpenOptions {
  readonly fileName: string;
  readonly apiLevel?: EmulatedExcel['apiLevel'];
  readonly isReadOnly?: boolean;
}

declare global {
  interface Window {
    excelPage: ExcelPageApi;
  }
}
