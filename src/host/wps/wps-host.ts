import type { SheetArea } from '../../core/sheet/address';
import type { CellEdit } from '../../core/sheet/edit';
import type { Grid, WorkbookSummary } from '../../core/sheet/grid';
import { ownSheetsOf } from '../../core/sheet/own-sheets';
import { drawJob } from '../draw-job';
import type { Host, HostAbilities, JobControl, SavedFile, SheetJob, UserFile } from '../host';
import { HostFailure } from '../host-failure';
import { applyCellEdits } from './apply-edits';
import { bookOf, rangeOf, sheetNamed, sheetsOf, summaryOf } from './book';
import type { EtBook } from './et-types';
import { asHostFailure } from './failures';
import { readSheet } from './read-sheet';
import { saveBytes, saveFolders } from './save-file';
import { waitUntilReady } from './wait-ready';
import { createWatcher } from './watch';
import type { WpsHostOptions } from './wps-options';
import { runWriteJob } from './write-job';

const ABILITIES: Omit<HostAbilities, 'embedFiles' | 'watch'> = {
  select: true,
  undoGroups: false,
  saveWorkbook: false,
  writesInSteps: true,
};

/** A host over a workbook in WPS: the one that is given, else the active one. Throws HostFailure host-gone when there is none. */
export function createWpsHost(options: WpsHostOptions): Host {
  const { application, addIn, pause } = options;
  const book: EtBook = options.book ?? bookOf(application);
  const watcher = createWatcher(addIn?.ApiEvent);

  const guarded = async <T>(work: () => T | Promise<T>, subject = ''): Promise<T> => {
    try {
      return await work();
    } catch (cause) {
      throw asHostFailure(cause, application, subject);
    }
  };

  const readSheets = (
    names: readonly string[],
    { onProgress, signal }: JobControl = {},
  ): Promise<readonly Grid[]> =>
    guarded(async () => {
      await waitUntilReady(options, signal);
      const { date1904, ...summary } = summaryOf(book);
      const own = new Set(Object.values(ownSheetsOf(summary)));
      const sheets = sheetsOf(book);
      const grids: Grid[] = [];
      for (const name of names) {
        if (signal?.aborted) throw new HostFailure('cancelled', '');
        const sheet = sheets.get(name);
        if (!sheet) throw new HostFailure('sheet-missing', name);
        grids.push(readSheet(application, sheet, date1904, !own.has(name)));
        onProgress?.(grids.length, names.length);
        await pause();
      }
      return grids;
    });

  return {
    can: { ...ABILITIES, embedFiles: addIn !== null, watch: addIn !== null },
    summary: (): Promise<WorkbookSummary> => guarded(() => summaryOf(book)),
    readSheets,

    async readSheet(name: string, control?: JobControl): Promise<Grid> {
      const [grid] = await readSheets([name], control);
      if (!grid) throw new HostFailure('sheet-missing', name);
      return grid;
    },

    writeSheets: (job: SheetJob, control: JobControl = {}): Promise<void> =>
      watcher.silently(() => guarded(() => runWriteJob(options, book, drawJob(job), control))),

    applyEdits: (edits: readonly CellEdit[]): Promise<void> =>
      watcher.silently(() =>
        guarded(async () => {
          await waitUntilReady(options);
          applyCellEdits(book, edits);
        }),
      ),

    select: (area: SheetArea): Promise<void> =>
      guarded(() => {
        if (options.isFormFocused()) return;
        const sheet = sheetNamed(book, area.sheet);
        book.Activate();
        sheet.Activate();
        rangeOf(sheet, area).Select();
      }, area.sheet),

    watch: (changed: () => void): (() => void) => watcher.watch(changed),

    saveFile: (file: UserFile): Promise<SavedFile> =>
      guarded((): SavedFile => {
        const folders = addIn ? saveFolders(addIn.Env) : [];
        const place = addIn && saveBytes(addIn.FileSystem, folders, file.name, file.bytes);
        if (place !== null) return { kind: 'saved', where: place };
        const kept = options.keptIn(file);
        if (kept === null) throw new HostFailure('save-failed', file.name);
        return { kind: 'kept', where: kept };
      }, file.name),
  };
}
