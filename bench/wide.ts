import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUT } from './inputs';
import { faultsOf, WRONG_TOTAL } from './wide-faults';
import { LETTERS, WideFile, type WideCell } from './wide-file';
import {
  BY_SOURCE,
  MONTHLY,
  doubtfulRow,
  soundRow,
  type WideLayout,
  type WideRow,
} from './wide-rows';

/**
 * `months`: figures that agree, with some faults planted. `sources`: the same with the amounts by source, so that each of
 * them is in an equation. `formulas`: `months`, where three amounts of every row are formulas. `doubtful`: `months` with
 * two findings or more in every row.
 */
export type WideKind = 'months' | 'sources' | 'formulas' | 'doubtful';

/** A wide input, and what a check has to find in it, rule and cell such as `R-D02 H104`; null where that is not planted. */
export interface WideInput {
  readonly path: string;
  readonly findings: readonly string[] | null;
}

const TITLE = '2019年度项目支出预算执行情况表（单位：万元）';
/** Rows of title and heads: the peers read from the fourth row on. */
const HEAD_ROWS = 3;
/** Columns before the amounts. */
const TEXTS = 3;
const FEN = 1_000_000;

function addRow(
  file: WideFile,
  { code, name, amounts }: WideRow,
  department: string,
  formulas: Readonly<Record<number, string>>,
): void {
  const cells = amounts.map((fen, column): WideCell => {
    const formula = formulas[column];
    return formula === undefined ? fen / FEN : { value: fen / FEN, formula };
  });
  file.add([code, name, department, ...cells]);
}

function addTotal(file: WideFile, sums: readonly number[], wrong: number | null): void {
  const last = file.next - 1;
  const amounts = sums.map((fen, column): WideCell => {
    const letter = LETTERS[column + TEXTS] ?? '';
    if (column === wrong) return (fen + WRONG_TOTAL) / FEN;
    return { value: fen / FEN, formula: `SUM(${letter}${HEAD_ROWS + 1}:${letter}${last})` };
  });
  file.add(['合计', '', '', ...amounts]);
}

function addHeads(file: WideFile, { heads }: WideLayout): void {
  file.add([TITLE]);
  if (heads.length === 1) file.add([]);
  for (const cells of heads) file.add(cells);
}

/** Writes a budget of so many projects in 20 columns with shared texts, as Excel does. */
export function writeWide(rows: number, kind: WideKind): WideInput {
  mkdirSync(OUT, { recursive: true });
  const layout = kind === 'sources' ? BY_SOURCE : MONTHLY;
  const rowAt = kind === 'doubtful' ? doubtfulRow : soundRow;
  const faults = new Map(
    kind === 'months' || kind === 'sources'
      ? faultsOf(layout).map((fault) => [Math.floor(rows * fault.share), fault])
      : [],
  );
  const findings: string[] = [];
  const say = (rule: string, column: number): void => {
    findings.push(`${rule} ${LETTERS[column + TEXTS] ?? ''}${file.next}`);
  };
  const file = new WideFile();
  addHeads(file, layout);
  const sums: number[] = [];
  for (let index = 0; index < rows; index++) {
    const fault = faults.get(index);
    if (fault) say(...fault.said);
    const sound = rowAt(layout, index);
    const row = fault ? fault.spoil(sound, rowAt(layout, index - 1)) : sound;
    row.amounts.forEach((amount, column) => (sums[column] = (sums[column] ?? 0) + amount));
    const formulas = kind === 'formulas' ? layout.formulasOf(file.next) : {};
    addRow(file, row, `第${(index % 40) + 1}科`, formulas);
  }
  if (faults.size > 0) {
    // The balance of the totals is off as well: by that typing, and by the balance that is wrong in its row.
    say('R-C01', layout.balance);
    say('R-D02', layout.balance);
  }
  addTotal(file, sums, faults.size > 0 ? layout.balance : null);
  const path = join(OUT, `wide-${kind}-${rows}.xlsx`);
  writeFileSync(path, file.bytes('2019年项目支出', layout.merges));
  return { path, findings: kind === 'doubtful' ? null : findings };
}
