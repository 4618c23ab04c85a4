import { Book, type BookOptions } from './book/book';
import { FaultPlan, type Applied, type Fault } from './faults';
import { workbook } from './members/workbook';
import { Person } from './person';
import { Interpreter, type PlannedError } from './protocol/interpreter';
import { ACTION, type QueryBody, type WireEvent } from './protocol/wire';
import { isSupported } from './requirement-sets';
import { bookSnapshot, type BookSnapshot } from './snapshot/book-snapshot';
import { Traffic, type TrafficCounts } from './traffic';
import { transportError, type HttpAnswer } from './transport';
import { openBook } from './xlsx/open-book';
import { saveBook } from './xlsx/save-book';
import type { UndoEntry } from './book/undo-stack';

export type ApiLevel = '1.13' | '1.14' | '1.17' | '1.20';

export interface ExcelOptions {
  /** An .xlsx to open, or the names of empty sheets; one empty Sheet1 when absent. */
  readonly book?: Uint8Array | readonly string[];
  readonly fileName?: string;
  /** 1.14 when absent. */
  readonly apiLevel?: ApiLevel;
  /** Only Excel on the web limits the size of requests and answers. OfficeOnline when absent. */
  readonly platform?: 'OfficeOnline' | 'PC' | 'Mac';
  readonly isReadOnly?: boolean;
}

const LIMIT = 5 * 1024 * 1024;
const encoder = new TextEncoder();
/** As the wire counts; the emulated Excel also runs in a browser. */
const byteLength = (text: string): number => encoder.encode(text).length;
/** A request that waits until no cell is being edited. */
const DELAY_FOR_CELL_EDIT = 64;

/** Opens the emulated Excel with a workbook. */
export function createExcel(options: ExcelOptions = {}): EmulatedExcel {
  return new EmulatedExcel(options);
}

function bookOf(options: ExcelOptions): Book {
  const { book, fileName = 'Book1.xlsx', isReadOnly = false } = options;
  const named: Partial<BookOptions> = { fileName, isReadOnly };
  if (book instanceof Uint8Array) return openBook(book, named);
  const empty = new Book(named);
  for (const name of book ?? ['Sheet1']) empty.addSheet(name);
  return empty;
}

/** Excel as an add-in meets it: answers requests, raises events, and has a person before it. */
export class EmulatedExcel {
  readonly book: Book;
  readonly user: Person;
  readonly apiLevel: ApiLevel;
  readonly platform: 'OfficeOnline' | 'PC' | 'Mac';
  readonly #interpreter: Interpreter;
  readonly #traffic = new Traffic();
  readonly #faults = new FaultPlan();
  readonly #listeners = new Set<(events: readonly WireEvent[]) => void>();
  #groups: number[] = [];

  constructor(options: ExcelOptions) {
    this.book = bookOf(options);
    this.apiLevel = options.apiLevel ?? '1.14';
    this.platform = options.platform ?? 'OfficeOnline';
    this.#interpreter = new Interpreter(workbook(this.book));
    this.user = new Person(this.book, () => {
      this.#deliver();
    });
  }

  /** Whether Excel has a requirement set, as `isSetSupported` says. */
  supports(set: string, version = '1.1'): boolean {
    return isSupported(this, set, version);
  }

  /** Since the last reset. */
  get traffic(): TrafficCounts {
    return this.#traffic.counts;
  }

  resetTraffic(): void {
    this.#traffic.reset();
  }

  /** Members that were asked for and are not emulated, with how often; a good test leaves none. */
  get unknownMembers(): ReadonlyMap<string, number> {
    return this.#interpreter.unknownMembers;
  }

  /** Formulas that could not be computed. */
  get uncomputedFormulas(): ReadonlySet<string> {
    return this.book.calculation.uncomputed;
  }

  /** References to ranges that the library has not given back. */
  get openReferences(): number {
    return this.#interpreter.referenceCount;
  }

  /** The person's undo stack, the newest last. */
  get undoStack(): readonly UndoEntry[] {
    return this.book.undo.entries;
  }

  /** Calls that emptied the undo stack, in order. */
  get undoClearedBy(): readonly string[] {
    return this.book.undo.clearedBy;
  }

  /** Plans a failure; syncs are counted from 1 since `resetFaults`, or from the beginning. */
  failAt(fault: Fault): void {
    this.#faults.add(fault);
  }

  /** The host is gone from this sync on: nothing is answered any more. */
  crashAt(sync: number, applied: Applied = 'none'): void {
    this.#faults.crash(sync, applied);
  }

  /** Whether the crash that was planned has come. */
  get isGone(): boolean {
    return this.#faults.isGone;
  }

  /** Forgets planned failures and counts requests from 1 again; a host that was gone is there again, with no memory of the add-in. */
  resetFaults(): void {
    if (this.#faults.isGone) {
      this.#interpreter.forget();
      this.book.events.clear();
    }
    this.#faults.reset();
  }

  /** Hears events as the library gets them; returns the way to stop. */
  listen(listener: (events: readonly WireEvent[]) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** From here to its end, what the add-in does is one step to undo. */
  beginUndoGroup(): void {
    this.#groups.push(this.book.undo.entries.length);
  }

  endUndoGroup(): void {
    const depth = this.#groups.pop();
    if (depth !== undefined) this.book.undo.join(depth);
  }

  /** The workbook as plain data to compare. */
  snapshot(): BookSnapshot {
    this.book.calculation.settle();
    return bookSnapshot(this.book);
  }

  /** The workbook as the bytes of an .xlsx. */
  save(): Uint8Array {
    this.book.calculation.settle();
    return saveBook(this.book);
  }

  /** Answers one request; null when no answer will ever come. */
  async request(bodyText: string, flags: number): Promise<HttpAnswer | null> {
    const body = parseBody(bodyText);
    this.#traffic.request(byteLength(bodyText), isSync(body));
    if (this.user.isEditing && (flags & DELAY_FOR_CELL_EDIT) !== 0) {
      await new Promise<void>((resolve) => {
        this.user.onceDone(resolve);
      });
    }
    return this.#answer(body, byteLength(bodyText));
  }

  #answer(body: QueryBody, size: number): HttpAnswer | null {
    const fault = this.#faults.next(isSync(body));
    const applied = fault?.applied ?? 'none';
    if (fault?.kind === 'crash' || fault?.kind === 'drop') {
      if (applied !== 'none') this.#execute(body, planned(body, applied));
      return null;
    }
    if (this.user.isEditing) return transportError('InvalidOperationInCellEditMode');
    if (fault?.kind === 'session') {
      if (applied !== 'none') this.#execute(body, planned(body, applied));
      return transportError('InvalidOrTimedOutSession');
    }
    const isLimited = this.platform === 'OfficeOnline';
    if (fault?.kind === 'payload' || (isLimited && size > LIMIT)) {
      return transportError('RequestPayloadSizeLimitExceeded');
    }
    const answer = this.#execute(
      body,
      fault && planned(body, applied, fault.code ?? 'GeneralException'),
    );
    const bytes = byteLength(JSON.stringify(answer.body));
    this.#traffic.answer(bytes);
    if (isLimited && bytes > LIMIT) return transportError('ResponsePayloadSizeLimitExceeded');
    return answer;
  }

  #execute(body: QueryBody, error: PlannedError | undefined): HttpAnswer {
    const answer = this.book.step('add-in', 'request', () =>
      this.#interpreter.execute(body, error),
    );
    setTimeout(() => {
      this.#deliver();
    }, 0);
    return { statusCode: 200, headers: {}, body: answer };
  }

  #deliver(): void {
    const events = this.book.events.take();
    if (events.length === 0 || this.#faults.isGone) return;
    for (const listener of this.#listeners) listener(events);
  }
}

function isQueryBody(value: unknown): value is QueryBody {
  return (
    typeof value === 'object' &&
    value !== null &&
    'Actions' in value &&
    Array.isArray(value.Actions) &&
    'ObjectPaths' in value
  );
}

function parseBody(text: string): QueryBody {
  const body: unknown = JSON.parse(text);
  if (!isQueryBody(body)) throw new Error('This is no request of the library.');
  return body;
}

/** Whether a request does more than give back references. */
function isSync(body: QueryBody): boolean {
  return body.Actions.some(
    ({ ActionType, Name }) =>
      !(ActionType === ACTION.method && Name === '_RemoveReference') &&
      ActionType !== ACTION.instantiate,
  );
}

function planned(body: QueryBody, applied: Applied, code = 'GeneralException'): PlannedError {
  const { length } = body.Actions;
  const before = { none: 0, half: Math.floor(length / 2), all: length }[applied];
  return { before, code };
}
