import type { CellStyle, Grid, WorkbookSummary } from '../../core/sheet/grid';
import { runSteps, type Steps } from '../../core/steps';
import { FileRefusal } from '../refusal';
import { completeValues } from './complete-values';
import { openPackage } from './open-package';
import { PACKAGE_LIMITS } from './package-limits';
import { PORTABLE_CODEC, type ZipCodec } from './zip-codec';
import type { Package } from './package';
import { PartWindow } from './part-window';
import { readThemeColors } from './read-colors';
import { readSheet, readSheetThrough, type SheetSources } from './read-sheet';
import { readStyles } from './read-styles';
import { readTableFilters } from './read-table-filters';
import type { WorkbookXml } from './read-workbook';
import { readSharedStrings, readSharedStringsThrough } from './shared-strings';
import type { SheetPart, WorkbookParts, XlsxWorkbook } from './workbook';
import { findWorkbookParts } from './workbook-parts';

/** Opens the bytes of an .xlsx or .xlsm; sheets are read when they are asked for. Throws FileRefusal. */
export function openWorkbook(
  bytes: Uint8Array,
  fileName: string,
  codec: ZipCodec = PORTABLE_CODEC,
): XlsxWorkbook {
  return workbookFrom(openPackage(bytes, PACKAGE_LIMITS, codec), fileName);
}

/** The workbook in an open package, such as one whose parts were changed. Throws FileRefusal. */
export function workbookFrom(pkg: Package, fileName: string): XlsxWorkbook {
  const { parts, xml } = findWorkbookParts(pkg);
  return new LazyWorkbook(pkg, parts, xml, fileName);
}

class LazyWorkbook implements XlsxWorkbook {
  readonly package: Package;
  readonly parts: WorkbookParts;
  readonly summary: WorkbookSummary;
  private readonly isUncalculated: boolean;
  private readonly written = new Map<string, Grid>();
  private readonly grids = new Map<string, Grid>();
  private strings: readonly string[] | undefined;
  private styles: readonly CellStyle[] | undefined;

  constructor(pkg: Package, parts: WorkbookParts, xml: WorkbookXml, fileName: string) {
    this.package = pkg;
    this.parts = parts;
    this.isUncalculated = xml.isUncalculated;
    this.summary = {
      fileName,
      sheets: parts.sheets.map(({ name, visibility, kind }) => ({
        name,
        visibility,
        ...(kind !== 'worksheet' && { hasCells: false }),
      })),
      activeSheet: parts.sheets[xml.activeTab]?.name ?? null,
      definedNames: xml.definedNames,
      date1904: xml.date1904,
      isProtected: xml.isProtected,
      isReadOnly: false,
    };
  }

  readGrid(name: string): Grid | undefined {
    return runSteps(this.readGridSteps(name));
  }

  *readGridSteps(name: string): Steps<Grid | undefined> {
    const known = this.grids.get(name);
    if (known) return known;
    const grid = yield* this.readWritten(name);
    if (!grid) return undefined;
    this.grids.set(name, grid);
    if (grid.stale.size > 0 || (this.isUncalculated && grid.formulas.size > 0))
      yield* this.complete();
    return this.grids.get(name);
  }

  /** A sheet as its part says, with the formulas that nobody has computed. */
  private *readWritten(name: string): Steps<Grid | undefined> {
    const known = this.written.get(name);
    if (known) return known;
    const sheet = this.parts.sheets.find((part) => part.name === name);
    if (sheet?.kind !== 'worksheet') return undefined;
    const grid = yield* this.read(sheet);
    this.written.set(name, grid);
    return grid;
  }

  /** Formulas read other sheets, so the values of all are completed together. */
  private *complete(): Steps<void> {
    const grids: Grid[] = [];
    for (const { name } of this.parts.sheets) {
      const grid = yield* this.readWritten(name);
      if (grid) grids.push(grid);
    }
    const { definedNames } = this.summary;
    const completed = yield* completeValues({
      grids,
      definedNames,
      isUncalculated: this.isUncalculated,
    });
    for (const grid of completed) this.grids.set(grid.sheet, grid);
  }

  private *read(sheet: SheetPart): Steps<Grid> {
    const failure = yield* this.readStringsAhead();
    const sources: SheetSources = {
      styles: this.readStyles(),
      date1904: this.summary.date1904,
      sharedStrings: () => {
        if (failure) throw failure;
        return this.readStrings();
      },
      tableFilters: () => readTableFilters(this.package, sheet.path),
    };
    const stream = this.package.stream(sheet.path);
    const window = stream && new PartWindow(stream, 'row');
    const grid = window && (yield* readSheetThrough(window, sheet, sources));
    if (grid) return grid;
    const bytes = yield* this.package.bytesSteps(sheet.path);
    yield;
    return yield* readSheet(bytes, sheet, sources);
  }

  private readStrings(): readonly string[] {
    const part = this.parts.sharedStrings;
    if (part === null) throw new FileRefusal('missing-part', 'sharedStrings.xml');
    this.strings ??= runSteps(this.stringsOf(part));
    return this.strings;
  }

  /**
   * Reads the strings before the first cell asks for one, so that this too goes in steps. Why they can't be read is given
   * back: a broken part that no cell asks for does no harm.
   */
  private *readStringsAhead(): Steps<FileRefusal | undefined> {
    const part = this.parts.sharedStrings;
    if (part === null || this.strings) return undefined;
    try {
      this.strings = yield* this.stringsOf(part);
      return undefined;
    } catch (cause) {
      if (!(cause instanceof FileRefusal)) throw cause;
      return cause;
    }
  }

  private *stringsOf(part: string): Steps<readonly string[]> {
    const stream = this.package.stream(part);
    const texts = stream && (yield* readSharedStringsThrough(new PartWindow(stream, 'si'), part));
    return texts ?? (yield* readSharedStrings(yield* this.package.bytesSteps(part), part));
  }

  private readStyles(): readonly CellStyle[] {
    if (this.styles) return this.styles;
    const { styles, theme } = this.parts;
    const themeColors = theme === null ? [] : readThemeColors(this.package.bytes(theme), theme);
    this.styles =
      styles === null ? [{}] : readStyles(this.package.bytes(styles), styles, themeColors);
    return this.styles;
  }
}
