import { createOfficeHost } from '../../src/host/office/office-host';
import type { OfficeHostOptions } from '../../src/host/office/office-options';
import type { Host } from '../../src/host/host';
import { createExcel, type ApiLevel, type EmulatedExcel } from '../excel/emulated-excel';
import { loadOffice } from '../excel/load-office';

/** An add-in's host in an emulated Excel. */
export interface OpenedExcel {
  readonly excel: EmulatedExcel;
  readonly host: Host;
  /** Closes the pane: its library hears and sends nothing any more. */
  readonly close: () => void;
}

/** Opens a pane on an Excel that is already there, as after a crash or a reload. */
export async function openPane(
  excel: EmulatedExcel,
  options: Partial<OfficeHostOptions> = {},
): Promise<OpenedExcel> {
  const office = await loadOffice(excel);
  const host = createOfficeHost({
    excel: office.Excel,
    isSetSupported: (set, version) => excel.supports(set, version),
    saveSteps: { steps: [], keptIn: () => null },
    isFormFocused: () => false,
    pause: () => Promise.resolve(),
    ...options,
  });
  return {
    excel,
    host,
    close: () => {
      office.dispose();
    },
  };
}

/** Opens a workbook in an emulated Excel of a level, with a pane beside it. */
export function openInExcel(
  bytes: Uint8Array,
  fileName: string,
  apiLevel: ApiLevel = '1.14',
  options: Partial<OfficeHostOptions> = {},
): Promise<OpenedExcel> {
  return openPane(createExcel({ book: bytes, fileName, apiLevel }), options);
}
