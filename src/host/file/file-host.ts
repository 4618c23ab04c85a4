import type { SheetArea } from '../../core/sheet/address';
import type { CellEdit } from '../../core/sheet/edit';
import type { Grid, WorkbookSummary } from '../../core/sheet/grid';
import { runAtOnce, type RunSteps } from '../../core/steps';
import { openWorkbook } from '../../files/xlsx/open-workbook';
import { setCells } from '../../files/xlsx/set-cells';
import type { XlsxWorkbook } from '../../files/xlsx/workbook';
import { writeSheets } from '../../files/xlsx/write-sheets';
import type { ZipCodec } from '../../files/xlsx/zip-codec';
import type { Host, HostAbilities, JobControl, SavedFile, SheetJob, UserFile } from '../host';
import { checkNeeds } from '../check-needs';
import { HostFailure } from '../host-failure';
import { asHostFailures } from './host-failures';

/** What a file host is made of: the workbook's bytes, and what the surroundings lend it. */
export interface FileHostOptions {
  /** Name for display, without a path. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Time that new parts of the file bear. */
  readonly modified: Date;
  /** Hands a file to the user. */
  readonly saveFile: (file: UserFile) => Promise<SavedFile>;
  /** The platform's own way to pack and unpack, where it has one. */
  readonly codec?: ZipCodec;
  /** Shows an area, where there is something to show it in. */
  readonly select?: (area: SheetArea) => void;
  /** Runs what takes long at a stretch; all in one go where it is absent. */
  readonly run?: RunSteps;
}

/** A host over a workbook in memory; `bytes` is the workbook as it now stands. */
export interface FileHost extends Host {
  bytes(): Uint8Array;
}

const ABILITIES: Omit<HostAbilities, 'select'> = {
  embedFiles: true,
  watch: true,
  undoGroups: false,
  saveWorkbook: true,
};

function stopIfCancelled(control: JobControl | undefined): void {
  if (control?.signal?.aborted) throw new HostFailure('cancelled', '');
}

/** Opens a workbook in memory. Throws FileRefusal when the bytes are no usable workbook. */
export function createFileHost(options: FileHostOptions): FileHost {
  let book: XlsxWorkbook = openWorkbook(options.bytes, options.fileName, options.codec);
  const listeners = new Set<() => void>();
  const run = options.run ?? runAtOnce;
  /** Sheets that are being read: who asks meanwhile waits for the same grid. */
  let underWay = new Map<string, Promise<Grid>>();
  const replace = (next: XlsxWorkbook): void => {
    book = next;
    underWay = new Map();
    for (const listener of listeners) listener();
  };

  const readGrid = (name: string): Promise<Grid> => {
    const known = underWay.get(name);
    if (known) return known;
    const reading = underWay;
    const grid = run(book.readGridSteps(name)).then((read) => {
      if (!read) throw new HostFailure('sheet-missing', name);
      return read;
    });
    const end = (): void => {
      reading.delete(name);
    };
    grid.then(end, end);
    reading.set(name, grid);
    return grid;
  };

  /** The sheets of one and the same state of the workbook: where it changes meanwhile, they are read anew. */
  async function readSheets(
    names: readonly string[],
    control: JobControl = {},
  ): Promise<readonly Grid[]> {
    const state = book;
    for (const [index, name] of names.entries()) {
      stopIfCancelled(control);
      await readGrid(name);
      if (book !== state) return readSheets(names, control);
      control.onProgress?.(index + 1, names.length);
    }
    // Formulas without a value in a later sheet, once computed, may have changed what stands in an earlier one.
    const grids = await Promise.all(names.map(readGrid));
    if (book !== state) return readSheets(names, control);
    stopIfCancelled(control);
    return grids;
  }

  return {
    can: { ...ABILITIES, select: options.select !== undefined },

    summary: (): Promise<WorkbookSummary> => Promise.resolve(book.summary),

    async readSheet(name: string, control?: JobControl): Promise<Grid> {
      const grid = await readGrid(name);
      stopIfCancelled(control);
      return grid;
    },

    readSheets,

    writeSheets(job: SheetJob, control?: JobControl): Promise<void> {
      return Promise.resolve().then(() => {
        stopIfCancelled(control);
        if (book.summary.isProtected) throw new HostFailure('workbook-protected', options.fileName);
        checkNeeds(job, book.summary.sheets);
        const next = asHostFailures(() => writeSheets(book, job));
        stopIfCancelled(control);
        replace(next);
      });
    },

    applyEdits(edits: readonly CellEdit[]): Promise<void> {
      return Promise.resolve().then(() => {
        for (const edit of edits) {
          if (book.readGrid(edit.sheet)?.isProtected) {
            throw new HostFailure('sheet-protected', edit.sheet);
          }
        }
        replace(asHostFailures(() => setCells(book, edits)).book);
      });
    },

    select(area: SheetArea): Promise<void> {
      options.select?.(area);
      return Promise.resolve();
    },

    watch(changed: () => void): () => void {
      listeners.add(changed);
      return () => {
        listeners.delete(changed);
      };
    },

    saveFile: (file: UserFile): Promise<SavedFile> => options.saveFile(file),

    bytes: (): Uint8Array => book.package.toBytes(options.modified),
  };
}
