import { formatCell } from '../../core/sheet/address';
import type { CellContent } from '../../core/sheet/edit';
import type { CellValue } from '../../core/sheet/grid';
import { applySplices, type Splice } from '../xml-splice';
import { cachedXml, formulaXml, valueXml, type CellXml } from './cell-xml';
import type { CellPlace, RowPlace, SheetPlaces } from './sheet-places';
import { attributeIn } from './sheet-tags';
import type { Tag } from './styles-xml';

/** What becomes of one cell; row and column are 0-based. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  /** All of it is replaced. */
  readonly content?: CellContent;
  /** Only its formula is replaced, by a text of its own. */
  readonly formula?: string;
  /** Only its cached value is replaced. */
  readonly cached?: CellValue;
}

/** A sheet's text with cells changed, and nothing else. Missing cells and rows are put where they belong. */
export function spliceCells(
  text: string,
  places: SheetPlaces,
  changes: readonly CellChange[],
): string {
  const prefix = /^<([\w.-]+:)?/.exec(text.slice(places.data.start))?.[1] ?? '';
  const writer = new CellWriter(text, (local) => prefix + local);
  const splices: Splice[] = [];
  const newRows = new Map<number, CellChange[]>();
  const inOrder = [...changes].sort((a, b) => a.row - b.row || a.column - b.column);
  for (const change of inOrder) {
    const row = places.rows.get(change.row);
    const cell = row?.cells.find((each) => each.column === change.column);
    if (cell) splices.push(...writer.change(cell, change));
    else if (row && row.tagEnd !== row.end) splices.push(writer.insert(row, change));
    else newRows.set(change.row, [...(newRows.get(change.row) ?? []), change]);
  }
  const rows = [...newRows].flatMap(([row, cells]) => {
    const empty = places.rows.get(row);
    const xml = writer.row(row, cells, empty);
    if (empty) return [{ start: empty.start, end: empty.end, text: xml }];
    const next = places.starts.find(([number]) => number > row)?.[1] ?? places.data.contentEnd;
    return [{ start: next, end: next, text: xml }];
  });
  if (places.data.tagEnd !== places.data.end) return applySplices(text, [...splices, ...rows]);
  const { start, end } = places.data;
  const content = rows.map((row) => row.text).join('');
  const open = text.slice(start, end).replace(/\s*\/>$/, '>');
  return applySplices(text, [{ start, end, text: `${open}${content}</${prefix}sheetData>` }]);
}

class CellWriter {
  readonly #text: string;
  readonly #tag: Tag;

  constructor(text: string, tag: Tag) {
    this.#text = text;
    this.#tag = tag;
  }

  change(cell: CellPlace, change: CellChange): readonly Splice[] {
    const { content } = change;
    if (content) {
      const xml = this.#element(this.#open(cell, this.#content(content).type, true), content);
      return [{ start: cell.start, end: cell.end, text: xml }];
    }
    const splices: Splice[] = [];
    const formula = cell.children.find((child) => child.local === 'f');
    if (change.formula !== undefined && formula) {
      const text = formulaXml(change.formula, null, this.#tag).content;
      splices.push({ start: formula.start, end: formula.end, text });
    }
    if (change.cached !== undefined) splices.push(...this.#cached(cell, change.cached));
    return splices;
  }

  insert(row: RowPlace, change: CellChange): Splice {
    const next = row.cells.find((cell) => cell.column > change.column);
    const at = next?.start ?? row.contentEnd;
    return { start: at, end: at, text: this.#newCell(change, this.#rowStyle(row)) };
  }

  row(row: number, changes: readonly CellChange[], empty: RowPlace | undefined): string {
    const tag = this.#tag('row');
    const style = empty && this.#rowStyle(empty);
    const cells = changes.map((change) => this.#newCell(change, style)).join('');
    const open = empty
      ? this.#text.slice(empty.start, empty.tagEnd).replace(/\s*\/>$/, '>')
      : `<${tag} r="${row + 1}">`;
    return `${open}${cells}</${tag}>`;
  }

  #cached(cell: CellPlace, value: CellValue): readonly Splice[] {
    const { type, content } = cachedXml(value, this.#tag);
    const old = cell.children.filter((child) => child.local === 'v' || child.local === 'is');
    const formula = cell.children.find((child) => child.local === 'f');
    const at = formula?.end ?? cell.contentEnd;
    const open = `${this.#open(cell, type, false)}>`;
    if (cell.tagEnd === cell.end) {
      const text = `${open}${content}</${this.#tag('c')}>`;
      return [{ start: cell.start, end: cell.end, text }];
    }
    const tag = { start: cell.start, end: cell.tagEnd, text: open };
    const retyped = this.#typeOf(cell) === type ? [] : [tag];
    const removed = old.map(({ start, end }, index) => ({
      start,
      end,
      text: index === 0 ? content : '',
    }));
    const added = old.length > 0 ? removed : [{ start: at, end: at, text: content }];
    return [...retyped, ...added];
  }

  /** The type attribute as it would be written; numbers have none. */
  #typeOf(cell: CellPlace): string {
    const type = attributeIn(this.#text.slice(cell.start, cell.tagEnd), 't') ?? 'n';
    return type === 'n' ? '' : ` t="${type}"`;
  }

  #newCell({ row, column, content }: CellChange, style: string | undefined): string {
    if (!content) return '';
    const styled = style === undefined ? '' : ` s="${style}"`;
    const start = `<${this.#tag('c')} r="${formatCell(row, column)}"${styled}`;
    return this.#element(start + this.#content(content).type, content);
  }

  #element(open: string, content: CellContent): string {
    const inner = this.#content(content).content;
    return inner === '' ? `${open}/>` : `${open}>${inner}</${this.#tag('c')}>`;
  }

  #content({ value, formula }: CellContent): CellXml {
    return formula === null ? valueXml(value, this.#tag) : formulaXml(formula, value, this.#tag);
  }

  /** The start tag without its end: type replaced, all else kept; a new content loses what described the old one. */
  #open(cell: CellPlace, type: string, isNew: boolean): string {
    const tag = this.#text.slice(cell.start, cell.tagEnd).replace(/\s*\/?>$/, '');
    const gone = isNew
      ? /\s(?:t|cm|vm)\s*=\s*(?:"[^"]*"|'[^']*')/g
      : /\st\s*=\s*(?:"[^"]*"|'[^']*')/g;
    return tag.replace(gone, '') + type;
  }

  /** A row may have a style that its empty cells bear without being written. */
  #rowStyle(row: RowPlace): string | undefined {
    const tag = this.#text.slice(row.start, row.tagEnd);
    const isOn = /^(1|true)$/.test(attributeIn(tag, 'customFormat') ?? '');
    return isOn ? attributeIn(tag, 's') : undefined;
  }
}
