import type { Steps } from '../../core/steps';
import type { XlsxWorkbook } from '../../files/xlsx/workbook';
import { readCellLooks } from './read-cell-looks';
import { readSheetLook } from './read-sheet-look';
import type { SheetLook, WorkbookLooks } from './looks';

/** How a workbook looks, in steps, read from the parts that the grids leave aside. Throws FileRefusal broken-xml. */
export function* readLooks(book: XlsxWorkbook): Steps<WorkbookLooks> {
  const { styles, sheets } = book.parts;
  const shapes = new Map<string, SheetLook>();
  for (const { name, path, kind, visibility } of sheets) {
    if (kind !== 'worksheet' || visibility !== 'visible') continue;
    shapes.set(name, yield* readSheetLook(yield* book.package.bytesSteps(path), path));
  }
  return {
    cells: styles === null ? [] : readCellLooks(book.package.bytes(styles), styles),
    sheets: shapes,
  };
}
