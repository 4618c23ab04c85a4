import { formatBase64, parseBase64 } from '../../src/app/base64';
import type { CellValue } from '../../src/core/sheet/grid';
import { requireRange } from '../excel/book/range-ref';
import { createExcel, type EmulatedExcel } from '../excel/emulated-excel';
import { HostError } from '../excel/protocol/host-error';
import { FrameOpener, type AddInFrame } from './frames';
import { GridView } from './grid-view';
import type { ExcelPageApi, OpenOptions } from './page-api';
import { RibbonCommands, type CommandResult } from './ribbon-commands';
import { showSheetTabs } from './sheet-tabs';
import { WORDS } from './words';

/** Parts of the page, and the addresses of the add-in's pages. */
export interface WindowParts {
  readonly grid: HTMLElement;
  readonly pane: HTMLElement;
  readonly tabs: HTMLElement;
  readonly status: HTMLElement;
  readonly hiddenFrames: HTMLElement;
  readonly paneAddress: string;
  readonly commandsAddress: string;
}

/** Names of the commands by their actions, for the status line. */
const COMMAND_NAMES: Readonly<Record<string, string>> = {
  checkWorkbook: WORDS.check,
  generateReport: WORDS.generate,
};

/** One workbook in the emulated Excel's window, with its frames. */
export class ExcelWindow implements ExcelPageApi {
  readonly #parts: WindowParts;
  #excel: EmulatedExcel;
  #frames: FrameOpener;
  #commands: RibbonCommands;
  #grid: GridView;
  #pane: AddInFrame | null = null;
  #message = '';
  #isDrawing = false;

  constructor(parts: WindowParts) {
    this.#parts = parts;
    [this.#excel, this.#frames, this.#commands, this.#grid] = this.#connect(createExcel());
    window.addEventListener('keydown', (event) => {
      if (event.key !== 'F6' || !event.ctrlKey || !this.#pane) return;
      event.preventDefault();
      this.#pane.host.enter();
    });
  }

  get excel(): EmulatedExcel {
    return this.#excel;
  }

  open(base64: string, { fileName, apiLevel = '1.20', isReadOnly = false }: OpenOptions): void {
    const book = parseBase64(base64);
    if (!book) throw new Error('no base64');
    const excel = createExcel({ book, fileName, apiLevel, isReadOnly });
    this.closePane();
    [this.#excel, this.#frames, this.#commands, this.#grid] = this.#connect(excel);
    this.#message = '';
    this.refresh();
  }

  save(): string {
    return formatBase64(this.#excel.save());
  }

  showPane(): void {
    const { pane, paneAddress } = this.#parts;
    if (this.#pane) return;
    pane.hidden = false;
    this.#pane = this.#frames.open(pane, paneAddress, {
      onLeave: () => {
        this.#grid.focus();
      },
    });
    this.#pane.element.title = WORDS.pane;
  }

  closePane(): void {
    this.#pane?.close();
    this.#pane = null;
    this.#parts.pane.hidden = true;
  }

  async command(action: string): Promise<CommandResult> {
    const name = COMMAND_NAMES[action] ?? action;
    this.say(WORDS.status.running(name));
    const result = await this.#commands.run(action);
    const { done, failed } = WORDS.status;
    this.say(result.status === 0 ? done(name) : failed(name, result.status));
    return result;
  }

  unknown(): readonly string[] {
    return [...this.#excel.unknownMembers.keys(), ...this.#frames.unknown.keys()];
  }

  read(address: string): CellValue {
    const { book } = this.#excel;
    book.calculation.settle();
    const { sheet, area } = requireRange(book.active, address);
    return sheet.cell(area.top, area.left)?.value ?? null;
  }

  startEditing(): void {
    this.#grid.startEditing();
  }

  stopEditing(isEntered: boolean): void {
    this.#grid.stopEditing(isEntered);
  }

  /** Does what she asked for by a button; what Excel refuses is said in the status line. */
  attempt(act: () => void): void {
    this.#message = '';
    try {
      act();
    } catch (cause) {
      if (!(cause instanceof HostError)) throw cause;
      this.#message = WORDS.status.refused(cause.message);
    }
    this.refresh();
  }

  /** Shows a message in the status line. */
  say(message: string): void {
    this.#message = message;
    this.refresh();
  }

  refresh(): void {
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    requestAnimationFrame(() => {
      this.#isDrawing = false;
      this.#draw();
    });
  }

  #connect(excel: EmulatedExcel): [EmulatedExcel, FrameOpener, RibbonCommands, GridView] {
    const { grid, hiddenFrames, commandsAddress } = this.#parts;
    const refresh = (): void => {
      this.refresh();
    };
    const frames = new FrameOpener(excel, refresh);
    const commands = new RibbonCommands(frames, hiddenFrames, commandsAddress);
    return [excel, frames, commands, new GridView(excel, grid, refresh)];
  }

  #draw(): void {
    const excel = this.#excel;
    document.title = WORDS.title(excel.book.options.fileName);
    this.#grid.refresh();
    showSheetTabs(excel.book, this.#parts.tabs, (name) => {
      this.attempt(() => {
        excel.user.select(`'${name.replaceAll("'", "''")}'!A1`);
      });
    });
    const unknown = this.unknown();
    const { editing, ready, unknown: notEmulated } = WORDS.status;
    const mode = excel.user.isEditing ? editing : ready;
    this.#parts.status.textContent = [
      mode,
      WORDS.level(excel.apiLevel),
      ...(this.#message === '' ? [] : [this.#message]),
      ...(unknown.length === 0 ? [] : [notEmulated(unknown.join('、'))]),
    ].join('　');
  }
}
