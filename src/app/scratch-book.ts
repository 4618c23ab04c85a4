import type { Host } from '../host/host';

/** A workbook of 宿主自检's own. */
export interface ScratchBook {
  readonly host: Host;
  /** Takes it away without saving; whether it is gone and her own workbook is the active one again. */
  readonly close: () => boolean;
}

/** Makes a scratch workbook. Throws what the program says where it makes none. */
export type OpenScratch = () => ScratchBook;
