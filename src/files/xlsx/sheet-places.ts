import { parseCell } from '../../core/sheet/address';
import { attributeIn, nextTag, placeOf, type Place, type Tag } from './sheet-tags';

/** A child of a cell: f, v, is or extLst. */
export interface ChildPlace extends Place {
  readonly local: string;
}

/** A cell and where it stands; row and column are 0-based. */
export interface CellPlace extends Place {
  readonly row: number;
  readonly column: number;
  readonly children: readonly ChildPlace[];
}

/** A row (0-based) and its cells in the order of the text. */
export interface RowPlace extends Place {
  readonly row: number;
  readonly cells: readonly CellPlace[];
}

/** The part of a sheet's text that holds its cells. */
export interface SheetPlaces {
  readonly data: Place;
  /** The rows that were asked for and exist. */
  readonly rows: ReadonlyMap<number, RowPlace>;
  /** Every row as [row, offset], in the order of the text. */
  readonly starts: readonly (readonly [number, number])[];
}

/** Finds rows with their cells, `isWanted` telling which; undefined when the sheet has no place for cells. */
export function findRows(
  text: string,
  isWanted: (row: number) => boolean,
): SheetPlaces | undefined {
  const data = findData(text);
  if (!data) return undefined;
  const rows = new Map<number, RowPlace>();
  const starts: (readonly [number, number])[] = [];
  if (data.isOneTag) return { data: placeOf(text, data), rows, starts };
  let row = -1;
  for (let tag = nextTag(text, data.end); tag; tag = nextTag(text, tag.end)) {
    if (tag.isClose && tag.local === 'sheetData') {
      const { start, end } = tag;
      return {
        data: { start: data.start, tagEnd: data.end, contentEnd: start, end },
        rows,
        starts,
      };
    }
    if (tag.isClose || tag.local !== 'row') continue;
    const number = Number(attributeIn(text.slice(tag.start, tag.end), 'r'));
    row = number > 0 ? number - 1 : row + 1;
    starts.push([row, tag.start]);
    if (isWanted(row)) rows.set(row, readRow(text, tag, row));
  }
  return undefined;
}

function findData(text: string): Tag | undefined {
  for (let tag = nextTag(text, 0); tag; tag = nextTag(text, tag.end)) {
    if (tag.local === 'sheetData' && !tag.isClose) return tag;
  }
  return undefined;
}

function readRow(text: string, tag: Tag, row: number): RowPlace {
  const place = placeOf(text, tag);
  const cells: CellPlace[] = [];
  let column = -1;
  for (let at = place.tagEnd; at < place.contentEnd;) {
    const next = nextTag(text, at);
    if (!next || next.start >= place.contentEnd) break;
    const cell = placeOf(text, next);
    at = cell.end;
    if (next.local !== 'c') continue;
    const reference = attributeIn(text.slice(next.start, next.end), 'r');
    column = (reference === undefined ? undefined : parseCell(reference)?.column) ?? column + 1;
    cells.push({ ...cell, row, column, children: readChildren(text, cell) });
  }
  return { ...place, row, cells };
}

function readChildren(text: string, cell: Place): readonly ChildPlace[] {
  const children: ChildPlace[] = [];
  for (let at = cell.tagEnd; at < cell.contentEnd;) {
    const tag = nextTag(text, at);
    if (!tag || tag.start >= cell.contentEnd) break;
    const place = placeOf(text, tag);
    children.push({ ...place, local: tag.local });
    at = place.end;
  }
  return children;
}
