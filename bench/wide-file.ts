import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A cell: a text, a number, or a number that a formula gives. */
export type WideCell = string | number | { readonly value: number; readonly formula: string };

/** The first columns of a wide sheet, by their letters. */
export const LETTERS = 'ABCDEFGHIJKLMNOPQRST';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Writes rows one after the other as Excel does: texts shared, each cell with its address. */
export class WideFile {
  readonly #lines: string[] = [];
  readonly #strings: string[] = [];
  readonly #places = new Map<string, number>();

  /** The number of the next row, 1-based. */
  get next(): number {
    return this.#lines.length + 1;
  }

  /** Adds a row. An empty text is an empty cell. */
  add(cells: readonly WideCell[]): void {
    const row = this.next;
    const texts = cells.map((cell, column) => this.#cell(cell, `${LETTERS[column] ?? ''}${row}`));
    this.#lines.push(`<row r="${row}">${texts.join('')}</row>`);
  }

  /** The workbook with these rows on its one sheet, and cells merged there. */
  bytes(sheet: string, merges: readonly string[]): Uint8Array {
    const areas = merges.map((area) => `<mergeCell ref="${area}"/>`).join('');
    const merged = areas === '' ? '' : `<mergeCells count="${merges.length}">${areas}</mergeCells>`;
    const items = this.#strings.map((text) => `<si><t>${escape(text)}</t></si>`).join('');
    const parts: Readonly<Record<string, string>> = {
      '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`,
      '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
      'xl/sharedStrings.xml': `<sst xmlns="${MAIN}" uniqueCount="${this.#strings.length}">${items}</sst>`,
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><dimension ref="A1:T${this.#lines.length}"/><sheetData>${this.#lines.join('')}</sheetData>${merged}</worksheet>`,
    };
    const packed = Object.entries(parts).map(([name, part]) => [name, strToU8(HEAD + part)]);
    return zipSync(Object.fromEntries(packed) as Record<string, Uint8Array>, { level: 6 });
  }

  #cell(cell: WideCell, address: string): string {
    if (cell === '') return '';
    if (typeof cell === 'string') {
      return `<c r="${address}" t="s"><v>${this.#place(cell)}</v></c>`;
    }
    if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
    return `<c r="${address}"><f>${escape(cell.formula)}</f><v>${cell.value}</v></c>`;
  }

  #place(text: string): number {
    const known = this.#places.get(text) ?? this.#strings.push(text) - 1;
    this.#places.set(text, known);
    return known;
  }
}
