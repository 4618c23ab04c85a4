import { formatArea } from '../../core/sheet/address';
import type { CellPlan, SheetPlan } from '../../core/sheet/plan';
import { cellInput, type CellInput } from '../steps/cell-input';
import { BYTES_PER_ACTION, contentBytes, type Piece } from './pieces';

/** Bytes of content that one block of rows has at most; one row may have more. */
const BYTES_PER_BLOCK = 300_000;

/** Cells of the widest row. */
export function widthOf(plan: SheetPlan): number {
  return plan.rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0);
}

function inputOf(cell: CellPlan | null | undefined): CellInput {
  return cell ? cellInput(cell.value, cell.formula) : '';
}

/** Values and formulas of a planned sheet, in blocks of rows over its whole width. */
export function cellPieces(plan: SheetPlan): readonly Piece[] {
  const width = widthOf(plan);
  if (width === 0) return [];
  const pieces: Piece[] = [];
  let lines: CellInput[][] = [];
  let bytes = 0;
  let top = 0;
  const close = (): void => {
    if (lines.length > 0) pieces.push(blockPiece(plan.name, top, width, lines, bytes));
    top += lines.length;
    lines = [];
    bytes = 0;
  };
  for (const { cells } of plan.rows) {
    const line = Array.from({ length: width }, (_, column) => inputOf(cells[column]));
    const more = contentBytes(line);
    if (bytes + more > BYTES_PER_BLOCK) close();
    lines.push(line);
    bytes += more;
  }
  close();
  return pieces;
}

function blockPiece(
  name: string,
  top: number,
  width: number,
  lines: CellInput[][],
  bytes: number,
): Piece {
  const area = { top, left: 0, bottom: top + lines.length - 1, right: width - 1 };
  return {
    bytes: bytes + BYTES_PER_ACTION,
    queue: ({ sheet }) => {
      sheet(name).getRange(formatArea(area)).formulas = lines;
    },
  };
}
