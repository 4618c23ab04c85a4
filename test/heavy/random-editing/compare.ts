import { Workbook, type CellValue as TheirValue } from 'exceljs';
import { formatCell } from '../../../src/core/sheet/address';
import { isCellError, valueAt, type CellValue } from '../../../src/core/sheet/grid';
import { openWorkbook } from '../../../src/files/xlsx/open-workbook';

const DAY = 86_400_000;
const EPOCH = 25_569;

/** A value of theirs; undefined for a formula whose result they leave out, as they do with 0. */
function plain(value: TheirValue): CellValue | undefined {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.getTime() / DAY + EPOCH;
  if (typeof value !== 'object') return value;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return { error: value.error };
  if ('result' in value) return plain(value.result);
  if ('text' in value) return value.text;
  return 'formula' in value || 'sharedFormula' in value ? undefined : null;
}

function isSame(ours: CellValue, theirs: CellValue | undefined): boolean {
  if (theirs === undefined) return ours === 0 || ours === '' || ours === false || ours === null;
  if (isCellError(ours) && isCellError(theirs)) return ours.error === theirs.error;
  if (typeof ours === 'number' && typeof theirs === 'number') return Math.abs(ours - theirs) < 1e-6;
  return (ours ?? '') === (theirs ?? '');
}

/** Where another program's reader finds other values in a saved workbook than ours: at most three cells. */
export async function differences(bytes: Uint8Array): Promise<string[]> {
  const workbook = new Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer, { ignoreNodes: ['dataValidations'] });
  const book = openWorkbook(bytes, 'saved.xlsx');
  const found: string[] = [];
  for (const { name } of book.summary.sheets) {
    const grid = book.readGrid(name);
    const sheet = workbook.getWorksheet(name);
    if (!grid || !sheet) continue;
    for (let row = 0; row < grid.rowCount; row++) {
      for (let column = 0; column < (grid.values[row]?.length ?? 0); column++) {
        const theirCell = sheet.getCell(row + 1, column + 1);
        // Exceljs gives the first cell's value for all of a merged range.
        if (theirCell.isMerged && theirCell.master !== theirCell) continue;
        const [ours, theirs] = [valueAt(grid, row, column), plain(theirCell.value)];
        if (!isSame(ours, theirs)) {
          found.push(
            `${name}!${formatCell(row, column)} reads ${JSON.stringify(ours)}, elsewhere ${JSON.stringify(theirs)}`,
          );
        }
      }
    }
  }
  return found.slice(0, 3);
}
