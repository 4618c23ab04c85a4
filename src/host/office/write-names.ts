import { quoteSheet } from '../../core/sheet/address';
import { ownSheetMark, type ReportSheetKey, type SheetPlan } from '../../core/sheet/plan';
import { HostFailure } from '../host-failure';
import { isOwnName, type BookName } from '../steps/book-facts';
import type { BookState } from './book-state';
import { smallPiece, type Piece } from './pieces';

/** The hidden name by which the product knows its sheet of a key. */
export function markPiece(key: ReportSheetKey, sheet: string, state: BookState): Piece {
  const mark = {
    name: ownSheetMark(key),
    refersTo: `${quoteSheet(sheet)}!$A$1`,
    hidden: true,
  };
  return namePiece(mark, state);
}

/** Names that a plan brings, and the end of those that an earlier report brought. Throws HostFailure name-taken. */
export function namePieces(plan: SheetPlan, state: BookState): readonly Piece[] {
  const kept = new Set([ownSheetMark(plan.key), ...plan.names.map(({ name }) => name)].map(lower));
  const gone = state.names.filter(
    (name) => isOwnName(name, state.own[plan.key]) && !kept.has(lower(name.name)),
  );
  for (const { name } of plan.names) {
    const taken = state.names.find((each) => lower(each.name) === lower(name));
    if (taken && !isOwnName(taken, state.own[plan.key])) throw new HostFailure('name-taken', name);
  }
  return [
    ...gone.map(({ name }) => removalPiece(name)),
    ...plan.names.map((name) => namePiece(name, state)),
  ];
}

const lower = (name: string): string => name.toLowerCase();

function namePiece({ name, refersTo, hidden }: BookName, state: BookState): Piece {
  const exists = state.names.some((each) => lower(each.name) === lower(name));
  return smallPiece(3, ({ workbook }) => {
    const item = exists ? workbook.names.getItem(name) : workbook.names.add(name, `=${refersTo}`);
    if (exists) item.formula = `=${refersTo}`;
    item.visible = !hidden;
  });
}

/** Takes a name away. */
export function removalPiece(name: string): Piece {
  return smallPiece(2, ({ workbook }) => {
    workbook.names.getItem(name).delete();
  });
}
