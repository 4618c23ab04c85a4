import { formatCell } from '../../core/sheet/address';
import type { SheetPlan } from '../../core/sheet/plan';
import type { WriteJob } from '../host';
import { readBookState, type BookState } from './book-state';
import { activatePiece, sheetPieces } from './job-pieces';
import { packPieces, sendPieces, smallPiece, type Batch, type Piece } from './pieces';
import type { Session } from './session';
import { removalPiece } from './write-names';
import { removeSheetPiece } from './write-sheet';

/**
 * Puts the workbook back as it stood before a job that failed: sheets that it added go, those that it renamed get their
 * names again, and the earlier report is written from its plans.
 */
export async function restore(
  session: Session,
  job: WriteJob,
  before: BookState,
  previous: readonly SheetPlan[],
  bytesPerRequest: number,
): Promise<void> {
  if (await isUntouched(session, job, before)) return;
  const touched = new Set([...job.plans, ...previous].map(({ name }) => name));
  const now = await readBookState(session, [...touched], { subject: '' });
  const pieces = restorePieces(job, before, now, previous);
  for (const request of packPieces(pieces, bytesPerRequest)) await sendPieces(session, request, {});
}

/** Whether not even the mark was set, which is the first thing that a job does where there is a sheet for it. */
async function isUntouched(
  session: Session,
  { mark }: WriteJob,
  before: BookState,
): Promise<boolean> {
  const name = mark && before.own[mark.key];
  if (!mark || name === undefined) return false;
  const { row, column, value } = mark;
  const cell = await session.step(({ workbook }) =>
    workbook.worksheets.getItemOrNullObject(name).getRange(formatCell(row, column)).load('values'),
  );
  return !cell.isNullObject && cell.values[0]?.[0] !== value;
}

function restorePieces(
  job: WriteJob,
  before: BookState,
  now: BookState,
  previous: readonly SheetPlan[],
): readonly Piece[] {
  const names = (state: BookState): ReadonlySet<string> =>
    new Set(state.sheets.map(({ name }) => name));
  const [had, has] = [names(before), names(now)];
  const renamed = job.setAside.filter(({ to }) => has.has(to) && !had.has(to));
  const comingBack = new Set(renamed.map(({ from }) => from));
  const kept = new Set(renamed.map(({ to }) => to));
  const added = [...has].filter(
    (name) => !kept.has(name) && (!had.has(name) || comingBack.has(name)),
  );
  return [
    ...(now.active === before.active ? [] : [activatePiece(before.active)]),
    ...added.map(removeSheetPiece),
    ...renamed.map(({ from, to }) =>
      smallPiece(1, ({ workbook }: Batch) => {
        workbook.worksheets.getItem(to).name = from;
      }),
    ),
    ...namePieces(before, now),
    ...previous.flatMap((plan) => sheetPieces(plan, plan.name, { ...now, own: before.own })),
  ];
}

function namePieces(before: BookState, now: BookState): readonly Piece[] {
  const known = new Map(before.names.map((name) => [name.name, name]));
  return now.names.flatMap((name) => {
    const old = known.get(name.name);
    if (!old) return [removalPiece(name.name)];
    if (old.refersTo === name.refersTo) return [];
    return [
      smallPiece(2, ({ workbook }: Batch) => {
        workbook.names.getItem(name.name).formula = `=${old.refersTo}`;
      }),
    ];
  });
}
