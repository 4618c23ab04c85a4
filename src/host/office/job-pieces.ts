import { formatCell } from '../../core/sheet/address';
import { ownSheetMark, type SheetPlan } from '../../core/sheet/plan';
import type { WriteJob, WritingMark } from '../host';
import type { BookState } from './book-state';
import { BYTES_PER_REQUEST, smallPiece, type Piece } from './pieces';
import { markPiece, namePieces, removalPiece } from './write-names';
import {
  clearBelowPiece,
  clearPiece,
  contentPieces,
  removeSheetPiece,
  visibilityPieces,
} from './write-sheet';

/** Says nothing but that the last writing ended. */
const DONE = '-';

/**
 * All that a job does, in order. The mark that writing is under way comes first: as long as it isn't there, nothing was
 * done. What the workbook remembers comes last, so that until everything is written it still says what it said.
 */
export function jobPieces(job: WriteJob, state: BookState): readonly Piece[] {
  const asides = new Set(job.setAside.map(({ from }) => from));
  const existing = (plan: SheetPlan): string | undefined => {
    const own = state.own[plan.key];
    return own === undefined || asides.has(own) ? undefined : own;
  };
  const reports = job.plans.filter((plan) => plan.key !== 'store');
  const store = job.plans.filter((plan) => plan.key === 'store');
  const marked = job.mark && state.own[job.mark.key];
  return [
    ...(job.mark && marked !== undefined ? [writingMarkPiece(marked, job.mark)] : []),
    ...job.setAside.map(({ from, to }) => renamePiece(from, to)),
    ...store.flatMap((plan) => placePieces(plan, existing(plan), state)),
    ...(job.mark && marked === undefined ? newMarkPieces(job, job.mark) : []),
    ...reports.flatMap((plan) => placePieces(plan, existing(plan), state)),
    ...reports.flatMap((plan) => sheetPieces(plan, existing(plan), state)),
    ...asOne([
      ...store.flatMap((plan) => storePieces(plan, existing(plan), state)),
      ...(job.mark ? newMarkPieces(job, { ...job.mark, value: markAfter(state) }, marked) : []),
    ]),
    ...job.remove.flatMap((key) => removePieces(state.own[key], ownSheetMark(key), state)),
    ...(job.activate === undefined ? [] : [activatePiece(job.activate)]),
  ];
}

function renamePiece(from: string, to: string): Piece {
  return smallPiece(1, ({ workbook }) => {
    workbook.worksheets.getItem(from).name = to;
  });
}

/** Sheets are there, bear their names and are known as the product's own before any content is written. */
function placePieces(
  plan: SheetPlan,
  existing: string | undefined,
  state: BookState,
): readonly Piece[] {
  const place =
    existing === undefined
      ? [
          smallPiece(1, ({ workbook }) => {
            workbook.worksheets.add(plan.name);
          }),
        ]
      : existing === plan.name
        ? []
        : [renamePiece(existing, plan.name)];
  return [...place, markPiece(plan.key, plan.name, state)];
}

/** A planned sheet from its clearing to its looks on paper; a sheet that was just added is clear. */
export function sheetPieces(
  plan: SheetPlan,
  existing: string | undefined,
  state: BookState,
): readonly Piece[] {
  const before = state.sheets.find(({ name }) => name === existing)?.visibility;
  return [
    ...(existing === undefined ? [] : [clearPiece(plan.name, state.charts.get(existing) ?? [])]),
    ...contentPieces(plan),
    ...namePieces(plan, state),
    ...visibilityPieces(plan.name, before, plan.visibility),
  ];
}

/**
 * The sheet that remembers is written over and never cleared, so that the mark beside its content stands until the last
 * action, and whatever ends the writing finds either the old content or the mark.
 */
export function storePieces(
  plan: SheetPlan,
  existing: string | undefined,
  state: BookState,
): readonly Piece[] {
  if (existing === undefined) return sheetPieces(plan, undefined, state);
  const before = state.sheets.find(({ name }) => name === existing)?.visibility;
  return [
    ...contentPieces(plan),
    clearBelowPiece(plan.name, plan.rows.length),
    ...namePieces(plan, state),
    ...visibilityPieces(plan.name, before, plan.visibility),
  ];
}

/** What stands in the mark's cell when all is done: never what stood there before, so that an end is told from a beginning. */
function markAfter({ mark }: BookState): string {
  return mark === '' ? DONE : '';
}

/** Pieces that must not be parted, as long as one request holds them. */
export function asOne(pieces: readonly Piece[]): readonly Piece[] {
  const bytes = pieces.reduce((sum, piece) => sum + piece.bytes, 0);
  if (bytes > BYTES_PER_REQUEST) return pieces;
  return [
    {
      bytes,
      queue: (batch) => {
        for (const piece of pieces) piece.queue(batch);
      },
    },
  ];
}

/** The mark in the sheet that the job plans for its key, else in the one that is there. */
function newMarkPieces(job: WriteJob, mark: WritingMark, existing?: string): readonly Piece[] {
  const name = job.plans.find((plan) => plan.key === mark.key)?.name ?? existing;
  return name === undefined ? [] : [writingMarkPiece(name, mark)];
}

/** Writes a mark. */
export function writingMarkPiece(name: string, { row, column, value }: WritingMark): Piece {
  return smallPiece(1, ({ workbook }) => {
    const cell = workbook.worksheets.getItem(name).getRange(formatCell(row, column));
    cell.values = [[value]];
  });
}

function removePieces(sheet: string | undefined, mark: string, state: BookState): readonly Piece[] {
  if (sheet === undefined) return [];
  const names = state.names.filter(({ name }) => name.toLowerCase() === mark.toLowerCase());
  return [...names.map(({ name }) => removalPiece(name)), removeSheetPiece(sheet)];
}

/** Shows a sheet. */
export function activatePiece(name: string): Piece {
  return smallPiece(1, ({ workbook }) => {
    workbook.worksheets.getItem(name).activate();
  });
}
