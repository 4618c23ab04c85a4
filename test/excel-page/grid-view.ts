import { formatCell, formatColumn, formatReference } from '../../src/core/sheet/address';
import type { Sheet } from '../excel/book/sheet';
import { displayText } from '../excel/book/display-text';
import type { EmulatedExcel } from '../excel/emulated-excel';
import { inputText } from './input-text';

/** Pixels of a row, and rows drawn beyond those that are seen. */
const ROW_HEIGHT = 22;
const BEYOND = 10;
/** Rows and columns shown beyond what is used. */
const [SPARE_ROWS, SPARE_COLUMNS, MOST_COLUMNS] = [30, 3, 120];
const PIXELS_PER_POINT = 4 / 3;
const ARROWS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
  Tab: [0, 1],
};

/** The cells of the sheet that is shown, as a plain table of the rows in view, and typing into them. */
export class GridView {
  readonly #excel: EmulatedExcel;
  readonly #element: HTMLElement;
  readonly #space = document.createElement('div');
  readonly #table = document.createElement('table');
  readonly #input = document.createElement('input');
  readonly #changed: () => void;
  #shown = '';

  /** `changed` is called after she did something. */
  constructor(excel: EmulatedExcel, element: HTMLElement, changed: () => void) {
    this.#excel = excel;
    this.#element = element;
    this.#changed = changed;
    this.#input.className = 'cell-input';
    this.#input.hidden = true;
    element.tabIndex = 0;
    element.replaceChildren(this.#space, this.#table, this.#input);
    element.addEventListener('scroll', () => {
      this.#draw();
    });
    element.addEventListener('mousedown', (event) => {
      this.#point(event);
    });
    element.addEventListener('dblclick', () => {
      this.startEditing();
    });
    element.addEventListener('keydown', (event) => {
      this.#press(event);
    });
  }

  focus(): void {
    this.#element.focus();
  }

  /** Draws the sheet anew, with the selected cell in view when it is another one than before. */
  refresh(): void {
    const { row, column } = this.#selected();
    const now = formatReference({
      ...{ sheet: this.#sheet.name, top: row, bottom: row, left: column, right: column },
    });
    if (now !== this.#shown) {
      this.#shown = now;
      this.#scrollTo(row);
    }
    this.#draw();
  }

  /** Begins to edit the selected cell, with its content or what was typed. */
  startEditing(text?: string): void {
    if (this.#excel.user.isEditing) return;
    this.#excel.user.startEditing();
    const { row, column } = this.#selected();
    this.#input.value = text ?? inputText(this.#sheet.cell(row, column));
    this.#input.hidden = false;
    this.#place();
    this.#input.focus();
    this.#changed();
  }

  /** Leaves the cell; what was typed is entered unless it is thrown away. Throws HostError when Excel refuses it. */
  stopEditing(isEntered: boolean): void {
    if (!this.#excel.user.isEditing) return;
    this.#excel.user.stopEditing();
    this.#input.hidden = true;
    this.focus();
    try {
      if (isEntered) this.#excel.user.edit(this.#address(), this.#input.value);
    } finally {
      this.#changed();
    }
  }

  get #sheet(): Sheet {
    return this.#excel.book.active;
  }

  #selected(): { readonly row: number; readonly column: number } {
    const { selection, active } = this.#excel.book;
    const [area] = selection?.sheet === active ? selection.areas : [];
    return { row: area?.top ?? 0, column: area?.left ?? 0 };
  }

  #address(): string {
    const { row, column } = this.#selected();
    return formatReference({
      ...{ sheet: this.#sheet.name, top: row, bottom: row, left: column, right: column },
    });
  }

  #size(): { readonly rows: number; readonly columns: number } {
    const used = this.#sheet.usedArea(true);
    const { row, column } = this.#selected();
    return {
      rows: Math.max(used?.bottom ?? 0, row) + SPARE_ROWS,
      columns: Math.min(Math.max(used?.right ?? 0, column) + SPARE_COLUMNS, MOST_COLUMNS),
    };
  }

  #scrollTo(row: number): void {
    const top = row * ROW_HEIGHT;
    const { scrollTop, clientHeight } = this.#element;
    if (top < scrollTop || top > scrollTop + clientHeight - 3 * ROW_HEIGHT) {
      this.#element.scrollTop = Math.max(0, top - clientHeight / 2);
    }
  }

  #draw(): void {
    const { rows, columns } = this.#size();
    const { scrollTop, clientHeight } = this.#element;
    const first = Math.max(0, Math.floor(scrollTop / ROW_HEIGHT) - BEYOND);
    const last = Math.min(rows, Math.ceil((scrollTop + clientHeight) / ROW_HEIGHT) + BEYOND);
    this.#space.style.height = `${String((rows + 2) * ROW_HEIGHT)}px`;
    this.#table.style.top = `${String(first * ROW_HEIGHT)}px`;
    const head = document.createElement('tr');
    head.append(headCell(''));
    for (let column = 0; column <= columns; column++) {
      const cell = headCell(formatColumn(column));
      cell.style.width = `${String(this.#sheet.columnWidth(column) * PIXELS_PER_POINT)}px`;
      head.append(cell);
    }
    const lines = [head];
    for (let row = first; row <= last; row++) lines.push(this.#row(row, columns));
    this.#table.replaceChildren(...lines);
    if (!this.#input.hidden) this.#place();
  }

  #row(row: number, columns: number): HTMLTableRowElement {
    const sheet = this.#sheet;
    const selected = this.#selected();
    const line = document.createElement('tr');
    line.append(headCell(String(row + 1)));
    line.classList.toggle('hidden-row', sheet.rowHeight(row) === 0);
    for (let column = 0; column <= columns; column++) {
      const cell = document.createElement('td');
      cell.dataset['cell'] = formatCell(row, column);
      const value = sheet.cell(row, column)?.value ?? null;
      const style = sheet.style(row, column);
      cell.textContent = displayText(value, style.numberFormat, sheet.book.options.date1904);
      if (typeof value === 'number') cell.classList.add('number');
      const isNextFree = (sheet.cell(row, column + 1)?.value ?? null) === null;
      if (typeof value === 'string' && isNextFree) cell.classList.add('spilling');
      if (style.bold) cell.style.fontWeight = 'bold';
      if (style.fill !== null) cell.style.backgroundColor = style.fill;
      if (row === selected.row && column === selected.column) cell.classList.add('selected');
      line.append(cell);
    }
    return line;
  }

  #place(): void {
    const cell = this.#table.querySelector<HTMLElement>('td.selected');
    if (!cell) return;
    this.#input.style.left = `${String(cell.offsetLeft)}px`;
    this.#input.style.top = `${String(cell.offsetTop + this.#table.offsetTop)}px`;
    this.#input.style.width = `${String(Math.max(cell.offsetWidth, 80))}px`;
  }

  #point(event: MouseEvent): void {
    const { target } = event;
    const address = target instanceof HTMLElement ? target.dataset['cell'] : undefined;
    if (address === undefined) return;
    event.preventDefault();
    this.stopEditing(true);
    this.focus();
    this.#select(address);
  }

  #select(cell: string): void {
    this.#excel.user.select(`'${this.#sheet.name.replaceAll("'", "''")}'!${cell}`);
    this.#changed();
  }

  #press(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, isComposing } = event;
    if (isComposing) return;
    if (this.#excel.user.isEditing) {
      if (key === 'Escape') this.stopEditing(false);
      if (key !== 'Enter' && key !== 'Tab') return;
      this.stopEditing(true);
      this.#move(key);
    } else if ((ctrlKey || metaKey) && key.toLowerCase() === 'z') {
      this.#excel.user.undo();
      this.#changed();
    } else if (ctrlKey || metaKey || event.altKey) return;
    else if (key in ARROWS) this.#move(key);
    else if (key === 'F2') this.startEditing();
    else if (key === 'Delete') {
      this.#excel.user.edit(this.#address(), '');
      this.#changed();
    } else if (key.length === 1) this.startEditing('');
    else return;
    // The first character that is typed goes into the field, which has the focus now.
    if (!this.#excel.user.isEditing || key === 'F2') event.preventDefault();
  }

  #move(key: string): void {
    const [down = 0, right = 0] = ARROWS[key] ?? [];
    const { row, column } = this.#selected();
    this.#select(formatCell(Math.max(0, row + down), Math.max(0, column + right)));
  }
}

function headCell(text: string): HTMLTableCellElement {
  const cell = document.createElement('th');
  cell.textContent = text;
  return cell;
}
