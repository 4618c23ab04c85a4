import { runInSlices, SLICE } from '../app/session/pacing';
import type { SheetArea } from '../core/sheet/address';
import { openWorkbook } from '../files/xlsx/open-workbook';
import type { RunSteps } from '../core/steps';
import { createFileHost, type FileHost } from '../host/file/file-host';
import { pause } from '../taskpane/pause';
import { download } from './download';
import type { NamedBytes } from './read-file';
import { readLooks } from './spreadsheet/read-looks';
import type { WorkbookLooks } from './spreadsheet/looks';

/** A workbook that is open in the page. */
export interface OpenDocument {
  readonly name: string;
  readonly host: FileHost;
  readLooks(): Promise<WorkbookLooks>;
}

/** Runs what takes long so that the page draws and answers meanwhile. */
export const runGently: RunSteps = runInSlices(
  { now: () => performance.now(), pause },
  SLICE,
  () => undefined,
);

/** Opens a workbook in memory; `show` is asked when the pane wants an area seen. Throws FileRefusal. */
export function openDocument(file: NamedBytes, show: (area: SheetArea) => void): OpenDocument {
  const host = createFileHost({
    fileName: file.name,
    bytes: file.bytes,
    modified: new Date(),
    saveFile: download,
    select: show,
    run: runGently,
  });
  return {
    name: file.name,
    host,
    readLooks: () => runGently(readLooks(openWorkbook(host.bytes(), file.name))),
  };
}
