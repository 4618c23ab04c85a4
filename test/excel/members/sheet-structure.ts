import { renameInFormula } from '../../../src/files/xlsx/rename-sheet';
import { EVENT } from '../book/event-queue';
import type { Sheet } from '../book/sheet';
import { requireSheetName } from '../book/sheet-name';
import type { SheetState } from '../book/sheet-state';
import { refuse } from '../protocol/host-error';
import { requireFreeStructure } from './arguments';

type Rewrite = (formula: string) => string;

function rewriteState(sheet: Sheet, rewrite: Rewrite): void {
  const { cells } = sheet.state;
  const changed = [...cells].filter(
    ([, { formula }]) => formula !== null && rewrite(formula) !== formula,
  );
  if (changed.length > 0) {
    const state = sheet.change();
    for (const [key, cell] of changed) {
      state.cells.set(key, { ...cell, formula: cell.formula && rewrite(cell.formula) });
    }
  }
  const rest = rewriteRest(sheet.state, rewrite);
  if (rest) Object.assign(sheet.change(), rest);
}

/** Names, links, charts and conditional formats of a sheet, where they point elsewhere now. */
function rewriteRest(state: Readonly<SheetState>, rewrite: Rewrite): Partial<SheetState> | null {
  const optional = (text: string | null): string | null => text && rewrite(text);
  const rest: Partial<SheetState> = {
    names: state.names.map((name) => ({ ...name, formula: rewrite(name.formula) })),
    links: new Map(
      [...state.links].map(([key, link]) => [
        key,
        { ...link, documentReference: link.documentReference && rewrite(link.documentReference) },
      ]),
    ),
    charts: state.charts.map((chart) => ({
      ...chart,
      series: chart.series.map(({ name, categories, values }) => ({
        name,
        categories: optional(categories),
        values: optional(values),
      })),
    })),
    conditionalFormats: state.conditionalFormats.map((format) => ({
      ...format,
      formula: rewrite(format.formula),
    })),
  };
  const before = [state.names, [...state.links], state.charts, state.conditionalFormats];
  const after = [rest.names, [...(rest.links ?? [])], rest.charts, rest.conditionalFormats];
  return JSON.stringify(before) === JSON.stringify(after) ? null : rest;
}

function rewriteBook(sheet: Sheet, rewrite: Rewrite): void {
  const { book } = sheet;
  for (const each of book.sheets) rewriteState(each, rewrite);
  const names = book.state.names.map((name) => ({ ...name, formula: rewrite(name.formula) }));
  book.change().names = names;
  book.calculation.invalidate();
}

/** Gives a sheet another name; formulas, names and links follow. */
export function renameSheet(sheet: Sheet, name: string): void {
  const before = sheet.name;
  if (before === name) return;
  requireFreeStructure(sheet.book);
  requireSheetName(sheet.book, name, sheet);
  sheet.change().name = name;
  rewriteBook(sheet, (formula) => renameInFormula(formula, before, name));
  sheet.book.events.raise(EVENT.nameChanged, sheet.id, {
    nameBefore: before,
    nameAfter: name,
    source: 'Local',
    worksheetId: sheet.id,
  });
}

const REFERENCE =
  /^\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|^\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|^\$?\d+:\$?\d+/i;
/** A name that no sheet has, to find where a deleted one was named. */
const GONE = '\u0001gone';

function withoutSheet(formula: string, name: string): string {
  const [first = '', ...rest] = renameInFormula(formula, name, GONE).split(`'${GONE}'!`);
  return [first, ...rest.map((part) => `#REF!${part.replace(REFERENCE, '')}`)].join('');
}

/** Deletes a sheet; what pointed at it points nowhere, and nothing before can be undone. */
export function deleteSheet(sheet: Sheet): void {
  const { book } = sheet;
  requireFreeStructure(book);
  const visible = book.sheets.filter((each) => each.state.visibility === 'Visible');
  if (sheet.state.visibility === 'VeryHidden') {
    refuse('InvalidOperation', 'A very hidden worksheet cannot be deleted.');
  }
  if (visible.length === 1 && visible[0] === sheet) {
    refuse('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
  }
  if (book.active === sheet) {
    const at = book.sheets.indexOf(sheet);
    const next = visible.find((each) => book.sheets.indexOf(each) > at) ?? visible.at(-1);
    const other = next === sheet ? visible.filter((each) => each !== sheet).at(-1) : next;
    if (other) book.activate(other);
  }
  book.change().sheets = book.sheets.filter((each) => each !== sheet);
  rewriteBook(sheet, (formula) => withoutSheet(formula, sheet.name));
  book.clearUndo('Worksheet.delete');
  book.events.raise(EVENT.sheetDeleted, sheet.id, { source: 'Local', worksheetId: sheet.id });
}

/** Puts a sheet at a place among all, 0-based. */
export function moveSheet(sheet: Sheet, position: number): void {
  const { book } = sheet;
  requireFreeStructure(book);
  if (position < 0 || position >= book.sheets.length) refuse('InvalidArgument');
  const others = book.sheets.filter((each) => each !== sheet);
  const positionBefore = book.sheets.indexOf(sheet);
  if (positionBefore === position) return;
  book.change().sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
  book.events.raise(EVENT.moved, sheet.id, {
    positionBefore,
    positionAfter: position,
    source: 'Local',
    worksheetId: sheet.id,
  });
}

/** The sheet before or after; undefined at the end. */
export function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: boolean): Sheet | undefined {
  const { sheets } = sheet.book;
  for (let at = sheets.indexOf(sheet) + step; at >= 0 && at < sheets.length; at += step) {
    const found = sheets[at];
    if (!visibleOnly || found?.state.visibility === 'Visible') return found;
  }
  return undefined;
}
