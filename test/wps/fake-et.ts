import type { Area } from '../../src/core/sheet/address';
import type { EtBook } from '../../src/host/wps/et-types';
import type { FoundWps } from '../../src/host/wps/entry';
import { findWps } from '../../src/host/wps/entry';
import { Book } from '../excel/book/book';
import type { Sheet } from '../excel/book/sheet';
import { Person } from '../excel/person';
import { bookSnapshot, type BookSnapshot } from '../excel/snapshot/book-snapshot';
import { openBook } from '../excel/xlsx/open-book';
import { saveBook } from '../excel/xlsx/save-book';
import { fakeBook } from './fake-book';
import { FakeFiles } from './fake-files';
import { FakePanes } from './fake-panes';
import { countA } from './fake-range';
import { MemberLog, strict } from './strict';

/** Ways in which clients were seen, or are feared, to differ. */
export interface Quirks {
  /** One row or one column comes as a plain list. */
  readonly flatLines: boolean;
  /** What comes of a block of formulas. */
  readonly stringFormula: 'takes blocks' | 'throws' | 'ignores';
  /** How the spreadsheet is reached. */
  readonly entry: 'Application' | 'EtApplication function' | 'wps';
  /** Whether files can be embedded. */
  readonly embeds: boolean;
  /** Folders that take no file. */
  readonly fullFolders: readonly string[];
  /** Whether an add-in may make workbooks. */
  readonly makesBooks: boolean;
}

const USUAL: Quirks = {
  flatLines: false,
  stringFormula: 'takes blocks',
  entry: 'Application',
  embeds: true,
  fullFolders: [],
  makesBooks: true,
};
const NEW_BOOK = '工作簿1';

/** WPS's spreadsheet as an add-in meets it, over a workbook in memory. */
export class FakeEt {
  readonly book: Book;
  readonly quirks: Quirks;
  readonly log: MemberLog;
  readonly files: FakeFiles;
  readonly panes: FakePanes;
  readonly selected = new Map<Sheet, Area>();
  readonly listeners = new Map<string, Set<() => void>>();
  readonly person: Person;
  /** Names of files that were embedded. */
  readonly embedded: string[] = [];
  /** Whether she edits a cell: then every change from outside is refused. */
  isEditing = false;
  /** The program's, for all its workbooks. */
  readonly settings: { ScreenUpdating: boolean; DisplayAlerts: boolean; EnableEvents: boolean };
  readonly #application: object;
  /** The one that holds her workbook; itself where it does. */
  readonly #first: FakeEt;
  readonly #book: EtBook;
  /** Workbooks that were made beside hers. */
  readonly #others = new Set<FakeEt>();
  #active: FakeEt = this;

  constructor(bytes: Uint8Array | readonly string[], quirks: Partial<Quirks> = {}, first?: FakeEt) {
    this.#first = first ?? this;
    this.log = first?.log ?? new MemberLog();
    this.settings = first?.settings ?? {
      ...{ ScreenUpdating: true, DisplayAlerts: true, EnableEvents: true },
    };
    this.quirks = { ...USUAL, ...quirks };
    this.files = new FakeFiles(this.quirks.fullFolders);
    this.panes = new FakePanes(this.log);
    if (bytes instanceof Uint8Array) this.book = openBook(bytes, { fileName: 'b.xlsx' });
    else {
      this.book = new Book({ fileName: first ? NEW_BOOK : 'b.xlsx' });
      for (const name of bytes) this.book.addSheet(name);
    }
    this.person = new Person(this.book, () => {
      this.tell('SheetChange');
    });
    this.#book = fakeBook(this);
    this.#application = this.#applicationOf();
  }

  /** Workbooks that are open beside hers. */
  get others(): readonly FakeEt[] {
    return [...this.#others];
  }

  /** Makes this workbook the active one. */
  bringForward(): void {
    this.#first.#active = this;
  }

  /** Closes a workbook that was made here: hers, and one that is to be saved, would ask her. */
  close(saveChanges: boolean): void {
    const isNew = this.#first.#others.delete(this);
    if (!isNew || saveChanges) throw new Error('WPS would ask her');
    this.#first.bringForward();
  }

  #addBook(): EtBook {
    if (!this.quirks.makesBooks) throw new Error('no new workbook');
    const made = new FakeEt(['Sheet1'], this.quirks, this);
    this.#others.add(made);
    made.bringForward();
    return made.#book;
  }

  /** What stands in the window of the add-in's page. */
  get page(): Readonly<Record<string, unknown>> {
    const { entry } = this.quirks;
    const root = this.#application;
    if (entry === 'EtApplication function') {
      const addIn = strict('wps', { ...this.#addIn(), EtApplication: () => root }, this.log);
      return { wps: addIn };
    }
    return entry === 'wps' ? { wps: root } : { Application: root };
  }

  /** The fake as the product finds it. */
  found(): FoundWps {
    const found = findWps(this.page);
    if (!found) throw new Error('not found');
    // Members of other programs are asked for while the spreadsheet is looked for.
    this.log.unknown.clear();
    return found;
  }

  snapshot(): BookSnapshot {
    return bookSnapshot(this.book);
  }

  save(): Uint8Array {
    return saveBook(this.book);
  }

  /** Changes the workbook as the add-in. */
  change(act: () => void): void {
    if (this.isEditing) throw new Error('a cell is being edited');
    this.book.step('add-in', 'et', act);
    this.tell('SheetChange');
  }

  tell(event: string): void {
    if (!this.settings.EnableEvents) return;
    for (const listener of this.listeners.get(event) ?? []) listener();
  }

  #addIn() {
    const { listeners, log, files } = this;
    const none = new Set<() => void>();
    return {
      ...this.panes.members(),
      ApiEvent: strict(
        'ApiEvent',
        {
          AddApiEventListener(name: string, listener: () => void) {
            listeners.set(name, new Set([...(listeners.get(name) ?? none), listener]));
          },
          RemoveApiEventListener(name: string, listener: () => void) {
            listeners.get(name)?.delete(listener);
          },
        },
        log,
      ),
      FileSystem: strict('FileSystem', files.members(), log),
      Env: strict(
        'Env',
        {
          GetTempPath: () => '/tmp/',
          GetDesktopPath: () => '/home/u/Desktop',
          GetDownloadPath: () => '/home/u/Downloads',
        },
        log,
      ),
    };
  }

  #applicationOf(): object {
    const { book, log, settings } = this;
    const { calculation } = book;
    const isEditing = (): boolean => this.isEditing;
    const active = (): EtBook => this.#active.#book;
    const count = (): number => this.#others.size + 1;
    const add = (): EtBook => this.#addBook();
    const application = {
      ...this.#addIn(),
      get ActiveWorkbook() {
        return active();
      },
      get Ready() {
        return !isEditing();
      },
      Workbooks: strict(
        'Workbooks',
        {
          get Count() {
            return count();
          },
          Add: add,
        },
        log,
      ),
      WorksheetFunction: strict('WorksheetFunction', { CountA: countA }, log),
      get ScreenUpdating() {
        return settings.ScreenUpdating;
      },
      set ScreenUpdating(value: boolean) {
        settings.ScreenUpdating = value;
      },
      get DisplayAlerts() {
        return settings.DisplayAlerts;
      },
      set DisplayAlerts(value: boolean) {
        settings.DisplayAlerts = value;
      },
      get EnableEvents() {
        return settings.EnableEvents;
      },
      set EnableEvents(value: boolean) {
        settings.EnableEvents = value;
      },
      get Calculation() {
        return calculation.mode === 'Manual' ? -4135 : -4105;
      },
      set Calculation(value: number) {
        calculation.mode = value === -4135 ? 'Manual' : 'Automatic';
        if (calculation.mode === 'Automatic') calculation.calculateAll();
      },
    };
    return strict('Application', application, log);
  }
}
