import type { SheetArea } from '../core/sheet/address';
import { openWorkbook } from '../files/xlsx/open-workbook';
import { createFileHost, type FileHost } from '../host/file/file-host';
import { download } from './download';
import type { NamedBytes } from './read-file';
import { readLooks } from './spreadsheet/read-looks';
import type { WorkbookLooks } from './spreadsheet/looks';

/** A workbook that is open in the page. */
export interface OpenDocument {
  readonly name: string;
  readonly host: FileHost;
  readLooks(): WorkbookLooks;
}

/** Opens a workbook in memory; `show` is asked when the pane wants an area seen. Throws FileRefusal. */
export function openDocument(file: NamedBytes, show: (area: SheetArea) => void): OpenDocument {
  const host = createFileHost({
    fileName: file.name,
    bytes: file.bytes,
    modified: new Date(),
    saveFile: download,
    select: show,
  });
  return {
    name: file.name,
    host,
    readLooks: () => readLooks(openWorkbook(host.bytes(), file.name)),
  };
}
