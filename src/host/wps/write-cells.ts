import { formatCell } from '../../core/sheet/address';
import type { SheetPlan } from '../../core/sheet/plan';
import { HostFailure } from '../host-failure';
import { cellInput, type CellInput } from '../steps/cell-input';
import { rangeOf } from './book';
import type { EtRange, EtSheet } from './et-types';
import { formulaOf } from './read-cells';
import { linesOf } from './shapes';
import type { Step } from './step';

const CELLS_PER_BLOCK = 20_000;
/** Characters above which a text goes by itself, because formulas may not be that long. */
const LONG_TEXT = 8_000;

interface Block {
  readonly top: number;
  readonly lines: readonly (readonly CellInput[])[];
}

/** Values and formulas of a planned sheet, in blocks of rows over its whole width. */
export function cellSteps(plan: SheetPlan, sheet: () => EtSheet): readonly Step[] {
  const width = plan.rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0);
  if (width === 0) return [];
  const height = Math.max(1, Math.floor(CELLS_PER_BLOCK / width));
  const steps: Step[] = [];
  for (let top = 0; top < plan.rows.length; top += height) {
    const lines = plan.rows.slice(top, top + height).map(({ cells }) =>
      Array.from({ length: width }, (_, column) => {
        const cell = cells[column];
        return cell ? cellInput(cell.value, cell.formula) : '';
      }),
    );
    steps.push(() => {
      writeBlock(sheet(), { top, lines });
    });
  }
  return steps;
}

const isFormula = (input: CellInput): input is string =>
  typeof input === 'string' && input.startsWith('=');
const isLong = (input: CellInput): input is string =>
  typeof input === 'string' && input.length > LONG_TEXT;

function writeBlock(sheet: EtSheet, { top, lines }: Block): void {
  const width = lines[0]?.length ?? 0;
  const area = { top, left: 0, bottom: top + lines.length - 1, right: width - 1 };
  const range = rangeOf(sheet, area);
  const short = lines.map((line) => line.map((input) => (isLong(input) ? '' : input)));
  const formulas = cellsWhere(lines, isFormula);
  if (formulas.length === 0) range.Value2 = short;
  else if (!tookFormulas(range, short, formulas[0])) writeSingly(sheet, top, short);
  for (const { row, column, input } of cellsWhere(lines, isLong)) {
    sheet.Range(formatCell(top + row, column)).Value2 = input;
  }
}

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly input: string;
}

function cellsWhere(
  lines: Block['lines'],
  test: (input: CellInput) => input is string,
): readonly Placed[] {
  return lines.flatMap((line, row) =>
    line.flatMap((input, column) => (test(input) ? [{ row, column, input }] : [])),
  );
}

/** Whether WPS took a block of formulas at once: the declarations say that it takes one text only. */
function tookFormulas(range: EtRange, lines: Block['lines'], first: Placed | undefined): boolean {
  try {
    range.Formula = lines;
  } catch {
    // Whatever was wrong with the block, cell by cell it either goes or tells.
    return false;
  }
  if (!first) return true;
  const width = lines[0]?.length ?? 0;
  const formula = linesOf(range.Formula, lines.length, width)[first.row]?.[first.column];
  const value = linesOf(range.Value2, lines.length, width)[first.row]?.[first.column];
  return formulaOf(formula, value) !== null;
}

/** Values at once, formulas one by one. Throws HostFailure write-failed when a formula does not stay. */
function writeSingly(sheet: EtSheet, top: number, lines: Block['lines']): void {
  const width = lines[0]?.length ?? 0;
  const area = { top, left: 0, bottom: top + lines.length - 1, right: width - 1 };
  rangeOf(sheet, area).Value2 = lines.map((line) =>
    line.map((input) => (isFormula(input) ? '' : input)),
  );
  for (const { row, column, input } of cellsWhere(lines, isFormula)) {
    const cell = sheet.Range(formatCell(top + row, column));
    cell.Formula = input;
    if (formulaOf(cell.Formula, cell.Value2) === null) {
      throw new HostFailure('write-failed', `${sheet.Name}!${formatCell(top + row, column)}`);
    }
  }
}
