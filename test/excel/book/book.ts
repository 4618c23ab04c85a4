import { refuse } from '../protocol/host-error';
import { Calculation } from './calculation';
import { EventQueue } from './event-queue';
import { requireSheetName } from './sheet-name';
import { NORMAL, Sheet } from './sheet';
import { emptySheet, type NameState, type SheetState } from './sheet-state';
import type { Style } from './style';
import { UndoStack, type Actor } from './undo-stack';
import type { Area } from '../../../src/core/sheet/address';

export interface Selection {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** What belongs to the workbook and to no sheet. */
interface BookState {
  sheets: readonly Sheet[];
  names: readonly NameState[];
  protection: { readonly password: string | undefined } | null;
  settings: ReadonlyMap<string, unknown>;
}

/** What one step has changed so far, with what stood before. */
interface Step {
  readonly sheets: Map<Sheet, SheetState>;
  book: BookState | null;
  clearedBy: string | null;
}

export interface BookOptions {
  readonly fileName: string;
  readonly isReadOnly: boolean;
  readonly date1904: boolean;
  readonly normal: Style;
}

/** The workbook of the emulated Excel. */
export class Book {
  readonly options: BookOptions;
  readonly undo = new UndoStack();
  readonly events = new EventQueue();
  readonly calculation: Calculation;
  /** Points. */
  readonly standardHeight: number;
  isDirty = false;
  selection: Selection | null = null;
  readonly #open: { active: Sheet | null } = { active: null };
  #state: BookState = { sheets: [], names: [], protection: null, settings: new Map() };
  #step: Step | null = null;
  #nextId = 1;

  constructor(options: Partial<BookOptions> = {}) {
    this.options = {
      fileName: 'Book1.xlsx',
      isReadOnly: false,
      date1904: false,
      normal: NORMAL,
      ...options,
    };
    this.standardHeight = this.normal.fontName === NORMAL.fontName ? 15 : 14.25;
    this.calculation = new Calculation(this);
  }

  get normal(): Style {
    return this.options.normal;
  }

  /** Pixels of the widest digit of the standard font at 96 dpi. */
  get digitWidth(): number {
    const { fontName, fontSize } = this.normal;
    const isWide = !/^(Calibri|Arial|等线|Aptos.*)$/.test(fontName);
    return Math.max(1, Math.round((fontSize * (isWide ? 8 : 7)) / 11));
  }

  /** Points of a standard column. */
  get standardWidth(): number {
    return Math.ceil((8 * this.digitWidth + 5) / 8) * 8 * 0.75;
  }

  get state(): Readonly<BookState> {
    return this.#state;
  }

  get sheets(): readonly Sheet[] {
    return this.#state.sheets;
  }

  get active(): Sheet {
    const { active } = this.#open;
    const shown = active && this.sheets.includes(active) ? active : this.sheets[0];
    return shown ?? refuse('GeneralException', 'The workbook has no sheets.');
  }

  /** Shows a sheet; hidden ones cannot be shown. */
  activate(sheet: Sheet): void {
    if (sheet.state.visibility !== 'Visible') {
      refuse('InvalidOperation', 'A hidden sheet cannot be activated.');
    }
    if (this.#open.active === sheet) return;
    this.#open.active = sheet;
    this.selection = null;
    this.events.sheetActivated(sheet.id);
  }

  /** By name, whatever its case, or by id. */
  find(key: unknown): Sheet | undefined {
    const text = String(key).toLowerCase();
    return this.sheets.find(
      (sheet) => sheet.name.toLowerCase() === text || sheet.id.toLowerCase() === text,
    );
  }

  newId(): string {
    const number = this.#nextId++;
    return `{${number.toString(16).toUpperCase().padStart(8, '0')}-0000-4000-8000-000000000000}`;
  }

  /** Adds a sheet as the last one. */
  addSheet(name: string | undefined, state?: SheetState): Sheet {
    const chosen = name ?? this.#freeName();
    requireSheetName(this, chosen);
    const sheet = new Sheet(this, this.newId(), state ?? emptySheet(chosen));
    this.change().sheets = [...this.sheets, sheet];
    return sheet;
  }

  #freeName(): string {
    let number = this.sheets.length + 1;
    while (this.find(`Sheet${number}`)) number++;
    return `Sheet${number}`;
  }

  /** The state to be changed, after what stood before was noted for undo. */
  change(): BookState {
    this.#requireWritable();
    if (this.#step && !this.#step.book) this.#step.book = { ...this.#state };
    return this.#state;
  }

  noteSheet(sheet: Sheet): void {
    this.#requireWritable();
    if (this.#step && !this.#step.sheets.has(sheet)) this.#step.sheets.set(sheet, sheet.copy());
  }

  /** Opening a workbook is no step, so that it may be filled. */
  #requireWritable(): void {
    if (this.#step && this.options.isReadOnly) {
      refuse('AccessDenied', 'The workbook is open for reading only.');
    }
  }

  /** A call after which nothing before it can be undone. */
  clearUndo(reason: string): void {
    if (this.#step) this.#step.clearedBy = reason;
  }

  /** Does something as one step of the undo stack; nothing is recorded when nothing was changed. */
  step<T>(actor: Actor, label: string, act: () => T): T {
    const step: Step = { sheets: new Map(), book: null, clearedBy: null };
    this.#step = step;
    try {
      return act();
    } finally {
      this.#step = null;
      if (step.sheets.size > 0 || step.book) this.isDirty = true;
      this.calculation.finishStep();
      if (step.clearedBy !== null) this.undo.clear(step.clearedBy);
      else if (step.sheets.size > 0 || step.book) {
        this.undo.push({
          actor,
          label,
          restore: () => {
            this.#restore(step);
          },
        });
      }
    }
  }

  #restore(step: Step): void {
    if (step.book) this.#state = step.book;
    for (const [sheet, state] of step.sheets) sheet.restore(state);
    this.calculation.invalidate();
  }
}
