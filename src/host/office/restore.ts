import type { SheetPlan } from '../../core/sheet/plan';
import type { WriteJob } from '../host';
import { brokenOff, storeLast } from '../steps/broken-off';
import { readBookState, type BookState, type MarkPlace } from './book-state';
import { activatePiece, asOne, sheetPieces, storePieces, writingMarkPiece } from './job-pieces';
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
  const touched = new Set([...job.plans, ...previous].map(({ name }) => name));
  const marked = markPlaceOf(job, before);
  const now = await readBookState(session, [...touched], marked, {});
  // Setting the mark is the first thing that a job does where there is a sheet for it.
  if (marked && now.mark === before.mark) return;
  const pieces = restorePieces(job, before, now, previous);
  for (const request of packPieces(pieces, bytesPerRequest)) await sendPieces(session, request, {});
}

/** Where the job's mark stands, if there was a sheet for it before. */
export function markPlaceOf(
  { mark }: WriteJob,
  { own }: Pick<BookState, 'own'>,
): MarkPlace | undefined {
  const sheet = mark && own[mark.key];
  return mark && sheet !== undefined ? { sheet, row: mark.row, column: mark.column } : undefined;
}

function contentAgain(plan: SheetPlan, state: BookState): readonly Piece[] {
  return plan.key === 'store'
    ? asOne(storePieces(plan, plan.name, state))
    : sheetPieces(plan, plan.name, state);
}

function restorePieces(
  job: WriteJob,
  before: BookState,
  now: BookState,
  previous: readonly SheetPlan[],
): readonly Piece[] {
  const marked = markPlaceOf(job, before);
  const { added, renamed } = brokenOff(job, before, now);
  return [
    ...(now.active === before.active ? [] : [activatePiece(before.active)]),
    ...added.map(removeSheetPiece),
    ...renamed.map(({ from, to }) =>
      smallPiece(1, ({ workbook }: Batch) => {
        workbook.worksheets.getItem(to).name = from;
      }),
    ),
    ...namePieces(before, now),
    ...storeLast(previous).flatMap((plan) => contentAgain(plan, { ...now, own: before.own })),
    ...(job.mark && marked
      ? [writingMarkPiece(marked.sheet, { ...job.mark, value: before.mark })]
      : []),
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
