import { createExcel, type EmulatedExcel, type ExcelOptions } from './emulated-excel';
import { loadOffice, type LoadedOffice } from './load-office';

/** An emulated Excel with the real library connected to it. */
export interface Started extends LoadedOffice {
  readonly excel: EmulatedExcel;
}

/** Opens an emulated Excel and loads the library against it. */
export async function startExcel(options: ExcelOptions = {}): Promise<Started> {
  const excel = createExcel(options);
  return { excel, ...(await loadOffice(excel)) };
}

/** The code of the error that a call of the library ends in; `none` when it succeeds. */
export async function errorCode(call: () => Promise<unknown>): Promise<string> {
  try {
    await call();
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error
      ? String(error.code)
      : String(error);
  }
  return 'none';
}

/** Waits until events that are under way have been delivered. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 5);
  });
}
