import type { SheetArea } from '../../core/sheet/address';
import { formatArea } from '../../core/sheet/address';
import type { CellEdit } from '../../core/sheet/edit';
import type { Grid, WorkbookSummary } from '../../core/sheet/grid';
import { ownSheetsOf, type OwnSheetNames } from '../../core/sheet/own-sheets';
import { drawJob } from '../draw-job';
import type { Host, HostAbilities, JobControl, SavedFile, SheetJob, UserFile } from '../host';
import { HostFailure } from '../host-failure';
import { applyCellEdits } from './apply-edits';
import type { OfficeHostOptions } from './office-options';
import { CONTENT, STORED, WHOLE, type ReadDepth } from './read-blocks';
import { readGrids } from './read-sheets';
import { saveInSteps } from './save-file';
import { createSession } from './session';
import { factsOf, readFacts, type SheetFacts } from './sheet-facts';
import { readSummary } from './summary';
import { createWatcher } from './watch';
import { runWriteJob } from './write-job';

/** Excel lacks these: it embeds no files for add-ins, and she saves the workbook herself. */
const ABILITIES: HostAbilities = {
  embedFiles: false,
  select: true,
  watch: true,
  undoGroups: true,
  saveWorkbook: false,
  writesInSteps: true,
};

/** Of her sheets all is read, of the product's own only what they say. */
function depthOf(sheet: string, own: OwnSheetNames): ReadDepth {
  if (sheet === own.store) return STORED;
  return Object.values(own).includes(sheet) ? CONTENT : WHOLE;
}

/** A host over the workbook that is open in Excel. */
export function createOfficeHost(options: OfficeHostOptions): Host {
  const session = createSession(options);
  const watcher = createWatcher(session, options);
  /** What was last known of sheets, so that reading them again takes one request; each read proves it. */
  let known: ReadonlyMap<string, SheetFacts> = new Map();
  let last: WorkbookSummary | undefined;

  const summary = async (): Promise<WorkbookSummary> => {
    const read = await readSummary(session);
    known = read.facts;
    last = read.summary;
    return last;
  };

  const refreshFacts = async (names: readonly string[], control: JobControl): Promise<void> => {
    const all = new Set([...names, ...(last?.sheets.map(({ name }) => name) ?? [])]);
    known = await readFacts(session, [...all], { signal: control.signal });
  };

  const readSheets = async (
    names: readonly string[],
    control: JobControl = {},
  ): Promise<readonly Grid[]> => {
    const { signal, run } = control;
    const book = last ?? (await summary());
    const { date1904 } = book;
    const own = ownSheetsOf(book);
    if (names.some((name) => !known.has(name))) await refreshFacts(names, control);
    const read = (wanted: readonly string[]) =>
      readGrids(
        session,
        wanted.map((name) => factsOf(known, name)),
        date1904,
        (name) => depthOf(name, own),
        { signal, run },
      );
    const { grids, outdated } = await read(names);
    const found = new Map(grids);
    if (outdated.length > 0) {
      await refreshFacts(names, control);
      for (const [name, grid] of (await read(outdated)).grids) found.set(name, grid);
    }
    control.onProgress?.(names.length, names.length);
    return names.map((name) => {
      const grid = found.get(name);
      if (!grid) throw new HostFailure('sheet-missing', name);
      return grid;
    });
  };

  return {
    can: { ...ABILITIES, undoGroups: options.isSetSupported('ExcelApi', '1.20') },
    summary,
    readSheets,

    async readSheet(name: string, control?: JobControl): Promise<Grid> {
      const [grid] = await readSheets([name], control);
      if (!grid) throw new HostFailure('sheet-missing', name);
      return grid;
    },

    writeSheets: (job: SheetJob, control: JobControl = {}): Promise<void> =>
      watcher.silently(() => runWriteJob(session, drawJob(job), control, options.bytesPerRequest)),

    applyEdits: (edits: readonly CellEdit[]): Promise<void> =>
      watcher.silently(() => applyCellEdits(session, edits)),

    async select(area: SheetArea): Promise<void> {
      if (options.isFormFocused()) return;
      await session.step(
        ({ workbook }) => {
          const sheet = workbook.worksheets.getItem(area.sheet);
          sheet.activate();
          sheet.getRange(formatArea(area)).select();
        },
        { subject: area.sheet },
      );
    },

    watch: (changed: () => void): (() => void) => watcher.watch(changed),

    saveFile: (file: UserFile): Promise<SavedFile> => saveInSteps(file, options.saveSteps),
  };
}
